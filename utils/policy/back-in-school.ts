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

/** Children whose case asks to be closed, those back longest first. */
export function backInSchool(view: SchoolView): readonly Back[] {
  return view.pupils
    .filter((row) => row.standing.case.status === 'returned')
    .map((row) => {
      const run = pastRuns(view, row)[0] ?? null;
      return { row, run, reason: givenReason(run) };
    })
    .sort((a, b) => (a.run?.to ?? '').localeCompare(b.run?.to ?? ''));
}
