import { addSchoolDays, schoolCalendar } from '@/utils/calendar/school-calendar';
import type { CalendarFile } from '@/utils/calendar/calendar';
import { mondayOf, schoolDate, weekdayOf } from '@/utils/calendar/school-date';

const day = schoolDate;

/** The school year of Fernhill Primary School, as its office would load it into Settings. */
export const FERNHILL_CALENDAR: CalendarFile = {
  terms: [
    { from: day('2026-09-02'), to: day('2026-10-23') },
    { from: day('2026-11-02'), to: day('2026-12-18') },
    { from: day('2027-01-04'), to: day('2027-02-12') },
    { from: day('2027-02-22'), to: day('2027-03-25') },
    { from: day('2027-04-12'), to: day('2027-05-28') },
    { from: day('2027-06-07'), to: day('2027-07-21') },
  ],
  closures: [
    { date: day('2026-09-02'), kind: 'inset' },
    { date: day('2027-01-04'), kind: 'inset' },
    { date: day('2027-05-03'), kind: 'bank-holiday' },
  ],
};

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const monthOf = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** "9 November 2026". */
export function longDate(date: string): string {
  return `${Number(date.slice(8))} ${monthOf(date)} ${date.slice(0, 4)}`;
}

export function weekdayName(date: string): string {
  return WEEKDAYS[weekdayOf(schoolDate(date)) - 1] ?? '';
}

/** "Mon 9 Nov", as it stands over a column. */
export function columnDate(date: string): string {
  return `${weekdayName(date).slice(0, 3)} ${Number(date.slice(8))} ${monthOf(date).slice(0, 3)}`;
}

export function nextSchoolDay(date: string): string {
  return addSchoolDays(schoolCalendar(FERNHILL_CALENDAR), schoolDate(date), 1) ?? date;
}

export function mondayBefore(date: string): string {
  return mondayOf(schoolDate(date));
}
