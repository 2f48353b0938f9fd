import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { countingInput, workingOf } from '@/utils/policy/working';
import type { RunCount, WorkingLine } from '@/utils/policy/working';
import { shortDay } from '@/utils/wording/dates';
import { lineMark, verdictWords } from '@/utils/wording/working';

interface WorkingProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly count: RunCount;
}

/** Rows shown at once: a run of many months stays quick to open, and its newest days matter most. */
const MOST = 120;

/** Every session behind a count: what was counted, what was not, and why. */
export function Working({ view, row, count }: WorkingProps) {
  const input = countingInput(view, row);
  if (input === null) return <p class="govuk-body">Nothing is counted until the term dates are entered.</p>;
  const lines = workingOf(input, count);
  if (lines.length === 0) return <p class="govuk-body">No session counts towards this now.</p>;
  const shown = lines.slice(-MOST);
  return (
    <div class="app-scroll" tabIndex={0} role="region" aria-label="Sessions behind this count">
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption">
          {shown.length < lines.length
            ? `The last ${MOST} of ${lines.length} sessions`
            : 'Sessions behind this count, oldest first'}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Session
            </th>
            <th scope="col" class="govuk-table__header">
              Mark
            </th>
            <th scope="col" class="govuk-table__header">
              What it did
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {shown.map((line) => (
            <WorkingRow key={`${line.date}${line.session}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WorkingRow({ line }: { readonly line: WorkingLine }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header app-nowrap">
        {shortDay(line.date)} {line.session}
      </th>
      <td class="govuk-table__cell">{lineMark(line)}</td>
      <td class="govuk-table__cell">{verdictWords(line.verdict)}</td>
    </tr>
  );
}
