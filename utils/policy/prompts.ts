import { dateOf } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { longDay } from '@/utils/wording/dates';
import { completionOf, toReview } from './completion';
import type { Completion } from './completion';
import { factsBefore, rowsOfRun, seenToday } from './facts';
import type { Facts } from './facts';
import type { Policy, Prompt, PromptState, Step } from './policy';
import { timingOf } from './timing';
import type { StepTiming } from './timing';

function stateOf(due: string, facts: Facts): PromptState {
  const isMoment = due.includes('T');
  const at = isMoment ? facts.now : facts.today;
  if (at > due) return 'overdue';
  return due.slice(0, 10) === facts.today ? 'due' : 'upcoming';
}

function promptFrom(
  step: Step,
  timing: StepTiming,
  state: PromptState,
  more: readonly string[] = [],
): Prompt {
  return {
    step: step.id,
    title: step.title,
    who: step.who,
    day: timing.day,
    due: timing.due,
    state,
    because: [...timing.because, ...more],
    source: step.source,
  };
}

function ended(step: Step, timing: StepTiming | null, completion: Completion, facts: Facts): Prompt | null {
  const { row, how, again } = completion;
  const when = timingOf(step, factsBefore(facts, row)) ?? timing;
  if (when === null) return null;
  const on = longDay(dateOf(row.at));
  const more = [
    how === 'done' ? `Done on ${on}.` : `Waived on ${on}.`,
    ...(row.kind === 'step' && row.reason !== undefined ? [`Reason: ${row.reason}`] : []),
    ...(again === null ? [] : [`To be looked at again on ${longDay(again)}.`]),
  ];
  return promptFrom(step, when, how, more);
}

function open(step: Step, timing: StepTiming | null, facts: Facts): Prompt | null {
  if (timing === null) return null;
  const state = stateOf(timing.due, facts);
  if (step.aboutMissing === true && state !== 'upcoming' && seenToday(facts)) return null;
  return promptFrom(step, timing, state);
}

/** Whether the step's day had come when a row was logged. */
function isInTime(step: Step, row: LogRow, facts: Facts): boolean {
  const then = timingOf(step, factsBefore(facts, row));
  return then !== null && dateOf(row.at) >= then.due.slice(0, 10);
}

/** A decision not to take the step was to be looked at again, and that day has come: it is due from then on. */
function reviewed(
  step: Step,
  timing: StepTiming | null,
  facts: Facts,
  rows: readonly LogRow[],
): StepTiming | null {
  const decided = timing === null ? null : toReview(step, facts, rows);
  if (timing === null || decided === null) return timing;
  const { review, at, by, reason = '' } = decided;
  const who = by === undefined ? '' : ` by ${by}`;
  const since = `Decided against on ${longDay(dateOf(at))}${who}, to be looked at again on ${longDay(review)}. Reason: ${reason}`;
  const due = timing.due.slice(0, 10) > review ? timing.due : review;
  return { ...timing, due, because: [...timing.because, since] };
}

function promptFor(step: Step, facts: Facts): Prompt | null {
  const timing = timingOf(step, facts);
  if (timing?.answered !== undefined) {
    return timing.answered === null
      ? open(step, timing, facts)
      : promptFrom(step, timing, 'done', [`Answered on ${longDay(dateOf(timing.answered.at))}.`]);
  }
  const rows = timing?.rows ?? rowsOfRun(facts, step.countedIn);
  const completion = completionOf(step, facts, rows, (row) => isInTime(step, row, facts));
  if (completion === null) return open(step, reviewed(step, timing, facts, rows), facts);
  const { again, how, row } = completion;
  if (how === 'done' && again !== null && again <= facts.today) {
    const since = `Last sent on ${longDay(dateOf(row.at))}; due again from ${longDay(again)}.`;
    return timing === null
      ? ended(step, timing, completion, facts)
      : open(step, { ...timing, due: again, because: [...timing.because, since] }, facts);
  }
  return ended(step, timing, completion, facts);
}

/** A policy's step with the id of a statutory one is one prompt: the earlier date and the wider condition. */
function widest(prompts: readonly Prompt[]): Prompt | null {
  const finished = prompts.find(({ state }) => state === 'done' || state === 'waived');
  return finished ?? [...prompts].sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

/** Every step that a policy and the statutory layer under it list for a pupil now (policies.md, first page). */
export function promptsFor(policies: readonly Policy[], facts: Facts): Prompt[] {
  const steps = policies.flatMap((policy) => policy.steps);
  const ids = [...new Set(steps.map((step) => step.id))];
  return ids.flatMap((id) => {
    const prompts = steps.filter((step) => step.id === id).flatMap((step) => promptFor(step, facts) ?? []);
    return widest(prompts) ?? [];
  });
}
