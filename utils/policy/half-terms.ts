import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { isSchoolDay } from '@/utils/calendar/school-calendar';
import { addDays } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

/** A stretch of school between two breaks, up to the present day. */
export interface HalfTerm {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
  readonly isPresent: boolean;
}

/** A gap of so many weekdays is a break, as between half-terms (policies.md, "Holiday"). */
const BREAK_DAYS = 7;

/** The half-terms that have begun, newest first: terms as the school entered them, cut where the school is closed for a week. */
export function halfTerms(calendar: SchoolCalendar, today: SchoolDate): readonly HalfTerm[] {
  const found: { from: SchoolDate; to: SchoolDate }[] = [];
  for (let day = calendar.from; day <= today && day <= calendar.to; day = addDays(day, 1)) {
    if (!isSchoolDay(calendar, day)) continue;
    const last = found.at(-1);
    if (last !== undefined && addDays(last.to, BREAK_DAYS) > day) last.to = day;
    else found.push({ from: day, to: day });
  }
  const isPresent = (to: SchoolDate) => to === today || addDays(to, BREAK_DAYS) > today;
  return found.reverse().map(({ from, to }, at) => ({ from, to, isPresent: at === 0 && isPresent(to) }));
}

/** School days of a half-term, oldest first. */
export function daysOfHalfTerm(calendar: SchoolCalendar, { from, to }: HalfTerm): readonly SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}
