import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { markAt, positionOf } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';
import { ringOrder } from './ring-order';
import type { ToRing } from './ring-order';
import type { PupilRow, SchoolView } from './school-view';
import { rangeForList } from './today-open';

/** Somebody was tried today. */
export interface Attempt {
  readonly time: string;
  readonly person: string;
  readonly outcome: string;
}

/** One child on the morning's call list. */
export interface Call {
  readonly pupilId: string;
  readonly pupil: Pupil;
  /** School days away, today included. */
  readonly day: number;
  readonly dayCertain: boolean;
  /** The latest mark of today, N or O. */
  readonly mark: Mark;
  /** Today's attempts, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Whom to ring next; null when no number is on record, or every number is dead. */
  readonly next: ToRing | null;
  /** The others, in the order in which they come. */
  readonly after: readonly ToRing[];
  /** Somebody was spoken to today, and gave no reason: ring no more for now, but the reason is still wanted. */
  readonly spokenToday: boolean;
}

export interface CallList {
  /** `HH:mm` by which the policy wants the first call; null when it names no time. */
  readonly deadline: string | null;
  readonly calls: readonly Call[];
}

const NO_REASON: readonly Mark[] = ['N', 'O'];

function latestMarkOf(strip: Strip, today: SchoolDate): Mark | null {
  for (const session of ['PM', 'AM'] as const) {
    if (positionOf(strip, today, session) < 0) continue;
    const mark = markAt(strip, today, session);
    if (mark !== 'not-read' && mark !== 'no-mark') return mark;
  }
  return null;
}

/** A parent or carer gave a reason since the absence began (policies.md, "Unexplained"). */
function reasonWasGiven(log: readonly LogRow[], from: SchoolDate | null): boolean {
  return log.some(
    (row) =>
      row.kind === 'contact-attempt' &&
      row.outcome === 'spoke, reason given' &&
      (from === null || dateOf(row.at) >= from),
  );
}

function attemptsOn(log: readonly LogRow[], today: SchoolDate): Attempt[] {
  return log.flatMap((row) =>
    row.kind === 'contact-attempt' && dateOf(row.at) === today
      ? [{ time: timeOf(row.at), person: row.person ?? '', outcome: row.outcome }]
      : [],
  );
}

function callFor(view: SchoolView, row: PupilRow, today: SchoolDate): Call | null {
  const mark = latestMarkOf(row.strip, today);
  if (mark === null || !NO_REASON.includes(mark)) return null;
  const log = row.events.map((event) => event.row);
  const { absence } = row.standing.counters;
  if (reasonWasGiven(log, absence.from)) return null;
  const attempts = attemptsOn(log, today);
  const days = rangeForList(view, row, absence);
  const [next = null, ...after] = ringOrder(row.pupil, log, today);
  return {
    pupilId: row.id,
    pupil: row.pupil,
    day: Math.max(1, days.atMost),
    dayCertain: days.days === days.atMost,
    mark,
    attempts,
    next,
    after,
    spokenToday: attempts.some((attempt) => attempt.outcome.startsWith('spoke')),
  };
}

/** First those nobody has been rung for: every family is to be called once before the deadline, then again. */
function inOrderOfWork(a: Call, b: Call): number {
  const place = (call: Call) => (call.spokenToday ? 1000 : call.next === null ? 500 : call.attempts.length);
  return (
    place(a) - place(b) ||
    b.day - a.day ||
    (a.pupil.group ?? '').localeCompare(b.pupil.group ?? '') ||
    a.pupil.surname.localeCompare(b.pupil.surname)
  );
}

function deadlineOf(view: SchoolView): string | null {
  const times = view.policy.steps.flatMap(({ who, countedIn, when }) =>
    who === 'office' &&
    countedIn === 'absence' &&
    when.on === 'count' &&
    when.day === 1 &&
    when.by !== undefined
      ? [when.by]
      : [],
  );
  return times.sort()[0] ?? null;
}

/** Children away today with no reason on record, in the order of the work. A session that was not read makes nobody absent. */
export function callList(view: SchoolView): CallList {
  const today = dateOf(view.now);
  const calls = view.pupils.flatMap((row) => callFor(view, row, today) ?? []);
  return { deadline: deadlineOf(view), calls: calls.sort(inOrderOfWork) };
}
