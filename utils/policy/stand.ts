import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { oldestFirst } from '@/utils/cases/oldest-first';
import { caseOf } from '@/utils/cases/state';
import type { Frame } from '@/utils/counters/frame';
import { factsAt } from './facts';
import { STATUTORY } from './packs/statutory';
import type { Prompt } from './policy';
import { promptsFor } from './prompts';
import type { Situation, Standing } from './standing';

const URGENCY = ['overdue', 'due', 'upcoming', 'waived', 'done'] as const;

function byUrgency(a: Prompt, b: Prompt): number {
  const order = URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);
  return order !== 0 ? order : a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
}

function deadlinesOf(prompts: readonly Prompt[]): Record<string, SchoolDate> {
  const upcoming = prompts.filter(({ state }) => state === 'upcoming');
  return Object.fromEntries(upcoming.map(({ step, due }) => [step, due.slice(0, 10) as SchoolDate]));
}

/**
 * Where one pupil stands at a moment: the counters, every step of the school's policy and of the statutory layer with
 * its state and reasons, the dates still ahead, and the case (design.md 5.4). The most urgent prompts come first.
 *
 * @param frame pass it when many pupils are looked at in one moment under the same calendar and settings
 */
export function standingOf(situation: Situation, frame?: Frame): Standing {
  const log = oldestFirst(situation.log);
  const facts = factsAt({ ...situation, log }, situation.now, log, frame);
  const policies = situation.policy === STATUTORY ? [situation.policy] : [situation.policy, STATUTORY];
  const prompts = promptsFor(policies, facts).sort(byUrgency);
  return {
    counters: facts.counted.counters,
    prompts,
    deadlines: deadlinesOf(prompts),
    case: caseOf(facts.counted, facts.frame, facts.pupilFacts, facts.log),
  };
}

/** The day an absence reached, for a heading: counts by `atMost`, like the steps. School days. */
export function dayOfAbsence(standing: Standing): number {
  return standing.counters.absence.atMost;
}

/** The date of a situation's moment. */
export function todayOf(situation: Pick<Situation, 'now'>): SchoolDate {
  return dateOf(situation.now);
}
