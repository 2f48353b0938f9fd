import { Details } from '@/components/govuk/details';
import { pastRuns } from '@/utils/policy/past-runs';
import type { PastRun } from '@/utils/policy/past-runs';
import { patternsOf } from '@/utils/policy/patterns';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { patternWords, runDetail, runWords } from '@/utils/wording/patterns';

const MOST = 40;
/** Earlier absences that are seen without opening anything. */
const SEEN = 3;

function RunLines({ runs }: { readonly runs: readonly PastRun[] }) {
  return (
    <ul class="govuk-list">
      {runs.map((run) => (
        <li key={run.from}>
          {runWords(run)} <span class="app-quiet">({runDetail(run)})</span>
        </li>
      ))}
    </ul>
  );
}

/** Every absence on record, and what they have in common. */
export function PastRuns({ view, row }: { readonly view: SchoolView; readonly row: PupilRow }) {
  const runs = pastRuns(view, row);
  if (view.calendar === null || runs.length === 0) return null;
  const patterns = patternsOf(runs, view.calendar);
  return (
    <section aria-labelledby="absences">
      <h3 class="govuk-heading-s" id="absences">
        Absences on record: {runs.length}
      </h3>
      {patterns.length === 0 ? null : (
        <div class="app-notice">
          <p class="govuk-body">Seen in what was read. Worth asking about; it proves nothing:</p>
          <ul class="govuk-list govuk-list--bullet">
            {patterns.map((pattern) => (
              <li key={patternWords(pattern)}>{patternWords(pattern)}</li>
            ))}
          </ul>
        </div>
      )}
      <RunLines runs={runs.slice(0, SEEN)} />
      {runs.length <= SEEN ? null : (
        <Details summary={`${amount(runs.length - SEEN, 'earlier absence')}`}>
          <RunLines runs={runs.slice(SEEN, MOST)} />
          {runs.length > MOST ? <p class="govuk-body">The {MOST} newest are shown.</p> : null}
        </Details>
      )}
    </section>
  );
}
