import type { Counters } from './counts';
import { AM_HELD, PM_HELD } from '@/utils/calendar/calendar';
import { ATTENDED, ILL, MEANING, POSSIBLE, UNAUTHORISED } from './effects';
import { dateOfDay, dayNumber } from './frame';
import type { Frame, PupilFacts } from './frame';

interface YearTotals {
  possible: number;
  attended: number;
  unauthorised: number;
  illDays: number;
  penalty: number;
  penaltyFrom: number;
  penaltyTo: number;
}

function noTotals(): YearTotals {
  return {
    possible: 0,
    attended: 0,
    unauthorised: 0,
    illDays: 0,
    penalty: 0,
    penaltyFrom: -1,
    penaltyTo: -1,
  };
}

function addUnauthorised(totals: YearTotals, sessions: number, day: number, frame: Frame): void {
  if (day >= frame.yearStart) totals.unauthorised += sessions;
  if (day < frame.penaltyStart) return;
  totals.penalty += sessions;
  if (totals.penaltyFrom < 0) totals.penaltyFrom = day;
  totals.penaltyTo = day;
}

/** How many of two marks have a bit of `MEANING`. */
function sessionsWith(bit: number, morning: number, afternoon: number): number {
  return ((morning & bit) === 0 ? 0 : 1) + ((afternoon & bit) === 0 ? 0 : 1);
}

function addDay(totals: YearTotals, morning: number, afternoon: number, day: number, frame: Frame): void {
  const either = morning | afternoon;
  if (day >= frame.yearStart) {
    totals.possible += sessionsWith(POSSIBLE, morning, afternoon);
    totals.attended += sessionsWith(ATTENDED, morning, afternoon);
    if ((either & ILL) !== 0) totals.illDays += 1;
  }
  if ((either & UNAUTHORISED) === 0) return;
  addUnauthorised(totals, sessionsWith(UNAUTHORISED, morning, afternoon), day, frame);
}

function totalsOf(frame: Frame, facts: PupilFacts): YearTotals {
  const totals = noTotals();
  const { marks } = facts.strip;
  const { held } = frame.calendar;
  const shift = -dayNumber(frame, facts.strip.from);
  const last = Math.min(frame.today, held.length - 1);
  for (let day = Math.max(0, -shift, Math.min(frame.yearStart, frame.penaltyStart)); day <= last; day += 1) {
    const sessions = held[day] ?? 0;
    if (sessions === 0) continue;
    const at = (day + shift) * 2;
    const morning = (sessions & AM_HELD) === 0 ? 0 : (MEANING[marks.charCodeAt(at)] ?? 0);
    const afternoon = (sessions & PM_HELD) === 0 ? 0 : (MEANING[marks.charCodeAt(at + 1)] ?? 0);
    if ((morning | afternoon) !== 0) addDay(totals, morning, afternoon, day, frame);
  }
  return totals;
}

/** Per cent to one decimal, half up, in whole numbers so that 12.25 is 12.3 on every machine. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole)) / 10;
}

/**
 * The figures of the school year and of the ten school weeks (design.md 5.4, "Percent", "Penalty"): sessions read and
 * held up to now. Source: law.md 1.2 (I15, PN), 5.
 */
export function yearFigures(
  frame: Frame,
  facts: PupilFacts,
): Pick<Counters, 'penalty' | 'percent'> & {
  readonly illDaysInYear: number;
  readonly unauthorisedInYear: number;
  readonly attendedInYear: number;
} {
  const totals = totalsOf(frame, facts);
  return {
    illDaysInYear: totals.illDays,
    unauthorisedInYear: totals.unauthorised,
    attendedInYear: totals.attended,
    penalty: {
      sessions: totals.penalty,
      from: totals.penaltyFrom < 0 ? null : dateOfDay(frame, totals.penaltyFrom),
      to: totals.penaltyTo < 0 ? null : dateOfDay(frame, totals.penaltyTo),
    },
    percent: {
      attendance: percentOf(totals.attended, totals.possible),
      unauthorised: percentOf(totals.unauthorised, totals.possible),
      possible: totals.possible,
    },
  };
}
