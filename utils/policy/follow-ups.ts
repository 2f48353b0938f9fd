import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { PupilRow, SchoolView } from './school-view';

/** The step with which somebody says that they have looked in on a child who came back. */
export const WELFARE_FOLLOW_UP = 'welfare-follow-up';

/** A child who came back, and the day set for looking in on them. */
export interface FollowUp {
  readonly row: PupilRow;
  readonly on: SchoolDate;
}

function followUpOf(row: PupilRow, today: SchoolDate): FollowUp | null {
  const lines = row.events.map((event) => event.row);
  const at = lines.findLastIndex(
    (line) => line.kind === 'step' && line.step === 'close-case' && line.review !== undefined,
  );
  const closing = lines[at];
  if (closing?.kind !== 'step' || closing.review === undefined || closing.review > today) return null;
  const isDone = lines
    .slice(at + 1)
    .some((line) => line.kind === 'step' && line.step === WELFARE_FOLLOW_UP && line.outcome === 'done');
  return isDone ? null : { row, on: closing.review };
}

/** Children to be looked in on today, or since, because somebody set the day when the case was closed. Oldest first. */
export function followUpsDue(view: SchoolView): readonly FollowUp[] {
  const today = dateOf(view.now);
  return view.pupils.flatMap((row) => followUpOf(row, today) ?? []).sort((a, b) => a.on.localeCompare(b.on));
}
