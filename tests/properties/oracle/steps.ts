/** When a step counted in days falls, worked out by living through the coming days one at a time (policies.md). */
import { REASON_GIVEN, isSuccessfulContact, oracleCounters, possibleDays } from './counters';
import { nextDate, sessionsOf, sittings } from './history';
import type { History, OracleMark } from './history';

export interface Expectation {
  readonly state: 'upcoming' | 'due' | 'overdue';
  readonly due: string;
}

const isHole = (mark: OracleMark) => ['?', '-', '!'].includes(mark);
const todayOf = (history: History) => history.now.slice(0, 10);

/** The last mark read, N if that was U, D or a hole. What is blank today is still to come. */
function comingMark(history: History): OracleMark {
  const today = todayOf(history);
  const list = sittings(history);
  while (list.at(-1)?.date === today && ['-', '?'].includes(list.at(-1)?.mark ?? '')) list.pop();
  const last = list.at(-1)?.mark ?? '-';
  return last === 'U' || last === 'D' || isHole(last) ? 'N' : last;
}

/** The history as it will be on a later day if nothing changes: blanks of today filled, then day after day. */
function livedThrough(history: History, until: string, coming: OracleMark): History {
  const today = todayOf(history);
  const marks: Record<string, readonly [OracleMark, OracleMark]> = { ...history.marks };
  const [am = '-', pm = '-'] = history.marks[today] ?? ['-', '-'];
  marks[today] = [isHole(am) && isHole(pm) ? coming : am, isHole(pm) ? coming : pm];
  for (let date = nextDate(today); date <= until; date = nextDate(date)) marks[date] = [coming, coming];
  return { ...history, marks, now: `${until}T23:00` };
}

/**
 * State and date of a step on day `day` of a count, or null when it is neither reached nor ahead. `missing`: a step
 * about missing children, not due on a day on which the pupil was seen.
 */
export function stepOn(
  history: History,
  count: 'A' | 'U' | 'NC',
  day: number,
  missing = false,
): Expectation | null {
  const today = todayOf(history);
  const { absence, unseen } = oracleCounters(history);
  if (absence.from === null) return null;
  const notToday = missing && unseen.lastSeen === today;
  const reached = possibleDays(history)[count][day - 1];
  if (reached !== undefined) {
    if (notToday) return null;
    return { state: reached === today ? 'due' : 'overdue', due: reached };
  }
  const coming = comingMark(history);
  const end =
    history.calendar.terms
      .map(({ to }) => to as string)
      .sort()
      .at(-1) ?? today;
  for (let date = today; date <= end; date = nextDate(date)) {
    if (sessionsOf(history.calendar, date).length === 0) continue;
    const then = possibleDays(livedThrough(history, date, coming))[count][day - 1];
    if (then === today && notToday) return null;
    if (then !== undefined) return { state: then > today ? 'upcoming' : 'due', due: then };
  }
  return null;
}

/** Concerns remain: no contact, or whereabouts unknown, or no explanation (John Moore 4.1 IX). */
export function concernsRemain(history: History): boolean {
  const { absence, noContact } = oracleCounters(history);
  const from = absence.from ?? '';
  const inRun = sittings(history).filter(({ date, mark }) => date >= from && !isHole(mark));
  const contacts = history.log.filter((row) => row.at >= from && isSuccessfulContact(row, history));
  const seen = history.log.some((row) => row.at >= from && row.kind === 'sighting');
  const placed = inRun.some(({ mark }) => ['U', 'D', 'Y5', ...REASON_GIVEN].includes(mark));
  const whereaboutsKnown = contacts.length > 0 || seen || placed;
  const reasonGiven = contacts.some((row) => 'outcome' in row && row.outcome === 'spoke, reason given');
  const unexplained = ['N', 'O'].includes(inRun.at(-1)?.mark ?? '') && !reasonGiven;
  return noContact.atMost >= 5 || !whereaboutsKnown || unexplained;
}

/**
 * Three things the documents leave open: whether a skipped day before the first missed session is of the run (a
 * suspension, then O); whether a row logged between the last present mark and the first missed session is; and whether
 * an M in the morning explains the O of the same afternoon.
 */
export function isLeftOpen(history: History): boolean {
  const { absence } = oracleCounters(history);
  const list = sittings(history);
  const before = list.filter(({ date }) => date < (absence.from ?? '') && date > (absence.lastPresent ?? ''));
  const lastRead = list.filter(({ mark }) => !isHole(mark)).at(-1)?.date;
  const sameDay = list.filter(({ date }) => date === lastRead);
  const rowBefore = history.log.some(
    ({ at }) => at < (absence.from ?? '') && at.slice(0, 10) > (absence.lastPresent ?? ''),
  );
  return (
    rowBefore ||
    before.some(({ mark }) => ['U', 'D', 'Y5', ...REASON_GIVEN].includes(mark)) ||
    (sameDay.length > 1 && REASON_GIVEN.includes(sameDay[0]?.mark ?? ''))
  );
}
