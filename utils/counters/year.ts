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

function addSession(totals: YearTotals, meaning: number, day: number, frame: Frame): void {
  if (day >= frame.yearStart && (meaning & POSSIBLE) !== 0) {
    totals.possible += 1;
    if ((meaning & ATTENDED) !== 0) totals.attended += 1;
    if ((meaning & UNAUTHORISED) !== 0) totals.unauthorised += 1;
  }
  if (day >= frame.penaltyStart && (meaning & UNAUTHORISED) !== 0) {
    totals.penalty += 1;
    if (totals.penaltyFrom < 0) totals.penaltyFrom = day;
    totals.penaltyTo = day;
  }
}

function totalsOf(frame: Frame, facts: PupilFacts): YearTotals {
  const totals: YearTotals = {
    possible: 0,
    attended: 0,
    unauthorised: 0,
    illDays: 0,
    penalty: 0,
    penaltyFrom: -1,
    penaltyTo: -1,
  };
  const { marks } = facts.strip;
  const { held } = frame.calendar;
  const shift = -dayNumber(frame, facts.strip.from);
  const last = Math.min(frame.today, held.length - 1);
  for (let day = Math.max(0, -shift, Math.min(frame.yearStart, frame.penaltyStart)); day <= last; day += 1) {
    const sessions = held[day] ?? 0;
    const at = (day + shift) * 2;
    const morning = (sessions & AM_HELD) === 0 ? 0 : (MEANING[marks.charCodeAt(at)] ?? 0);
    const afternoon = (sessions & PM_HELD) === 0 ? 0 : (MEANING[marks.charCodeAt(at + 1)] ?? 0);
    if (morning !== 0) addSession(totals, morning, day, frame);
    if (afternoon !== 0) addSession(totals, afternoon, day, frame);
    if (day >= frame.yearStart && ((morning | afternoon) & ILL) !== 0) totals.illDays += 1;
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
} {
  const totals = totalsOf(frame, facts);
  return {
    illDaysInYear: totals.illDays,
    unauthorisedInYear: totals.unauthorised,
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
