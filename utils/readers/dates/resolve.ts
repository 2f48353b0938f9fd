import {
  addDays,
  daysBetween,
  firstOfSchoolYear,
  mondayOf,
  parseSchoolDate,
  schoolYearOf,
  weekdayOf,
} from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { NamedDay } from './date-text';

export type Resolved = { kind: 'date'; date: SchoolDate } | { kind: 'conflict' } | { kind: 'unknown' };

/** What the rest of the page says about the days its columns name only in part. */
export interface DayContext {
  readonly today: SchoolDate;
  /** A month and year that headings name: "November 2026". */
  readonly month?: { readonly month: number; readonly year: number };
  /** A day of the week that the page says it shows: "Week beginning 9 November 2026". */
  readonly week?: SchoolDate;
  /** A school year that the page names: 2025 for "2025/26". */
  readonly schoolYear?: number;
  /** Whole dates found elsewhere on the page, where they mean the register. */
  readonly near: readonly SchoolDate[];
}

/** A day without a year this far from every date of the page is of some other year. */
const FAR = 200;

function at(year: number, month: number, day: number): SchoolDate | null {
  const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseSchoolDate(text);
}

/** The year a day without one must have: that of the school year the page shows, or of the one that runs today. */
function yearFor(month: number, context: DayContext): number {
  const [near] = context.near;
  const schoolYear = context.schoolYear ?? schoolYearOf(near ?? context.week ?? context.today);
  return month >= 9 ? schoolYear : schoolYear + 1;
}

function fromDayAndMonth(
  named: NamedDay,
  day: number,
  month: number,
  context: DayContext,
): SchoolDate | null {
  if (named.year !== undefined) return at(named.year, month, day);
  if (context.month?.month === month) return at(context.month.year, month, day);
  const date = at(yearFor(month, context), month, day);
  const far =
    context.near.length > 0 && context.near.every((near) => Math.abs(daysBetween(near, date ?? near)) > FAR);
  return far ? null : date;
}

function dateOfNamed(named: NamedDay, context: DayContext): SchoolDate | null {
  const { day, month, weekday } = named;
  if (day !== undefined && month !== undefined) return fromDayAndMonth(named, day, month, context);
  if (month !== undefined) return null;
  if (day === undefined) {
    if (context.week === undefined || weekday === undefined) return null;
    return addDays(mondayOf(context.week), weekday - 1);
  }
  if (context.week !== undefined) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) =>
      addDays(mondayOf(context.week ?? context.today), ahead),
    );
    return days.find((date) => Number(date.slice(8)) === day) ?? null;
  }
  return context.month === undefined ? null : at(context.month.year, context.month.month, day);
}

/** The date a named day stands for. A weekday that does not fall on it makes it a conflict, never a correction. */
export function resolveDay(named: NamedDay, context: DayContext): Resolved {
  const date = dateOfNamed(named, context);
  if (date === null) return { kind: 'unknown' };
  if (named.weekday !== undefined && weekdayOf(date) !== named.weekday) return { kind: 'conflict' };
  return { kind: 'date', date };
}

export type YearStanding = 'this-year' | 'other-school-year';

/** Whether a date is of the school year in which `today` falls: 1 September to 31 August. */
export function standingOf(date: SchoolDate, today: SchoolDate): YearStanding {
  const year = schoolYearOf(today);
  const within = date >= firstOfSchoolYear(year) && date < firstOfSchoolYear(year + 1);
  return within ? 'this-year' : 'other-school-year';
}
