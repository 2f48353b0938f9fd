import type { ListPreview } from '@/components/actions';
import { Details } from '@/components/govuk/details';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { amount } from '@/utils/wording/amounts';
import { listName } from '@/utils/wording/people';
import { ColumnsTable } from './columns-table';
import { ProblemList } from './problem-list';

const DOES_WORDS = {
  adds: 'Add',
  updates: 'Change',
  nothing: 'No change',
  doubt: 'In doubt: left out',
} as const;
const MOST = 200;

interface ListWordsProps {
  readonly preview: ListPreview;
  readonly onColumns: (columns: readonly string[]) => void;
}

/** What a pupil list or a list of contacts would do, row by row. */
export function ListWords({ preview, onColumns }: ListWordsProps) {
  const count = (does: keyof typeof DOES_WORDS): number =>
    preview.plan.filter((row) => row.does === does).length;
  const used = preview.columns.filter(({ as }) => as !== '').length;
  return (
    <>
      <h2 class="govuk-heading-m">What this list would do</h2>
      <p class="govuk-body">
        {count('adds')} to add, {count('updates')} to change, {count('nothing')} as they are, {count('doubt')}{' '}
        in doubt. Nothing has been saved yet.
      </p>
      <Details
        summary={`${used} of ${amount(preview.columns.length, 'column')} used`}
        open={preview.plan.length === 0}
      >
        <ColumnsTable preview={preview} onSaid={onColumns} />
      </Details>
      <ProblemList problems={preview.problems} />
      {preview.plan.length === 0 ? null : <PlanTable plan={preview.plan} />}
    </>
  );
}

/** Rows in doubt first: they are why one looks. */
function PlanTable({ plan }: Pick<ListPreview, 'plan'>) {
  const ordered = [...plan].sort((a, b) => Number(b.does === 'doubt') - Number(a.does === 'doubt'));
  return (
    <>
      <ScrollTable label="Rows of the list" headings={['Row', 'Pupil', 'Group', 'What happens']}>
        {ordered.slice(0, MOST).map(({ row, pupil, does, message }) => (
          <tr class="govuk-table__row" key={row}>
            <td class="govuk-table__cell">{row}</td>
            <td class="govuk-table__cell">{listName(pupil)}</td>
            <td class="govuk-table__cell">{pupil.group ?? '–'}</td>
            <td class="govuk-table__cell">
              {DOES_WORDS[does]}
              {message === undefined ? '' : does === 'doubt' ? `. ${message}` : `: ${message}`}
            </td>
          </tr>
        ))}
      </ScrollTable>
      {plan.length > MOST ? <p class="govuk-body">The first {MOST} rows are shown.</p> : null}
    </>
  );
}
