import type { SchoolDate } from '@/utils/calendar/school-date';
import { reviewOf } from '@/utils/cases/retention';
import type { RecordReview, RetentionSchedule } from '@/utils/cases/retention';
import type { PupilRow } from '@/utils/policy/school-view';

/** A record that is due to be looked at. */
export interface DueReview {
  readonly row: PupilRow;
  readonly review: RecordReview;
}

/** The records whose time is up, the longest overdue first. */
export function dueReviews(
  pupils: readonly PupilRow[],
  schedule: RetentionSchedule,
  today: SchoolDate,
): readonly DueReview[] {
  const due = pupils.flatMap((row): DueReview[] => {
    const { pupil, events, standing } = row;
    const review = reviewOf({ pupil, events, state: standing.case }, schedule, today);
    return review === null || review.on > today ? [] : [{ row, review }];
  });
  return due.sort((a, b) => a.review.on.localeCompare(b.review.on));
}
