import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { dateOfDay } from '@/utils/counters/frame';
import { longDay } from '@/utils/wording/dates';
import { dayReached } from './due';
import { rowsOfRun } from './facts';
import type { Facts } from './facts';
import type { Timing } from './special-rules';

const FIRST_QUESTION = 5;
const SECOND_QUESTION = 10;
const RETURN_DAYS = 15;

/** Rows of the run that answer "is the pupil likely to reach 15 days of illness?". */
function answers(facts: Facts): readonly LogRow[] {
  return rowsOfRun(facts).filter(
    (row) =>
      (row.kind === 'note' && row.about === 'sickness-forecast') ||
      (row.kind === 'step' && row.step === 'sickness-forecast' && row.outcome === 'done'),
  );
}

function saysYes(row: LogRow): boolean {
  return row.kind === 'note' && row.outcome === 'yes';
}

/** The day on which the I-days of the year reach a number, in this run; the first I-day when they had reached it before. */
function reachedInYear(facts: Facts, number: number): SchoolDate | null {
  const { counters, absenceRun } = facts.counted;
  const ill = absenceRun.days.filter((day) => day.ill && day.day >= facts.frame.yearStart);
  const before = counters.illness.inYear - ill.length;
  const first = ill[0];
  if (number <= before && first !== undefined) return dateOfDay(facts.frame, first.day);
  const others = absenceRun.days.filter((day) => day.ill).length - ill.length;
  return dayReached(facts, 'illness', number - before + others);
}

function earliest(...dates: readonly (SchoolDate | null)[]): SchoolDate | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}

function reached(facts: Facts, number: number): SchoolDate | null {
  return earliest(dayReached(facts, 'illness', number), reachedInYear(facts, number));
}

/**
 * Asked when the I-days of the run or the year reach 5, and again at 10 unless the last answer was yes (reg 13; law.md
 * 2.1: the sickness return is a forecast duty).
 */
export function sicknessForecast(facts: Facts): (Timing & { readonly answered: LogRow | null }) | null {
  if (facts.counted.counters.illness.days === 0) return null;
  const because = [
    `${facts.counted.counters.illness.days} days with an I mark in this absence, ${facts.counted.counters.illness.inYear} this school year.`,
  ];
  const last = answers(facts).at(-1);
  const second = reached(facts, SECOND_QUESTION);
  const first = reached(facts, FIRST_QUESTION);
  if (last === undefined)
    return first === null ? null : { due: first, day: FIRST_QUESTION, because, answered: null };
  const askAgain = second !== null && second <= facts.today && dateOf(last.at) < second && !saysYes(last);
  if (askAgain) return { due: second, day: SECOND_QUESTION, because, answered: null };
  const due = dateOf(last.at) >= (second ?? '9999') ? second : first;
  return { due: due ?? dateOf(last.at), day: FIRST_QUESTION, because, answered: last };
}

/** Due on the day of a yes, or on the 15th I-day of the year, whichever comes first (reg 13). */
export function sicknessReturn(facts: Facts): Timing | null {
  if (facts.counted.counters.illness.days === 0) return null;
  const yes = answers(facts).find(saysYes);
  const due = earliest(yes === undefined ? null : dateOf(yes.at), reachedInYear(facts, RETURN_DAYS));
  if (due === null) return null;
  const why =
    yes === undefined
      ? `${facts.counted.counters.illness.inYear} days with an I mark this school year; the return is due at ${RETURN_DAYS}.`
      : 'The pupil was judged likely to reach 15 days of illness this school year.';
  return { due, day: RETURN_DAYS, because: [why] };
}

/** Worcestershire: ten days of absence, authorised or not; at once when the pupil is judged likely to be ill for 15. */
export function absenceOrForecast(facts: Facts): Timing | null {
  const yes = answers(facts).find(saysYes);
  const due = earliest(
    yes === undefined ? null : dateOf(yes.at),
    dayReached(facts, 'absence', SECOND_QUESTION),
  );
  if (due === null) return null;
  const why =
    yes === undefined
      ? `${facts.counted.counters.absence.atMost} school days of absence so far, authorised or not. The tenth is ${longDay(due)}${due > facts.today ? ' if it goes on' : ''}.`
      : 'The pupil was judged likely to be ill for more than 15 days.';
  return { due, day: SECOND_QUESTION, because: [why] };
}

/** Worcestershire: an update on the date set when the last notice was sent. */
export function laUpdate(facts: Facts): (Timing & { readonly answered: LogRow | null }) | null {
  const sent = rowsOfRun(facts).filter(
    (row) => row.kind === 'sent' && row.form === 'worcs-absence-notification',
  );
  const last = sent.at(-1);
  if (last?.kind !== 'sent') return null;
  const before = sent.at(-2);
  const because = [`The last notice was sent on ${longDay(dateOf(last.at))}.`];
  if (last.review !== undefined) return { due: last.review, day: null, because, answered: null };
  if (before?.kind !== 'sent') return null;
  return { due: before.review ?? dateOf(last.at), day: null, because, answered: last };
}
