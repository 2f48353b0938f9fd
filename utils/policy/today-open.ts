import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { DayRange } from '@/utils/counters/counts';
import { isHole, markAt } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';

/** True while a session of today is held and has no mark yet: its register is still to come, or was not read. */
export function isTodayOpen(view: SchoolView, row: PupilRow): boolean {
  const { calendar } = view;
  const today = dateOf(view.now);
  if (calendar === null) return false;
  return (['AM', 'PM'] as const).some(
    (session) => isSessionHeld(calendar, today, session) && isHole(markAt(row.strip, today, session)),
  );
}

function missedToday(view: SchoolView, row: PupilRow): boolean {
  const today = dateOf(view.now);
  const { from } = row.standing.counters.absence;
  const marks = (['AM', 'PM'] as const).map((session) => markAt(row.strip, today, session));
  return from !== null && from <= today && marks.some((mark) => !isHole(mark));
}

/**
 * A count for a list. Half a day that is still to come makes every count a range of one day; there the day is said
 * plainly: counted when its first session was missed, else not. Ranges that rest on anything more stay ranges.
 */
export function rangeForList(view: SchoolView, row: PupilRow, range: DayRange): DayRange {
  if (range.atMost - range.days !== 1 || !isTodayOpen(view, row)) return range;
  const day = missedToday(view, row) ? range.atMost : range.days;
  return { days: day, atMost: day };
}
