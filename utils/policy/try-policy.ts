import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import { asRecorded } from './as-recorded';
import { differencesOf, stepCounts } from './compare-prompts';
import type { Difference, StepCount } from './compare-prompts';
import { mayKnowWhy } from './for-role';
import { daysOfHalfTerm, halfTerms } from './half-terms';
import type { HalfTerm } from './half-terms';
import { STATUTORY } from './packs/statutory';
import type { Policy } from './policy';
import type { PupilRow, SchoolView } from './school-view';
import { trialOf, wouldHavePrompted } from './would-have-prompted';
import type { Prompted } from './would-have-prompted';

/** The half-terms in which the school read registers, newest first: a policy can be tried on these. */
export function halfTermsRead({ calendar, countFrom, now }: SchoolView): readonly HalfTerm[] {
  if (calendar === null) return [];
  return halfTerms(calendar, dateOf(now)).filter(({ to }) => countFrom === null || to >= countFrom);
}

/** The one a policy is tried on unless somebody chooses: the last that is over, else the present one. */
export function halfTermToTry(read: readonly HalfTerm[]): HalfTerm | null {
  return read.find(({ isPresent }) => !isPresent) ?? read[0] ?? null;
}

export interface PupilDifference {
  readonly pupilId: string;
  readonly pupil: Pupil;
  readonly difference: Difference;
}

/** What two policies would have prompted, side by side. */
export interface TriedPolicy {
  readonly counts: readonly StepCount[];
  readonly differences: readonly PupilDifference[];
  /** Steps left out because whoever is signed in may not know why they come. */
  readonly withheld: number;
}

function withheldSteps(view: SchoolView, policies: readonly Policy[]): ReadonlySet<string> {
  const steps = policies.flatMap((policy) => policy.steps);
  return new Set(steps.filter((step) => !mayKnowWhy(view.acting, step)).map(({ id }) => id));
}

/** A trial that is worked through pupil by pupil, so that a screen can show how far it is and stop it. */
export interface RunningTrial {
  readonly pupils: number;
  /** Looks at one more pupil. False when there is none left. */
  readonly next: () => boolean;
  readonly done: () => number;
  readonly result: () => TriedPolicy;
}

/**
 * Tries a policy on a half-term of the school's own marks and logs, beside the policy in force.
 *
 * @param policy carries its days in its steps
 */
export function tryPolicy(view: SchoolView, policy: Policy, halfTerm: HalfTerm): RunningTrial {
  const { calendar, settings, countFrom, now, pupils } = view;
  const days: readonly SchoolDate[] = calendar === null ? [] : daysOfHalfTerm(calendar, halfTerm);
  const withheld = withheldSteps(view, [view.policy, policy, STATUTORY]);
  const shared = calendar === null ? null : { calendar, countFrom, now };
  const inForce = shared && trialOf({ ...shared, settings, policy: view.policy }, days);
  const tried = shared && trialOf({ ...shared, settings: { ...settings, days: {} }, policy }, days);
  const before: Prompted[] = [];
  const after: Prompted[] = [];
  const differences: PupilDifference[] = [];
  let at = 0;
  const lookAt = ({ id, pupil, strip, events }: PupilRow): void => {
    if (inForce === null || tried === null) return;
    const log = events.map(({ row }) => row);
    const child = { pupil: asRecorded(pupil, log), strip, log };
    const shown = (prompts: readonly Prompted[]) => prompts.filter(({ step }) => !withheld.has(step));
    const [old, other] = [shown(wouldHavePrompted(inForce, child)), shown(wouldHavePrompted(tried, child))];
    before.push(...old);
    after.push(...other);
    differences.push(...differencesOf(old, other).map((difference) => ({ pupilId: id, pupil, difference })));
  };
  return {
    pupils: pupils.length,
    next: () => {
      const row = pupils[at];
      if (row === undefined) return false;
      lookAt(row);
      at += 1;
      return at < pupils.length;
    },
    done: () => at,
    result: () => ({ counts: stepCounts(before, after), differences, withheld: withheld.size }),
  };
}
