import { isSchoolDay } from '@/utils/calendar/school-calendar';
import { addDays } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { dateOfDay } from '@/utils/counters/frame';
import type { RunDay } from '@/utils/counters/run';
import { comingDays, comingMark, dayReached, lengthens } from './due';
import type { Facts } from './facts';
import type { CountUnit, CountedIn } from './policy';

const DAYS_OF_WEEK = 7;

/** The last school day on or before a date, no earlier than the first day of the count. */
function schoolDayUpTo(facts: Facts, date: SchoolDate, first: SchoolDate): SchoolDate {
  const { calendar } = facts.situation;
  let day = date;
  while (day > first && !isSchoolDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** Calendar days, the first day of the count among them. A step on a Sunday is for the Friday before: nobody is in on the day. */
function calendarDay(facts: Facts, countedIn: CountedIn, number: number): SchoolDate | null {
  const first = dayReached(facts, countedIn, 1);
  if (first === null) return null;
  const date = schoolDayUpTo(facts, addDays(first, number - 1), first);
  const isAhead = date > facts.today;
  return isAhead && !lengthens(facts, countedIn, comingMark(facts)) ? null : date;
}

function daysCounted(facts: Facts, countedIn: CountedIn): readonly RunDay[] {
  const { days } = facts.counted;
  return countedIn === 'unauthorised' ? days.unauthorised : days.absence;
}

/** Sessions that were missed or may have been, then those still to come. */
function sessionReached(facts: Facts, countedIn: CountedIn, number: number): SchoolDate | null {
  let left = number;
  for (const { day, missed, holes } of daysCounted(facts, countedIn)) {
    left -= missed + holes;
    if (left <= 0) return dateOfDay(facts.frame, day);
  }
  if (!lengthens(facts, countedIn, comingMark(facts))) return null;
  for (const day of comingDays(facts)) {
    left -= facts.frame.calendar.held[day] === 3 ? 2 : 1;
    if (left <= 0) return dateOfDay(facts.frame, day);
  }
  return null;
}

/** The day on which a count reaches a number of school days, calendar days, weeks or sessions; null when it will not. */
export function dayReachedIn(
  facts: Facts,
  countedIn: CountedIn,
  number: number,
  unit: CountUnit = 'school-days',
): SchoolDate | null {
  switch (unit) {
    case 'school-days':
      return dayReached(facts, countedIn, number);
    case 'calendar-days':
      return calendarDay(facts, countedIn, number);
    case 'weeks':
      return calendarDay(facts, countedIn, number * DAYS_OF_WEEK);
    case 'sessions':
      return sessionReached(facts, countedIn, number);
  }
}
