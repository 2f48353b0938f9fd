import { Details } from '@/components/govuk/details';
import { pastRuns } from '@/utils/policy/past-runs';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { shortDay } from '@/utils/wording/dates';
import { markLetter } from '@/utils/wording/marks';

const MOST = 40;

/** Every absence on record, so that a pattern can be seen. */
export function PastRuns({ view, row }: { readonly view: SchoolView; readonly row: PupilRow }) {
  const runs = pastRuns(view, row);
  if (runs.length === 0) return null;
  return (
    <Details summary={`${amount(runs.length, 'absence')} on record`}>
      <ul class="govuk-list">
        {runs.slice(0, MOST).map(({ from, to, sessions, marks }) => (
          <li key={from}>
            {from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`}:{' '}
            {amount(sessions, 'session')} missed, {marks.map(markLetter).join(', ')}
          </li>
        ))}
      </ul>
      {runs.length > MOST ? <p class="govuk-body">The {MOST} newest are shown.</p> : null}
    </Details>
  );
}
