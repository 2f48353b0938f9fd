import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { isSchoolDay } from '@/utils/calendar/school-calendar';
import {
  dateOf,
  minutesBefore,
  minutesBetween,
  momentOn,
  parseSchoolMoment,
  timeOf,
  weekdayOf,
} from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';

/** When staff are told of what is due. Times of day are the school's, `HH:mm`. */
export interface Prompting {
  /** So long before its time a step with a time of day is announced: "by 10:00" at 09:45. */
  readonly warnMinutes: number;
  /** Notifications come from this time of a school day until that one, and at no other. */
  readonly from: string;
  readonly until: string;
}

/** From before the first register to after the last call home. */
export const DEFAULT_PROMPTING: Prompting = { warnMinutes: 15, from: '07:30', until: '18:00' };

/** Whether the clock and the weekday allow a notification. Holidays and INSET days are for the calendar to say. */
export function isInHours({ from, until }: Prompting, now: SchoolMoment): boolean {
  const time = timeOf(now);
  return weekdayOf(dateOf(now)) <= 5 && time >= from && time < until;
}

/** No notification on a day without school: nobody is in to act on it. Without term dates every day may be one with school. */
export function isDayForPrompts(calendar: SchoolCalendar | null, date: SchoolDate): boolean {
  return calendar === null || isSchoolDay(calendar, date);
}

/** The moment from which a step may be announced: some minutes before its time, or when the day begins for one without. */
export function announcedFrom(due: SchoolDate | SchoolMoment, { warnMinutes }: Prompting): SchoolMoment {
  const moment = parseSchoolMoment(due);
  return moment === null ? momentOn(due as SchoolDate, '00:00') : minutesBefore(moment, warnMinutes);
}

/** Minutes left until a step's time, once it is within the warning; null before that, after it, and where it has no time. */
export function minutesLeft(
  due: SchoolDate | SchoolMoment,
  now: SchoolMoment,
  prompting: Prompting,
): number | null {
  const moment = parseSchoolMoment(due);
  if (moment === null || now > moment || now < announcedFrom(due, prompting)) return null;
  return minutesBetween(now, moment);
}
