import { schoolCalendar } from '@/utils/calendar/school-calendar';
import type { CalendarFile, ClosureKind } from '@/utils/calendar/calendar';
import { schoolDate } from '@/utils/calendar/school-date';

const TERMS = [
  ['2026-09-02', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
] as const;

/** The invented school's year 2026-27, with closures of one's own. */
export function schoolYearFile(closures: readonly (readonly [string, ClosureKind])[] = []): CalendarFile {
  return {
    terms: TERMS.map(([from, to]) => ({ from: schoolDate(from), to: schoolDate(to) })),
    closures: closures.map(([date, kind]) => ({ date: schoolDate(date), kind })),
  };
}

export function schoolYear(closures: readonly (readonly [string, ClosureKind])[] = []) {
  return schoolCalendar(schoolYearFile(closures));
}
