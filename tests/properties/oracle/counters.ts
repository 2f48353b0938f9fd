/**
 * Every counter of design.md 5.4 in the slowest, plainest way: a list of sessions, walked again for each question. It
 * shares no code with the product. Where it and the product differ, the documents decide, not this file.
 */
import type { LogRow } from '@/utils/cases/log-row';
import { LAW_TABLE } from './code-table';
import type { Sign } from './code-table';
import { firstDayOfSchoolYear, mondayBefore, nextDate, sessionsOf, sittings } from './history';
import type { History, Sitting } from './history';

export type Counter = 'A' | 'U' | 'G20' | 'S';
type Seen = Sign | 'hole';

const OFF_SITE = ['K', 'P', 'W', 'B'];
const COUNTABLE_Y = ['Y1', 'Y2', 'Y3', 'Y5', 'Y6', 'Y7'];
export const REASON_GIVEN = ['C', 'C1', 'M', 'J1', 'S', 'T', 'R', 'I', 'E', 'H', 'F'];

/** What a mark does to a counter, under the school's settings (design.md 5.3, Settings). */
export function signOf(mark: string, counter: Counter, { settings }: History): Seen {
  const row = LAW_TABLE.get(mark);
  if (row === undefined) return 'hole';
  if (counter === 'A') {
    if ((settings.exclude_codes_from_A as readonly string[]).includes(mark)) return '0';
    if (mark === 'S' || mark === 'E') return '+';
    if (mark === 'C2' && !settings.c2_is_neutral) return '+';
    if (settings.y_codes_skip_or_count === 'count' && COUNTABLE_Y.includes(mark)) return '+';
  }
  if (counter === 'U') {
    if (mark === 'U' && !settings.u_code_in_unauth_run) return 'x';
    if (mark === 'C2') return settings.c2_is_neutral ? '0' : 'x';
    if (settings.authorised_code_in_unauth_run === 'skip' && row.class === 'authorised') return '0';
    if (settings.y_codes_skip_or_count === 'count' && COUNTABLE_Y.includes(mark)) return '+';
  }
  if (counter === 'S' && settings.offsite_needs_confirmation && OFF_SITE.includes(mark)) return '+';
  return row[counter];
}

interface Day {
  readonly date: string;
  readonly signs: readonly Seen[];
}

function daysOf(list: readonly Sitting[], counter: Counter, history: History): Day[] {
  const dates = [...new Set(list.map((sitting) => sitting.date))];
  return dates.map((date) => ({
    date,
    signs: list.filter((each) => each.date === date).map((each) => signOf(each.mark, counter, history)),
  }));
}

interface Tally {
  /** Read and missed throughout. */
  readonly certain: readonly string[];
  /** Those, and the days that nothing read contradicts. */
  readonly possible: readonly string[];
  readonly sessions: number;
  readonly from: string | null;
}

const NOTHING: Tally = { certain: [], possible: [], sessions: 0, from: null };

/** The days of the run that is still going on at the end of the list. */
function runOf(
  list: readonly Sitting[],
  counter: Counter,
  history: History,
  partlyMissedCounts: boolean,
): Tally {
  let { certain, possible, sessions, from } = NOTHING;
  for (const { date, signs } of daysOf(list, counter, history)) {
    const afterTheEnd = signs.slice(signs.lastIndexOf('x') + 1);
    const broken = afterTheEnd.length < signs.length;
    if (broken) ({ certain, possible, sessions, from } = NOTHING);
    if (broken && !partlyMissedCounts) continue;
    const required = afterTheEnd.filter((sign) => sign !== '0');
    const missed = required.filter((sign) => sign === '+').length;
    if (required.length === 0) continue;
    possible = [...possible, date];
    if (missed === required.length) certain = [...certain, date];
    sessions += missed;
    if (missed > 0 && from === null) from = date;
  }
  return { certain, possible, sessions, from };
}

const latest = (dates: readonly string[]) => [...dates].sort().at(-1) ?? null;
const dayOf = (row: LogRow) => row.at.slice(0, 10);

/** An outcome beginning with "spoke" with a parent or carer (policies.md, Successful contact). */
export function isSuccessfulContact(row: LogRow, history: History): boolean {
  if (row.kind !== 'contact-attempt' && row.kind !== 'home-visit') return false;
  if (!row.outcome.startsWith('spoke')) return false;
  const others = (history.pupil.contacts ?? []).filter((contact) => contact.rel === 'neighbour');
  return !others.some((contact) => contact.name === row.person);
}

function contactDates(history: History): string[] {
  return history.log.filter((row) => isSuccessfulContact(row, history)).map(dayOf);
}

function sightingDates(history: History): string[] {
  return history.log.filter((row) => row.kind === 'sighting').map(dayOf);
}

function unseen(history: History, list: readonly Sitting[]) {
  const marked = list.filter(({ mark }) => signOf(mark, 'S', history) === 'x').map(({ date }) => date);
  const lastSeen = latest([...marked, ...sightingDates(history)]);
  const since = list.filter(({ date }) => lastSeen === null || date > lastSeen);
  const tally = runOf(since, 'S', history, false);
  return { days: tally.certain.length, atMost: tally.possible.length, lastSeen };
}

function noContact(history: History, list: readonly Sitting[], absence: Tally) {
  const marked = list
    .filter(({ mark }) => mark === 'U' || REASON_GIVEN.includes(mark))
    .map(({ date }) => date);
  const last = latest([...contactDates(history), ...sightingDates(history), ...marked]);
  // A run begins with a missed session that was read; "0 when there is no run".
  const isRun = absence.from !== null;
  const later = (dates: readonly string[]) =>
    isRun ? dates.filter((date) => last === null || date > last).length : 0;
  return {
    days: later(absence.certain),
    atMost: later(absence.possible),
    lastContact: latest(contactDates(history)),
  };
}

function illness(history: History, list: readonly Sitting[], run: readonly Sitting[]) {
  const yearFrom = firstDayOfSchoolYear(history.now.slice(0, 10));
  const daysWithI = (part: readonly Sitting[]) =>
    new Set(part.filter(({ mark }) => mark === 'I').map(({ date }) => date)).size;
  return { days: daysWithI(run), inYear: daysWithI(list.filter(({ date }) => date >= yearFrom)) };
}

/** The sessions of the present absence run. An afternoon that `whole-days` leaves out of the run is not among them. */
function absentSince(history: History, list: readonly Sitting[]): readonly Sitting[] {
  const signs = list.map(({ mark }) => signOf(mark, 'A', history));
  const after = list.slice(signs.lastIndexOf('x') + 1);
  if (history.settings.partial_day_rule === 'first-day') return after;
  const endedOn = list[signs.lastIndexOf('x')]?.date;
  return after.filter(({ date }) => date !== endedOn);
}

function penalty(history: History, list: readonly Sitting[]) {
  const today = history.now.slice(0, 10);
  const first = history.calendar.terms.map(({ from }) => from as string).sort()[0] ?? today;
  const weeks: string[] = [];
  for (let monday = mondayBefore(first); monday <= today; monday = nextDate(monday, 7)) {
    const days = [0, 1, 2, 3, 4].map((offset) => nextDate(monday, offset));
    if (days.some((date) => sessionsOf(history.calendar, date).length > 0)) weeks.push(monday);
  }
  const ten = weeks.slice(-10);
  const counted = list.filter(
    ({ date, mark }) => ['G', 'N', 'O', 'U'].includes(mark) && ten.includes(mondayBefore(date)),
  );
  return { sessions: counted.length, from: counted[0]?.date ?? null, to: counted.at(-1)?.date ?? null };
}

/** Per cent to one decimal, half up, by whole numbers only. */
function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  let tenths = 0;
  while ((2 * tenths + 1) * whole <= 2000 * part) tenths += 1;
  return tenths / 10;
}

function percent(history: History, list: readonly Sitting[]) {
  const from = firstDayOfSchoolYear(history.now.slice(0, 10));
  const classes = list.filter(({ date }) => date >= from).map(({ mark }) => LAW_TABLE.get(mark)?.class ?? '');
  const count = (...wanted: string[]) => classes.filter((each) => wanted.includes(each)).length;
  const possible = count('attending', 'approved-activity', 'authorised', 'unauthorised');
  return {
    attendance: percentOf(count('attending', 'approved-activity'), possible),
    unauthorised: percentOf(count('unauthorised'), possible),
    possible,
  };
}

/** The days, oldest first, that a step counted on A, U or NC goes by: those for certain and those not contradicted. */
export function possibleDays(history: History): Readonly<Record<'A' | 'U' | 'NC', readonly string[]>> {
  const all = sittings(history);
  const yearFrom = firstDayOfSchoolYear(history.now.slice(0, 10));
  const inRuns = history.settings.carry_over_summer ? all : all.filter(({ date }) => date >= yearFrom);
  const absence = runOf(inRuns, 'A', history, history.settings.partial_day_rule === 'first-day');
  const silent = noContact(history, all, absence).atMost;
  return {
    A: absence.possible,
    U: runOf(inRuns, 'U', history, false).possible,
    NC: absence.possible.slice(absence.possible.length - silent),
  };
}

export function oracleCounters(history: History) {
  const all = sittings(history);
  const yearFrom = firstDayOfSchoolYear(history.now.slice(0, 10));
  const inRuns = history.settings.carry_over_summer ? all : all.filter(({ date }) => date >= yearFrom);
  const absence = runOf(inRuns, 'A', history, history.settings.partial_day_rule === 'first-day');
  const unauthorised = runOf(inRuns, 'U', history, false);
  const deletion = runOf(inRuns, 'G20', history, false);
  const present = all.filter(({ mark }) => signOf(mark, 'A', history) === 'x').map(({ date }) => date);
  return {
    absence: {
      days: absence.certain.length,
      atMost: absence.possible.length,
      sessions: absence.sessions,
      from: absence.from,
      lastPresent: latest(present),
    },
    unauthorised: {
      days: unauthorised.certain.length,
      atMost: unauthorised.possible.length,
      sessions: unauthorised.sessions,
      from: unauthorised.from,
    },
    unseen: unseen(history, all),
    noContact: noContact(history, all, absence),
    illness: illness(history, all, absentSince(history, inRuns)),
    deletion: { days: deletion.certain.length },
    penalty: penalty(history, all),
    percent: percent(history, all),
  };
}
