import { isSessionHeld } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar, Session } from '@/utils/calendar/calendar';
import { addDays, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { effectOf } from '@/utils/counters/effects';
import { isHole, markAt } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';

/** An absence, from its first missed session to its last. */
export interface PastRun {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
  readonly sessions: number;
  /** The marks used, each once, in the order in which they came. */
  readonly marks: readonly Mark[];
}

interface Held {
  readonly date: SchoolDate;
  readonly session: Session;
}

function heldSessions(calendar: SchoolCalendar, from: SchoolDate, to: SchoolDate): Held[] {
  const held: Held[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const session of ['AM', 'PM'] as const) {
      if (isSessionHeld(calendar, date, session)) held.push({ date, session });
    }
  }
  return held;
}

function lengthened(run: PastRun | undefined, date: SchoolDate, mark: Mark): PastRun {
  if (run === undefined) return { from: date, to: date, sessions: 1, marks: [mark] };
  const marks = run.marks.includes(mark) ? run.marks : [...run.marks, mark];
  return { from: run.from, to: date, sessions: run.sessions + 1, marks };
}

/** Every absence on record, newest first. A present mark ends one; what was not read neither ends nor lengthens it. */
export function pastRuns(view: SchoolView, row: PupilRow): readonly PastRun[] {
  const { calendar, settings, now } = view;
  if (calendar === null) return [];
  const from = row.strip.from < calendar.from ? calendar.from : row.strip.from;
  const runs: PastRun[] = [];
  let isOpen = false;
  for (const { date, session } of heldSessions(calendar, from, dateOf(now))) {
    const mark = markAt(row.strip, date, session);
    const effect = isHole(mark) ? '0' : effectOf(mark, 'absence', settings);
    if (effect === 'x') isOpen = false;
    if (effect !== '+') continue;
    const before = isOpen ? runs.pop() : undefined;
    runs.push(lengthened(before, date, mark));
    isOpen = true;
  }
  return runs.reverse();
}
