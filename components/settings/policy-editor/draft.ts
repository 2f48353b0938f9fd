import { packById } from '@/utils/policy/packs/packs';
import { STATUTORY } from '@/utils/policy/packs/statutory';
import type { Policy, Step } from '@/utils/policy/policy';
import { draftOfStep, newStep, valueOfStep } from './draft-step';
import type { StepDraft } from './draft-step';

/** A policy as it is being written. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly steps: readonly StepDraft[];
  /** What a policy says besides its steps: taken over as it was. */
  readonly besides: Pick<Policy, 'about' | 'referralForm' | 'whereaboutsKnownLine'>;
  /** The next row that is added gets this key. */
  readonly nextKey: number;
}

/** The policy with the days that a school has set besides written into its steps. */
export function withDays(policy: Policy, days: Readonly<Record<string, number>>): Policy {
  const steps = policy.steps.map((step): Step => {
    const day = days[step.id];
    if (step.when.on !== 'count' || step.daySetBySchool !== true || day === undefined) return step;
    return { ...step, when: { ...step.when, day } };
  });
  return { ...policy, steps };
}

/** A policy of the program, once changed, is the school's own and is called so. */
function ownId(id: string): string {
  return packById(id) === undefined ? id : `own-${id}`;
}

/** @param firstKey keys of rows are never used twice on one screen */
export function draftOf(policy: Policy, firstKey = 1): Draft {
  const { id, title, version, source, steps, about, referralForm, whereaboutsKnownLine } = policy;
  const keyOf = (of: string): number | null => {
    const at = steps.findIndex((step) => step.id === of);
    return at < 0 ? null : firstKey + at;
  };
  return {
    ...{ id: ownId(id), title, version, source },
    steps: steps.map((step, at) => draftOfStep(step, firstKey + at, keyOf)),
    besides: {
      ...(about === undefined ? {} : { about }),
      ...(referralForm === undefined ? {} : { referralForm }),
      ...(whereaboutsKnownLine === undefined ? {} : { whereaboutsKnownLine }),
    },
    nextKey: firstKey + steps.length,
  };
}

const LONGEST_SLUG = 40;

function slug(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  return words.slice(0, LONGEST_SLUG).replace(/-+$/, '') || 'step';
}

/** The ids of all rows: a new one is named by its title, and never like a step that is there, or one in law. */
function idsOf(steps: readonly StepDraft[]): ReadonlyMap<number, string> {
  const taken = new Set([...steps, ...STATUTORY.steps].map(({ id }) => id));
  const ids = new Map<number, string>();
  for (const { key, id, title } of steps) {
    let free = id === '' ? slug(title) : id;
    for (let more = 2; id === '' && taken.has(free); more += 1) free = `${slug(title)}-${more}`;
    taken.add(free);
    ids.set(key, free);
  }
  return ids;
}

/** The policy as it would be saved, for the check to judge: what was typed may not be one yet. */
export function valueOf({ id, title, version, source, steps, besides }: Draft): unknown {
  const ids = idsOf(steps);
  const idOf = (key: number): string | null => ids.get(key) ?? null;
  return {
    ...{ id, title: title.trim(), version: version.trim(), source: source.trim() },
    steps: steps.map((step) => valueOfStep(step, ids.get(step.key) ?? '', idOf)),
    ...besides,
  };
}

export function withStep(draft: Draft, key: number, change: Partial<StepDraft>): Draft {
  const steps = draft.steps.map((step) => (step.key === key ? { ...step, ...change } : step));
  return { ...draft, steps };
}

export function withNewStep(draft: Draft): Draft {
  const { steps, nextKey } = draft;
  return { ...draft, steps: [...steps, newStep(nextKey)], nextKey: nextKey + 1 };
}

export function withoutStep(draft: Draft, key: number): Draft {
  return { ...draft, steps: draft.steps.filter((step) => step.key !== key) };
}

/** One place up (-1) or down (1); a step at the end of the list stays there. */
export function withStepMoved(draft: Draft, key: number, by: -1 | 1): Draft {
  const steps = [...draft.steps];
  const at = steps.findIndex((step) => step.key === key);
  const other = steps[at + by];
  const step = steps[at];
  if (step === undefined || other === undefined) return draft;
  steps[at] = other;
  steps[at + by] = step;
  return { ...draft, steps };
}
