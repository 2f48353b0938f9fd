import type { SchoolDate } from './school-date';

/** The half of a school day that a register is taken for. */
export type Session = 'AM' | 'PM';

export interface Term {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
}

/** `am-only` and `pm-only`: the school is open in that half only. The other kinds close the whole day. */
export type ClosureKind = 'inset' | 'bank-holiday' | 'closure' | 'am-only' | 'pm-only';

export interface Closure {
  readonly date: SchoolDate;
  readonly kind: ClosureKind;
}

/** What a school types or loads. `schoolCalendar` makes the countable form from it. */
export interface CalendarFile {
  readonly terms: readonly Term[];
  readonly closures?: readonly Closure[];
}

/** Which sessions of a day the school holds, as two bits: 1 for the morning, 2 for the afternoon. */
export type SessionsHeld = 0 | 1 | 2 | 3;
export const AM_HELD = 1;
export const PM_HELD = 2;

/**
 * The school's calendar, ready for counting: which sessions are held on each day from the first day of the first term
 * to the last day of the last.
 */
export interface SchoolCalendar {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
  readonly terms: readonly Term[];
  readonly closures: readonly Closure[];
  /** One entry a calendar day from `from` on. */
  readonly held: Uint8Array;
}
