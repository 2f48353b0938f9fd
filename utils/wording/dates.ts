import { dateOf, daysBetween, timeOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function monthOf(date: SchoolDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

export function weekdayName(date: SchoolDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? '';
}

/** @example longDay('2026-11-24') // 'Tuesday 24 November 2026' */
export function longDay(date: SchoolDate): string {
  return `${weekdayName(date)} ${dayAndYear(date)}`;
}

/** For facts in which the weekday says nothing. @example dayAndYear('2016-03-04') // '4 March 2016' */
export function dayAndYear(date: SchoolDate): string {
  return `${Number(date.slice(8))} ${monthOf(date)} ${date.slice(0, 4)}`;
}

/** For lists and narrow columns. @example shortDay('2026-11-24') // 'Tue 24 Nov' */
export function shortDay(date: SchoolDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayAndMonth(date)}`;
}

/** @example dayAndMonth('2026-11-24') // '24 Nov' */
export function dayAndMonth(date: SchoolDate): string {
  return `${Number(date.slice(8))} ${monthOf(date).slice(0, 3)}`;
}

/** GOV.UK manner. @example clockTime('14:05') // '2:05pm'; clockTime('10:00') // '10am' */
export function clockTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** Without the year, in a sentence. @example dayAndFullMonth('2026-11-12') // '12 November' */
export function dayAndFullMonth(date: SchoolDate): string {
  return `${Number(date.slice(8))} ${monthOf(date)}`;
}

/** A day as seen from today. @example dayFrom('2026-11-24', '2026-11-23') // 'yesterday' */
export function dayFrom(today: SchoolDate, date: SchoolDate): string {
  const away = daysBetween(today, date);
  if (away === 0) return 'today';
  if (away === -1) return 'yesterday';
  if (away === 1) return 'tomorrow';
  return Math.abs(away) < 200 ? shortDay(date) : dayAndYear(date);
}

/** A moment as seen from now. @example momentFrom(now, '2026-11-24T09:05') // 'today at 9:05am' */
export function momentFrom(now: SchoolMoment, moment: SchoolMoment): string {
  return `${dayFrom(dateOf(now), dateOf(moment))} at ${clockTime(timeOf(moment))}`;
}

/** A moment with its year, for what may lie long ago. */
export function dayTime(moment: SchoolMoment): string {
  return `${dayAndYear(dateOf(moment))} at ${clockTime(timeOf(moment))}`;
}
