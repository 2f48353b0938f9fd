import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { Empty } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { nextStep } from '@/utils/policy/for-role';
import { pupilList } from '@/utils/policy/pupil-list';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { rangeForList } from '@/utils/policy/today-open';
import { rangeShort } from '@/utils/wording/amounts';
import { WHO_SHORT, listName } from '@/utils/wording/people';
import { caseWords, dueWords } from '@/utils/wording/steps';

const MOST = 20;
const OPEN_CASES = { search: '', group: '', show: 'open', sort: 'absence', descending: true } as const;

/** Open cases, longest absence first, with the step each one is at. */
export function CasesSection({ view }: { readonly view: SchoolView }) {
  const [all, setAll] = useState(false);
  const cases = pupilList(view.pupils, OPEN_CASES).filter(
    ({ standing }) => standing.case.status === 'open' || standing.case.status === 'referred',
  );
  return (
    <section aria-labelledby="cases">
      <h2 class="govuk-heading-m" id="cases">
        Cases{cases.length === 0 ? '' : `: ${cases.length}`}
      </h2>
      {cases.length === 0 ? (
        <Empty>
          <p class="govuk-body">
            No case is open. One opens by itself with the first missed session that is read.
          </p>
        </Empty>
      ) : (
        <CasesTable view={view} rows={all ? cases : cases.slice(0, MOST)} />
      )}
      {!all && cases.length > MOST ? (
        <Button kind="secondary" onPress={() => setAll(true)}>
          Show all {cases.length} cases
        </Button>
      ) : null}
    </section>
  );
}

const HEADINGS = ['Pupil', 'Group', 'Days away', 'Days without contact', 'Case', 'Next step'] as const;

function CasesTable({ view, rows }: { readonly view: SchoolView; readonly rows: readonly PupilRow[] }) {
  return (
    <ScrollTable labelledBy="cases" headings={HEADINGS}>
      {rows.map((row) => (
        <CaseRow key={row.id} view={view} row={row} />
      ))}
    </ScrollTable>
  );
}

function CaseRow({ view, row }: { readonly view: SchoolView; readonly row: PupilRow }) {
  const { absence, noContact } = row.standing.counters;
  const next = nextStep(view, row);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <Go to={{ page: 'pupil', id: row.id }}>{listName(row.pupil)}</Go>
      </th>
      <td class="govuk-table__cell">{row.pupil.group ?? '–'}</td>
      <td class="govuk-table__cell">{rangeShort(rangeForList(view, row, absence))}</td>
      <td class="govuk-table__cell">{rangeShort(rangeForList(view, row, noContact))}</td>
      <td class="govuk-table__cell">{caseWords(row.standing.case, view.now)}</td>
      <td class="govuk-table__cell">
        {next === null
          ? '–'
          : `${next.prompt.title} (${WHO_SHORT[next.prompt.who]}). ${dueWords(next.prompt, view.now)}`}
      </td>
    </tr>
  );
}
