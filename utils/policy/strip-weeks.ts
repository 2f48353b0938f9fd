import { isSessionHeld } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { addDays, dateOf, mondayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { markAt } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';

/** A day of a strip. Null: the school does not hold that session, or it is still to come. */
export interface StripDay {
  readonly date: SchoolDate;
  readonly am: Mark | null;
  readonly pm: Mark | null;
  /** Part of the present absence. */
  readonly inRun: boolean;
}

export interface StripWeek {
  readonly monday: SchoolDate;
  /** Monday to Friday. */
  readonly days: readonly StripDay[];
}

interface Bounds {
  readonly calendar: SchoolCalendar;
  readonly strip: Strip;
  readonly today: SchoolDate;
  readonly runFrom: SchoolDate | null;
}

function dayOf({ calendar, strip, today, runFrom }: Bounds, date: SchoolDate): StripDay {
  const mark = (session: 'AM' | 'PM'): Mark | null =>
    date <= today && isSessionHeld(calendar, date, session) ? markAt(strip, date, session) : null;
  return {
    date,
    am: mark('AM'),
    pm: mark('PM'),
    inRun: runFrom !== null && date >= runFrom && date <= today,
  };
}

/** The weeks of a pupil's marks, oldest first, up to this one. Weeks without school are left out. */
export function stripWeeks(view: SchoolView, row: PupilRow, most: number): readonly StripWeek[] {
  const { calendar } = view;
  if (calendar === null) return [];
  const today = dateOf(view.now);
  const bounds: Bounds = { calendar, strip: row.strip, today, runFrom: row.standing.counters.absence.from };
  const weeks: StripWeek[] = [];
  const first = row.strip.from < calendar.from ? calendar.from : row.strip.from;
  for (let monday = mondayOf(today); monday >= mondayOf(first); monday = addDays(monday, -7)) {
    if (weeks.length === most) break;
    const days = [0, 1, 2, 3, 4].map((day) => dayOf(bounds, addDays(monday, day)));
    if (days.some(({ am, pm }) => am !== null || pm !== null)) weeks.push({ monday, days });
  }
  return weeks.reverse();
}
