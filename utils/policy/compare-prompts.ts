import type { Prompted } from './would-have-prompted';

/** How one pupil's step differs between two policies. */
export type Difference =
  | { readonly kind: 'gained'; readonly prompt: Prompted }
  | { readonly kind: 'lost'; readonly prompt: Prompted }
  /** The same step, due at another time. */
  | { readonly kind: 'moved'; readonly prompt: Prompted; readonly from: Prompted }
  /** The same step at the same time, for somebody else. */
  | { readonly kind: 'handed'; readonly prompt: Prompted; readonly from: Prompted };

function byStep(prompts: readonly Prompted[]): Map<string, Prompted[]> {
  const steps = new Map<string, Prompted[]>();
  for (const prompt of prompts) steps.set(prompt.step, [...(steps.get(prompt.step) ?? []), prompt]);
  return steps;
}

function ofStep(before: readonly Prompted[], after: readonly Prompted[]): Difference[] {
  const same = (one: Prompted, others: readonly Prompted[]) => others.find(({ due }) => due === one.due);
  const handed = after.flatMap((prompt): Difference[] => {
    const from = same(prompt, before);
    return from === undefined || from.who === prompt.who ? [] : [{ kind: 'handed', prompt, from }];
  });
  const gone = before.filter((prompt) => same(prompt, after) === undefined);
  const come = after.filter((prompt) => same(prompt, before) === undefined);
  const changed = Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Difference[] => {
    const [from, prompt] = [gone[at], come[at]];
    if (from !== undefined && prompt !== undefined) return [{ kind: 'moved', prompt, from }];
    if (prompt !== undefined) return [{ kind: 'gained', prompt }];
    return from === undefined ? [] : [{ kind: 'lost', prompt: from }];
  });
  return [...handed, ...changed.flat()];
}

/** What one policy would have prompted for a pupil and the other would not, step by step. */
export function differencesOf(
  before: readonly Prompted[],
  after: readonly Prompted[],
): readonly Difference[] {
  const [old, other] = [byStep(before), byStep(after)];
  return [...new Set([...old.keys(), ...other.keys()])].flatMap((step) =>
    ofStep(old.get(step) ?? [], other.get(step) ?? []),
  );
}

/** Prompts of one step under each of two policies, counted over the whole school. */
export interface StepCount {
  readonly step: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** Every step that either policy would have prompted for, with how often. */
export function stepCounts(before: readonly Prompted[], after: readonly Prompted[]): readonly StepCount[] {
  const [old, other] = [byStep(before), byStep(after)];
  return [...new Set([...other.keys(), ...old.keys()])].map((step) => ({
    step,
    title: (other.get(step) ?? old.get(step))?.[0]?.title ?? step,
    before: old.get(step)?.length ?? 0,
    after: other.get(step)?.length ?? 0,
  }));
}
