import { AM_HELD, PM_HELD } from './calendar';
import type { CalendarFile, Closure, SchoolCalendar, Session, SessionsHeld } from './calendar';
import { addDays, daysBetween, weekdayOf } from './school-date';
import type { SchoolDate } from './school-date';

const BOTH: SessionsHeld = 3;

function heldOn(closure: Closure): SessionsHeld {
  if (closure.kind === 'am-only') return AM_HELD;
  if (closure.kind === 'pm-only') return PM_HELD;
  return 0;
}

/** Makes the countable calendar. Throws `RangeError` when there is no term; `checkCalendar` finds every other fault. */
export function schoolCalendar(file: CalendarFile): SchoolCalendar {
  const terms = [...file.terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  const first = terms[0];
  if (first === undefined) throw new RangeError('The calendar has no term.');
  const to = terms.reduce((latest, term) => (term.to > latest ? term.to : latest), first.to);
  const held = new Uint8Array(daysBetween(first.from, to) + 1);
  for (const term of terms) {
    let weekday = weekdayOf(term.from);
    const start = daysBetween(first.from, term.from);
    for (let day = start; day <= start + daysBetween(term.from, term.to); day += 1) {
      if (weekday <= 5) held[day] = BOTH;
      weekday = (weekday % 7) + 1;
    }
  }
  const closures = file.closures ?? [];
  for (const closure of closures) {
    const day = daysBetween(first.from, closure.date);
    if (held[day] !== undefined) held[day] &= heldOn(closure);
  }
  return { from: first.from, to, terms, closures, held };
}

/** Which sessions the school holds on a day: none on weekends, closures and outside terms. */
export function sessionsHeld(calendar: SchoolCalendar, date: SchoolDate): SessionsHeld {
  return (calendar.held[daysBetween(calendar.from, date)] ?? 0) as SessionsHeld;
}

export function isSessionHeld(calendar: SchoolCalendar, date: SchoolDate, session: Session): boolean {
  return (sessionsHeld(calendar, date) & (session === 'AM' ? AM_HELD : PM_HELD)) !== 0;
}

/** A school day is a day with at least one session (Education Act 1996 s.579). */
export function isSchoolDay(calendar: SchoolCalendar, date: SchoolDate): boolean {
  return sessionsHeld(calendar, date) !== 0;
}

/**
 * The day that comes a number of school days after a date: the date itself is not counted. Null when the calendar ends
 * before that.
 *
 * @example addSchoolDays(calendar, '2026-10-22', 5) // '2026-11-05' with half-term on 26 to 30 October
 */
export function addSchoolDays(calendar: SchoolCalendar, date: SchoolDate, days: number): SchoolDate | null {
  let left = days;
  for (let day = daysBetween(calendar.from, date) + 1; day < calendar.held.length; day += 1) {
    if (day >= 0 && calendar.held[day] !== 0) left -= 1;
    if (left <= 0 && day >= 0 && calendar.held[day] !== 0) return addDays(calendar.from, day);
  }
  return null;
}

/** The first school day on or after a date; null when the calendar ends before it. */
export function schoolDayFrom(calendar: SchoolCalendar, date: SchoolDate): SchoolDate | null {
  return isSchoolDay(calendar, date) ? date : addSchoolDays(calendar, date, 1);
}

/** School days from one date to another, both counted. */
export function countSchoolDays(calendar: SchoolCalendar, from: SchoolDate, to: SchoolDate): number {
  let count = 0;
  const last = Math.min(daysBetween(calendar.from, to), calendar.held.length - 1);
  for (let day = Math.max(0, daysBetween(calendar.from, from)); day <= last; day += 1) {
    if (calendar.held[day] !== 0) count += 1;
  }
  return count;
}
