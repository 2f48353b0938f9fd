import type { CalendarFile } from '@/utils/calendar/calendar';
import type { LogRow } from '@/utils/cases/log-row';
import type { CountSettings } from '@/utils/counters/settings';
import type { Pupil } from '@/utils/roster/pupil';

/** A code, or `-` no mark, `?` not read, `!` not understood. */
export type OracleMark = string;

/** A pupil's marks as a person would write them down: AM and PM of each day that anybody looked at. */
export interface History {
  readonly calendar: CalendarFile;
  readonly marks: Readonly<Record<string, readonly [OracleMark, OracleMark]>>;
  readonly settings: CountSettings;
  readonly log: readonly LogRow[];
  readonly pupil: Pupil;
  readonly now: string;
}

export interface Sitting {
  readonly date: string;
  readonly session: 'AM' | 'PM';
  readonly mark: OracleMark;
}

const DAY = 86_400_000;

/** Dates are stepped in UTC, which has no change of clocks; the product does it another way. */
export function nextDate(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function mondayBefore(date: string): string {
  return nextDate(date, -((weekday(date) + 6) % 7));
}

export function firstDayOfSchoolYear(date: string): string {
  const year = Number(date.slice(0, 4));
  return `${date.slice(5) >= '09-01' ? year : year - 1}-09-01`;
}

/** Which sessions the school holds: Monday to Friday in a term, less what the closures of that day take away. */
export function sessionsOf(calendar: CalendarFile, date: string): ('AM' | 'PM')[] {
  const inTerm = calendar.terms.some((term) => term.from <= date && date <= term.to);
  if (!inTerm || weekday(date) === 0 || weekday(date) === 6) return [];
  let held: ('AM' | 'PM')[] = ['AM', 'PM'];
  for (const closure of calendar.closures ?? []) {
    if (closure.date !== date) continue;
    if (closure.kind === 'am-only') held = held.filter((session) => session === 'AM');
    else if (closure.kind === 'pm-only') held = held.filter((session) => session === 'PM');
    else held = [];
  }
  return held;
}

/** Every school day from the start of the calendar (or the pupil's starting day) to a date, oldest first. */
export function schoolDaysTo(history: History, last: string): string[] {
  const first = history.calendar.terms.map((term) => term.from as string).sort()[0] ?? last;
  const days: string[] = [];
  for (let date = first; date <= last; date = nextDate(date)) {
    if (history.pupil.startDate !== undefined && date < history.pupil.startDate) continue;
    if (sessionsOf(history.calendar, date).length > 0) days.push(date);
  }
  return days;
}

/** Every session of those days with its mark. Today is left out altogether while nobody has looked at it. */
export function sittings(history: History): Sitting[] {
  const today = history.now.slice(0, 10);
  const all: Sitting[] = [];
  for (const date of schoolDaysTo(history, today)) {
    const marks = history.marks[date];
    const held = sessionsOf(history.calendar, date);
    const markOf = (session: 'AM' | 'PM') => marks?.[session === 'AM' ? 0 : 1] ?? '?';
    if (date === today && held.every((session) => markOf(session) === '?')) continue;
    for (const session of held) all.push({ date, session, mark: markOf(session) });
  }
  return all;
}
