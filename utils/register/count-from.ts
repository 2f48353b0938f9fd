import type { SchoolDate } from '@/utils/calendar/school-date';
import { dateAt } from './strip';
import type { Strip } from './strip';

/** Anything but a session that nobody read. */
const READ = /[^?]/;

/**
 * The first day that counts for a pupil: the day the school began to read registers, or an earlier one that was read for
 * this pupil. Without it a child who is away on a new school's first morning would have been away, for all anybody knows,
 * since the summer. Undefined before the first reading.
 */
export function countFrom(strip: Strip, schoolBegan: SchoolDate | null): SchoolDate | undefined {
  const at = strip.marks.search(READ);
  const own = at < 0 ? null : dateAt(strip, at);
  if (own === null || schoolBegan === null) return own ?? schoolBegan ?? undefined;
  return own < schoolBegan ? own : schoolBegan;
}
