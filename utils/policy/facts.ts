import { dateOf, momentOn, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import { factsOf } from '@/utils/cases/counters-of';
import { flagsInForce } from '@/utils/cases/flags';
import type { LogRow } from '@/utils/cases/log-row';
import { countPupil } from '@/utils/counters/count';
import type { Counted } from '@/utils/counters/count';
import { effectOf } from '@/utils/counters/effects';
import { dateOfDay, frameOf, frameOn } from '@/utils/counters/frame';
import type { Frame, PupilFacts } from '@/utils/counters/frame';
import { sessionsBetween } from '@/utils/counters/sessions';
import type { HeldSession } from '@/utils/counters/sessions';
import { isHole } from '@/utils/register/strip';
import type { Flag } from '@/utils/roster/pupil';
import type { CountedIn } from './policy';
import type { Situation } from './standing';

/** A session held whose mark is a code. */
export interface ReadSessionMark extends HeldSession {
  readonly mark: AttendanceCode;
}

/** What the steps ask about one pupil at one moment. */
export interface Facts {
  readonly situation: Situation;
  readonly now: SchoolMoment;
  readonly today: SchoolDate;
  readonly frame: Frame;
  readonly pupilFacts: PupilFacts;
  readonly counted: Counted;
  /** Every row logged up to now, oldest first. */
  readonly log: readonly LogRow[];
  /** Sessions held since the present absence run began, oldest first. */
  readonly sessions: readonly HeldSession[];
  readonly firstMissed: ReadSessionMark | null;
  /** The latest code read in the run. */
  readonly latestMark: ReadSessionMark | null;
  /** Flags in force, with the day each was set; null for those on the pupil's record from the start. */
  readonly flags: ReadonlyMap<Flag, SchoolDate | null>;
}

export function isRead(held: HeldSession): held is ReadSessionMark {
  return !isHole(held.mark);
}

/**
 * The facts at a moment: rows after it have not happened yet, marks after its day are not counted.
 *
 * @param log rows to go by; the situation's own unless the question is how things stood before one of them
 */
export function factsAt(
  situation: Situation,
  now: SchoolMoment,
  log: readonly LogRow[] = situation.log,
  frame: Frame = frameOf(situation.calendar, situation.settings, dateOf(now)),
): Facts {
  const rows = log.filter((row) => row.at <= now);
  const pupilFacts = factsOf({ ...situation, log: rows, now });
  const counted = countPupil(frame, pupilFacts);
  const first = counted.days.absence[0]?.day;
  const sessions = first === undefined ? [] : sessionsBetween(frame, pupilFacts, first, frame.today);
  const read = sessions.filter(isRead);
  const missed = (held: ReadSessionMark) => effectOf(held.mark, 'absence', situation.settings) === '+';
  return {
    situation,
    now,
    today: dateOf(now),
    frame,
    pupilFacts,
    counted,
    log: rows,
    sessions,
    firstMissed: read.find(missed) ?? null,
    latestMark: read.at(-1) ?? null,
    flags: flagsInForce(situation.pupil, rows),
  };
}

/** How things stood before each row that was asked about: every step asks about the same ones. */
const STOOD_BEFORE = new WeakMap<Situation, Map<LogRow, Facts>>();

/** How things stood just before a row was logged. */
export function factsBefore({ situation, frame }: Facts, row: LogRow): Facts {
  const known = STOOD_BEFORE.get(situation) ?? new Map<LogRow, Facts>();
  STOOD_BEFORE.set(situation, known);
  const stood = known.get(row);
  if (stood !== undefined) return stood;
  const log = situation.log.slice(0, situation.log.indexOf(row));
  const before = factsAt(situation, row.at, log, frameOn(frame, dateOf(row.at)));
  known.set(row, before);
  return before;
}

/** When the run that a counter belongs to began, holes next to its start included; null when there is no such run. */
export function runStart(facts: Facts, countedIn: CountedIn): SchoolDate | null {
  const { days, isAway } = facts.counted;
  if (!isAway) return null;
  const first =
    countedIn === 'unauthorised'
      ? days.unauthorised[0]
      : countedIn === 'deletion'
        ? days.deletion[0]
        : days.absence[0];
  return first === undefined ? null : dateOfDay(facts.frame, first.day);
}

/** Rows of the run that a counter belongs to. A row of an earlier run never counts for this one. */
export function rowsOfRun(facts: Facts, countedIn: CountedIn = 'absence'): readonly LogRow[] {
  const start = runStart(facts, countedIn);
  return start === null ? [] : facts.log.filter((row) => dateOf(row.at) >= start);
}

/** The clock time at which a session is taken to begin: only its order among the day's log rows rests on it. */
const SESSION_BEGINS = { AM: '09:00', PM: '13:00' } as const;

export function momentOfMark(held: HeldSession): SchoolMoment {
  return momentOn(held.date, SESSION_BEGINS[held.session]);
}

/** True when a time of day had passed before the run's first missed session began. */
export function isPastWhenRunBegan(facts: Facts, date: SchoolDate, time: string): boolean {
  const { firstMissed } = facts;
  return firstMissed !== null && firstMissed.date === date && time <= timeOf(momentOfMark(firstMissed));
}

/** The pupil was seen today: a U mark or a logged sighting. */
export function seenToday(facts: Facts): boolean {
  const marked = facts.sessions.some((held) => held.date === facts.today && held.mark === 'U');
  return marked || facts.pupilFacts.sightings.includes(facts.today);
}
