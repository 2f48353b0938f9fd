import type { Session } from '@/utils/calendar/calendar';
import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { countedOf, factsOf } from '@/utils/cases/counters-of';
import type { CountingInput } from '@/utils/cases/counters-of';
import { effectOf } from '@/utils/counters/effects';
import type { RunKey } from '@/utils/counters/effects';
import { dateOfDay, dayNumber, frameOf } from '@/utils/counters/frame';
import type { Frame } from '@/utils/counters/frame';
import { runOf } from '@/utils/counters/run';
import type { Run, RunDay } from '@/utils/counters/run';
import { countFrom } from '@/utils/register/count-from';
import { isHole, markAt } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';

/** The counts whose working is a list of sessions. */
export const RUN_COUNTS = ['absence', 'unseen', 'noContact', 'unauthorised', 'deletion'] as const;
export type RunCount = (typeof RUN_COUNTS)[number];

/**
 * - counted: the session was read and lengthens the count
 * - passed over: it was read, and neither lengthens nor ends the count
 * - not known: a hole; the day counts only in the higher number
 * - part day: missed, on a first day that was only partly missed, and this count takes whole days
 * - contact: missed, on or before the day on which somebody was last reached
 * - ended: the mark that ended the count before this one
 */
export type Verdict = 'counted' | 'passed over' | 'not known' | 'part day' | 'contact' | 'ended';

export interface WorkingLine {
  readonly date: SchoolDate;
  readonly session: Session;
  readonly mark: Mark;
  readonly verdict: Verdict;
}

interface Ask {
  readonly input: CountingInput;
  readonly frame: Frame;
  readonly run: RunKey;
  /** Days that this count takes, as day numbers. */
  readonly taken: ReadonlySet<number>;
  readonly count: RunCount;
}

function verdictOf(ask: Ask, day: RunDay, mark: Mark): Verdict {
  if (isHole(mark)) return 'not known';
  const effect = effectOf(mark, ask.run, ask.input.settings);
  if (effect === 'x') return 'ended';
  if (effect === '0') return 'passed over';
  if (ask.taken.has(day.day)) return 'counted';
  return ask.count === 'noContact' ? 'contact' : 'part day';
}

function linesOfDay(ask: Ask, day: RunDay): WorkingLine[] {
  const { calendar, strip } = ask.input;
  const date = dateOfDay(ask.frame, day.day);
  return (['AM', 'PM'] as const)
    .filter((session) => isSessionHeld(calendar, date, session))
    .map((session) => {
      const mark = markAt(strip, date, session);
      return { date, session, mark, verdict: verdictOf(ask, day, mark) };
    });
}

/** The day of the mark that ended the count before, when no session of it belongs to this one. */
function endLines(ask: Ask, run: Run): WorkingLine[] {
  const { endedOn } = run;
  if (endedOn === null || run.days[0]?.day === endedOn) return [];
  const day = {
    day: endedOn,
    missed: 0,
    holes: 0,
    partly: true,
    ill: false,
    reasoned: false,
    lateAfterClose: false,
  };
  return linesOfDay(ask, day)
    .filter(({ verdict }) => verdict === 'ended')
    .slice(-1);
}

function takenDays(input: CountingInput, frame: Frame, count: RunCount): ReadonlySet<number> | null {
  if (count === 'unseen') return null;
  return new Set(countedOf(input, frame).days[count].map(({ day }) => day));
}

/** The pupil as counting takes them. Null while the school has no calendar: then nothing is counted. */
export function countingInput(view: SchoolView, row: PupilRow): CountingInput | null {
  const { calendar, settings, now } = view;
  if (calendar === null) return null;
  return {
    strip: row.strip,
    calendar,
    settings,
    now,
    pupil: row.pupil,
    log: row.events.map((event) => event.row),
    countFrom: countFrom(row.strip, view.countFrom),
  };
}

/** Every session behind a count, oldest first, and the mark that came before it: what was counted, what was not and why. */
export function workingOf(input: CountingInput, count: RunCount): readonly WorkingLine[] {
  const frame = frameOf(input.calendar, input.settings, dateOf(input.now));
  const facts = factsOf(input);
  const key: RunKey = count === 'noContact' ? 'absence' : count;
  const sighted = facts.sightings.filter((date) => date <= dateOf(input.now)).sort();
  const lastSighting = sighted[sighted.length - 1];
  const after = count === 'unseen' && lastSighting !== undefined ? dayNumber(frame, lastSighting) : null;
  const run = runOf(frame, facts, key, after);
  const wholeDays = run.days.filter(({ partly }) => !partly).map(({ day }) => day);
  const ask = { input, frame, run: key, count, taken: takenDays(input, frame, count) ?? new Set(wholeDays) };
  return [...endLines(ask, run), ...run.days.flatMap((day) => linesOfDay(ask, day))];
}
