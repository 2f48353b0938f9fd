import type { SchoolDate } from '@/utils/calendar/school-date';

/** `days` is what was read; `atMost` also counts the days that nothing read contradicts. School days. */
export interface DayRange {
  readonly days: number;
  readonly atMost: number;
}

/** The counters of law.md 1.2 for one pupil at one moment (design.md 5.4). */
export interface Counters {
  readonly absence: DayRange & {
    readonly sessions: number;
    readonly from: SchoolDate | null;
    readonly lastPresent: SchoolDate | null;
  };
  readonly unauthorised: DayRange & { readonly sessions: number; readonly from: SchoolDate | null };
  readonly unseen: DayRange & { readonly lastSeen: SchoolDate | null };
  readonly noContact: DayRange & { readonly lastContact: SchoolDate | null };
  readonly illness: { readonly days: number; readonly inYear: number };
  readonly deletion: { readonly days: number };
  readonly penalty: {
    readonly sessions: number;
    readonly from: SchoolDate | null;
    readonly to: SchoolDate | null;
  };
  readonly percent: {
    readonly attendance: number | null;
    readonly unauthorised: number | null;
    readonly possible: number;
  };
}
