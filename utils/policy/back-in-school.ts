import { dateOf } from '@/utils/calendar/school-date';
import { REASON_GIVEN } from '@/utils/codes/codes';
import { isHole } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { pastRuns } from './past-runs';
import type { PastRun } from './past-runs';
import type { PupilRow, SchoolView } from './school-view';

/** A child who is back, whose case asks to be closed. */
export interface Back {
  readonly row: PupilRow;
  /** The absence that has ended; null when none can be made out. */
  readonly run: PastRun | null;
  /** The one mark of the whole absence, when it was entered because somebody gave a reason. */
  readonly reason: Mark | null;
}

function givenReason(run: PastRun | null): Mark | null {
  const [mark, ...others] = run?.marks ?? [];
  if (mark === undefined || others.length > 0 || isHole(mark)) return null;
  return REASON_GIVEN.includes(mark) ? mark : null;
}

/**
 * The ended absence of a child whose case asks to be closed; null when nothing does. An absence with one given reason
 * all through, about which nobody had to do or write anything, needs no closing: a morning at the dentist's is no case.
 */
export function askingToClose(view: SchoolView, row: PupilRow): Back | null {
  if (row.standing.case.status !== 'returned') return null;
  const run = pastRuns(view, row)[0] ?? null;
  const reason = givenReason(run);
  const isLogged = run === null || row.events.some((event) => dateOf(event.row.at) >= run.from);
  return reason !== null && !isLogged ? null : { row, run, reason };
}

/** Children whose case asks to be closed, those back longest first. */
export function backInSchool(view: SchoolView): readonly Back[] {
  return view.pupils
    .flatMap((row) => askingToClose(view, row) ?? [])
    .sort((a, b) => (a.run?.to ?? '').localeCompare(b.run?.to ?? ''));
}
