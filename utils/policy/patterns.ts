import type { SchoolCalendar, Session } from '@/utils/calendar/calendar';
import { countSchoolDays, schoolDayFrom } from '@/utils/calendar/school-calendar';
import { addDays, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { isFirstDayAfterHoliday } from './day-rules';
import type { PastRun } from './past-runs';

/** Something that the absences of one child have in common. `of` is how many absences were looked at for it. */
export type Pattern =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly times: number; readonly of: number }
  | { readonly kind: 'half'; readonly half: Session; readonly times: number; readonly of: number }
  | { readonly kind: 'beside-holiday'; readonly times: number; readonly of: number }
  | { readonly kind: 'soon-again'; readonly times: number; readonly of: number };

/** An absence longer than this says nothing about a weekday: it takes in nearly all of them. School days. */
const SHORT = 2;
/** Two alike are chance; three are worth a look. */
const LEAST_ALIKE = 3;
const LEAST_BESIDE = 2;
const SHARE_OF_WEEKDAY = 0.5;
const SHARE_OF_HALF = 0.75;
/** Away again within a school week of coming back. */
const SOON = 5;

function daysOf({ from, to }: PastRun): SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function weekdays(runs: readonly PastRun[]): Pattern[] {
  const short = runs.filter(({ days }) => days <= SHORT);
  return [1, 2, 3, 4, 5].flatMap((weekday): Pattern[] => {
    const times = short.filter((run) => [run.from, run.to].some((day) => weekdayOf(day) === weekday)).length;
    const isMany = times >= LEAST_ALIKE && times >= short.length * SHARE_OF_WEEKDAY;
    return isMany ? [{ kind: 'weekday', weekday, times, of: short.length }] : [];
  });
}

function halves(runs: readonly PastRun[]): Pattern[] {
  const partDays = runs.filter(({ onlyHalf }) => onlyHalf !== null);
  return (['AM', 'PM'] as const).flatMap((half): Pattern[] => {
    const times = partDays.filter(({ onlyHalf }) => onlyHalf === half).length;
    const isMany = times >= LEAST_ALIKE && times >= partDays.length * SHARE_OF_HALF;
    return isMany ? [{ kind: 'half', half, times, of: partDays.length }] : [];
  });
}

/** Whether a day is the last school day before a holiday or the first after it. */
function isBesideHoliday(calendar: SchoolCalendar, day: SchoolDate): boolean {
  if (isFirstDayAfterHoliday(calendar, day)) return true;
  const next = schoolDayFrom(calendar, addDays(day, 1));
  return next !== null && isFirstDayAfterHoliday(calendar, next);
}

function besideHolidays(runs: readonly PastRun[], calendar: SchoolCalendar): Pattern[] {
  const times = runs.filter((run) => daysOf(run).some((day) => isBesideHoliday(calendar, day))).length;
  return times < LEAST_BESIDE ? [] : [{ kind: 'beside-holiday', times, of: runs.length }];
}

function soonAgain(runs: readonly PastRun[], calendar: SchoolCalendar): Pattern[] {
  // Newest first: the absence before each one is the next of the list. Days are the calendar's, read or not.
  const times = runs.filter((run, at) => {
    const before = runs[at + 1];
    if (before === undefined || run.onlyHalf !== null) return false;
    return countSchoolDays(calendar, addDays(before.to, 1), addDays(run.from, -1)) <= SOON;
  }).length;
  return times < LEAST_BESIDE ? [] : [{ kind: 'soon-again', times, of: runs.length }];
}

/**
 * What a child's absences have in common: the same weekday, mornings or afternoons only, next to holidays, away again
 * soon after coming back. Rests on what was read alone, and says how many of how many: a pattern is a question to ask,
 * never a finding.
 *
 * @param runs newest first, as `pastRuns` gives them
 */
export function patternsOf(runs: readonly PastRun[], calendar: SchoolCalendar): readonly Pattern[] {
  return [
    ...weekdays(runs),
    ...halves(runs),
    ...besideHolidays(runs, calendar),
    ...soonAgain(runs, calendar),
  ];
}
