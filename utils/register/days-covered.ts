import type { Session } from '@/utils/calendar/calendar';
import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { SessionCoverage } from './coverage';
import { AFTERNOON_FROM } from './judge';

/** One register that should have been read by now, and was not, or not whole. */
export interface RegisterToOpen {
  readonly date: SchoolDate;
  readonly session: Session;
  readonly group: string | null;
  readonly pupils: number;
  readonly read: number;
}

/** The registers of one day: one a group and session. `due` is the sum of the other three. */
export interface DayCovered {
  readonly date: SchoolDate;
  readonly due: number;
  readonly read: number;
  readonly partly: number;
  readonly notRead: number;
  /** Those not read first, then those read in part. */
  readonly toOpen: readonly RegisterToOpen[];
}

function isDue({ date, session, pupils }: SessionCoverage, began: SchoolDate, now: SchoolMoment): boolean {
  if (pupils === 0 || date < began) return false;
  const today = dateOf(now);
  return date < today || (date === today && (session === 'AM' || timeOf(now) >= AFTERNOON_FROM));
}

function dayOf(date: SchoolDate, registers: readonly SessionCoverage[]): DayCovered {
  const notRead = registers.filter(({ read }) => read === 0);
  const partly = registers.filter(({ read, pupils }) => read > 0 && read < pupils);
  return {
    date,
    due: registers.length,
    read: registers.length - notRead.length - partly.length,
    partly: partly.length,
    notRead: notRead.length,
    toOpen: [...notRead, ...partly].map(({ date, session, group, pupils, read }) => ({
      date,
      session,
      group,
      pupils,
      read,
    })),
  };
}

/**
 * How far each day's registers have been read, latest day first: a count is trusted only as far as this goes. A session
 * still to come is not due, nor is any day before the school began to read (`countFrom`); before that, nothing is.
 */
export function daysCovered(
  coverage: readonly SessionCoverage[],
  countFrom: SchoolDate | null,
  now: SchoolMoment,
): readonly DayCovered[] {
  if (countFrom === null) return [];
  const days = new Map<SchoolDate, SessionCoverage[]>();
  for (const register of coverage) {
    if (!isDue(register, countFrom, now)) continue;
    const others = days.get(register.date);
    if (others === undefined) days.set(register.date, [register]);
    else others.push(register);
  }
  return [...days]
    .map(([date, registers]) => dayOf(date, registers))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
