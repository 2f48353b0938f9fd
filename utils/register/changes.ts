import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';

/** A mark that differs from what an earlier reading of the same session said. */
export interface MarkChange {
  readonly date: SchoolDate;
  readonly session: Session;
  /** Characters of a strip (`markOfChar`). */
  readonly was: string;
  readonly is: string;
  readonly wasReadAt: SchoolMoment;
  readonly readAt: SchoolMoment;
}

/**
 * Whether a change says nothing that is not on file: a blank over the same mark is seen at every later look at the
 * page, and is one change.
 */
export function isSameChange(a: MarkChange, b: MarkChange): boolean {
  return (
    a.date === b.date &&
    a.session === b.session &&
    a.was === b.was &&
    a.is === b.is &&
    a.wasReadAt === b.wasReadAt
  );
}
