import { AM_HELD, PM_HELD } from '@/utils/calendar/calendar';
import type { Session } from '@/utils/calendar/calendar';
import { addDays, dateOf, daysBetween } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { ENDS, LENGTHENS, effectTables } from '@/utils/counters/effects';
import { markOfChar } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';

/** An absence, from its first missed session to its last. */
export interface PastRun {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
  readonly sessions: number;
  /** The marks used, each once, in the order in which they came. */
  readonly marks: readonly Mark[];
  /** School days on which something was missed. */
  readonly days: number;
  /** School days attended, in part or whole, since it ended and before the next; 0 while it goes on. */
  readonly daysBack: number;
  /** The only half missed of a day whose other half was attended; null for every other absence. */
  readonly onlyHalf: Session | null;
}

/** A run as it is walked: days of the calendar by number, marks by their character. */
interface Walked {
  readonly from: number;
  to: number;
  sessions: number;
  chars: string;
  days: number;
  daysBack: number;
  lastBack: number;
  onlyHalf: Session | null;
}

const HALVES = [AM_HELD, PM_HELD] as const;

function lengthen(run: Walked | null, day: number, char: string, onlyHalf: Session | null): Walked {
  if (run === null) {
    const back = { daysBack: 0, lastBack: -1 };
    return { from: day, to: day, sessions: 1, chars: char, days: 1, ...back, onlyHalf };
  }
  if (run.to !== day) run.days += 1;
  run.to = day;
  run.sessions += 1;
  run.onlyHalf = null;
  if (!run.chars.includes(char)) run.chars += char;
  return run;
}

/** A session attended after a run: it may show that only the morning of that day was missed. */
function attend(run: Walked | undefined, day: number): void {
  if (run === undefined) return;
  if (run.to === day && run.sessions === 1 && run.daysBack === 0) run.onlyHalf = 'AM';
  if (run.lastBack === day) return;
  run.lastBack = day;
  run.daysBack += 1;
}

/** Walks by position, without a date for every day: a list of many children asks this for each of them. */
function walk(view: SchoolView, row: PupilRow): Walked[] {
  const { calendar, settings, now } = view;
  if (calendar === null) return [];
  const table = effectTables(settings).absence;
  const shift = daysBetween(row.strip.from, calendar.from);
  const last = Math.min(daysBetween(calendar.from, dateOf(now)), calendar.held.length - 1);
  const runs: Walked[] = [];
  let open: Walked | null = null;
  let attended = -1;
  for (let day = Math.max(0, -shift); day <= last; day += 1) {
    const held = calendar.held[day] ?? 0;
    for (const half of HALVES) {
      const char = row.strip.marks[(day + shift) * 2 + (half === AM_HELD ? 0 : 1)];
      if ((held & half) === 0 || char === undefined) continue;
      const effect = table[char.charCodeAt(0)];
      if (effect === ENDS) {
        attend(runs.at(-1), day);
        open = null;
        attended = day;
      }
      if (effect !== LENGTHENS) continue;
      const longer: Walked = lengthen(open, day, char, attended === day ? 'PM' : null);
      if (longer !== open) runs.push(longer);
      open = longer;
    }
  }
  return runs;
}

/** Every absence on record, newest first. A present mark ends one; what was not read neither ends nor lengthens it. */
export function pastRuns(view: SchoolView, row: PupilRow): readonly PastRun[] {
  const { calendar } = view;
  if (calendar === null) return [];
  return walk(view, row)
    .map(({ from, to, sessions, chars, days, daysBack, onlyHalf }) => ({
      from: addDays(calendar.from, from),
      to: addDays(calendar.from, to),
      sessions,
      marks: [...chars].map(markOfChar),
      days,
      daysBack,
      onlyHalf,
    }))
    .reverse();
}
