import type { SchoolCalendar } from '@/utils/calendar/calendar';
import {
  addDays,
  daysBetween,
  firstOfSchoolYear,
  mondayOf,
  schoolYearOf,
} from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Strip } from '@/utils/register/strip';
import { effectTables } from './effects';
import type { EffectTables } from './effects';
import type { CountSettings } from './settings';

/** School weeks in the penalty-notice window (National framework for penalty notices, law.md 5). */
const PENALTY_WEEKS = 10;

/** What counting needs and all pupils share. Days are numbered from the first day of the calendar. */
export interface Frame {
  readonly calendar: SchoolCalendar;
  readonly settings: CountSettings;
  readonly tables: EffectTables;
  readonly today: number;
  /** First day of the present school year, and of the ten school weeks of the penalty window. */
  readonly yearStart: number;
  readonly penaltyStart: number;
  /** Day numbers and dates already worked out: pupils of one school ask for the same ones. */
  readonly numbers: Map<SchoolDate, number>;
  readonly dates: Map<number, SchoolDate>;
}

/** What counting needs of one pupil besides the marks. */
export interface PupilFacts {
  readonly strip: Strip;
  readonly startDate?: SchoolDate | undefined;
  /** Days before this are not counted, neither as absent nor as holes: the school had not begun to read registers. */
  readonly countFrom?: SchoolDate | undefined;
  readonly leavingOn?: SchoolDate | undefined;
  /** Days on which somebody saw the pupil, and days on which a parent or carer was spoken to. */
  readonly sightings: readonly SchoolDate[];
  readonly contacts: readonly SchoolDate[];
}

export function dayNumber(frame: Frame, date: SchoolDate): number {
  const known = frame.numbers.get(date);
  if (known !== undefined) return known;
  const number = daysBetween(frame.calendar.from, date);
  frame.numbers.set(date, number);
  return number;
}

export function dateOfDay(frame: Frame, day: number): SchoolDate {
  const known = frame.dates.get(day);
  if (known !== undefined) return known;
  const date = addDays(frame.calendar.from, day);
  frame.dates.set(day, date);
  return date;
}

/** First day of the ten school weeks that end with the week of today, or with the last school week before it. */
function penaltyWindowStart(calendar: SchoolCalendar, today: SchoolDate): number {
  let monday = daysBetween(calendar.from, mondayOf(today));
  for (let weeks = 0; monday > -7; monday -= 7) {
    const first = Math.max(0, monday);
    if (calendar.held.subarray(first, Math.max(first, monday + 7)).some((held) => held !== 0)) weeks += 1;
    if (weeks === PENALTY_WEEKS) break;
  }
  return Math.max(0, monday);
}

/** What of a frame hangs on the day it is for. */
function dayOf(
  calendar: SchoolCalendar,
  today: SchoolDate,
): Pick<Frame, 'today' | 'yearStart' | 'penaltyStart'> {
  return {
    today: daysBetween(calendar.from, today),
    yearStart: Math.max(0, daysBetween(calendar.from, firstOfSchoolYear(schoolYearOf(today)))),
    penaltyStart: penaltyWindowStart(calendar, today),
  };
}

export function frameOf(calendar: SchoolCalendar, settings: CountSettings, today: SchoolDate): Frame {
  const shared = { calendar, settings, tables: effectTables(settings), numbers: new Map(), dates: new Map() };
  return { ...shared, ...dayOf(calendar, today) };
}

/** The same frame for another day: what was worked out already is shared. */
export function frameOn(frame: Frame, today: SchoolDate): Frame {
  return { ...frame, ...dayOf(frame.calendar, today) };
}
