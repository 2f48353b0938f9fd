import { AM_HELD, PM_HELD } from '@/utils/calendar/calendar';
import { ENDS, HOLE, ILL, LATE_AFTER_CLOSE, LENGTHENS, MEANING, REASONED } from './effects';
import type { EffectTable, RunKey } from './effects';
import { dayNumber } from './frame';
import type { Frame, PupilFacts } from './frame';

/** One school day of a run: how many of its sessions were missed, how many are holes. */
export interface RunDay {
  readonly day: number;
  readonly missed: number;
  readonly holes: number;
  /** The session before, on the same day, ended the run before this one. */
  readonly partly: boolean;
  /** An I mark; a mark given with a reason; a U mark. */
  readonly ill: boolean;
  readonly reasoned: boolean;
  readonly lateAfterClose: boolean;
}

/** The days since the last mark that ends this kind of run, oldest first; days wholly skipped are in it with no count. */
export interface Run {
  readonly key: RunKey;
  readonly days: readonly RunDay[];
  /** The day of the mark that ended the run before; null when there is none. */
  readonly endedOn: number | null;
}

interface DayWalk {
  missed: number;
  holes: number;
  meaning: number;
  ended: boolean;
  sessionsInRun: number;
}

const HALVES = [PM_HELD, AM_HELD] as const;
const NOT_READ = '?'.charCodeAt(0);

/** Reads one day from its last session backwards, and stops at the mark that ends the run. */
function walkDay(marks: string, at: number, held: number, table: EffectTable): DayWalk {
  const walk: DayWalk = { missed: 0, holes: 0, meaning: 0, ended: false, sessionsInRun: 0 };
  for (const half of HALVES) {
    if ((held & half) === 0) continue;
    const place = half === PM_HELD ? at + 1 : at;
    const char = place >= 0 && place < marks.length ? marks.charCodeAt(place) : NOT_READ;
    const effect = table[char] ?? HOLE;
    walk.ended = effect === ENDS;
    if (walk.ended) break;
    walk.sessionsInRun += 1;
    walk.meaning |= MEANING[char] ?? 0;
    if (effect === LENGTHENS) walk.missed += 1;
    if (effect === HOLE) walk.holes += 1;
  }
  return walk;
}

function isUnread(marks: string, at: number, held: number): boolean {
  const unread = (place: number) =>
    place < 0 || place >= marks.length || marks.charCodeAt(place) === NOT_READ;
  return ((held & AM_HELD) === 0 || unread(at)) && ((held & PM_HELD) === 0 || unread(at + 1));
}

function firstDayOf(frame: Frame, facts: PupilFacts, key: RunKey, after: number | null): number {
  const start = facts.startDate === undefined ? 0 : dayNumber(frame, facts.startDate);
  const since = facts.countFrom === undefined ? 0 : dayNumber(frame, facts.countFrom);
  const anew = key !== 'unseen' && !frame.settings.carry_over_summer ? frame.yearStart : 0;
  return Math.max(0, start, since, anew, after === null ? 0 : after + 1);
}

function dayOf(day: number, walk: DayWalk): RunDay {
  return {
    day,
    missed: walk.missed,
    holes: walk.holes,
    partly: walk.ended,
    ill: (walk.meaning & ILL) !== 0,
    reasoned: (walk.meaning & REASONED) !== 0,
    lateAfterClose: (walk.meaning & LATE_AFTER_CLOSE) !== 0,
  };
}

/**
 * The present run of one kind: every school day since the last mark that ends it. A school day nobody read is a hole,
 * except today, which is then in no count yet, and days after the pupil left (design.md 5.4, "Holes").
 *
 * @param after a day on which the pupil was seen: the run begins after it
 */
export function runOf(frame: Frame, facts: PupilFacts, key: RunKey, after: number | null = null): Run {
  const { marks } = facts.strip;
  const shift = -dayNumber(frame, facts.strip.from);
  const left = facts.leavingOn === undefined ? Infinity : dayNumber(frame, facts.leavingOn);
  const first = firstDayOf(frame, facts, key, after);
  const days: RunDay[] = [];
  for (let day = Math.min(frame.today, frame.calendar.held.length - 1); day >= first; day -= 1) {
    const held = frame.calendar.held[day] ?? 0;
    if (held === 0) continue;
    const at = (day + shift) * 2;
    if ((day === frame.today || day > left) && isUnread(marks, at, held)) continue;
    const walk = walkDay(marks, at, held, frame.tables[key]);
    if (walk.sessionsInRun > 0) days.push(dayOf(day, walk));
    if (walk.ended) return { key, days: days.reverse(), endedOn: day };
  }
  return { key, days: days.reverse(), endedOn: null };
}

/** A partly missed first day belongs to the absence run alone, unless set otherwise; the other counters take whole days. */
export function belongsTo(run: Run, day: RunDay, frame: Frame): boolean {
  return !day.partly || (run.key === 'absence' && frame.settings.partial_day_rule === 'first-day');
}

/** The days of a run that may count: a partly missed day only where the rule has it, days wholly skipped never. */
export function countableDays(run: Run, frame: Frame): readonly RunDay[] {
  if (run.days.length === 0) return run.days;
  return run.days.filter((day) => day.missed + day.holes > 0 && belongsTo(run, day, frame));
}

/** A day counts in `days` when every session the pupil was required to attend was read and missed. */
export function isCertain(day: RunDay): boolean {
  return day.missed > 0 && day.holes === 0;
}
