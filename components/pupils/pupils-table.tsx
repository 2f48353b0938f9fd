import { Go } from '@/components/shell/link';
import type { PupilQuery, SortBy } from '@/utils/policy/pupil-list';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { rangeForList } from '@/utils/policy/today-open';
import { rangeShort } from '@/utils/wording/amounts';
import { listName } from '@/utils/wording/people';
import { caseWords } from '@/utils/wording/steps';

interface TableProps {
  readonly view: SchoolView;
  readonly rows: readonly PupilRow[];
  readonly query: PupilQuery;
  readonly onAsk: (change: Partial<PupilQuery>) => void;
}

const COLUMNS: readonly { readonly sort: SortBy; readonly heading: string; readonly number?: true }[] = [
  { sort: 'name', heading: 'Name' },
  { sort: 'group', heading: 'Group' },
  { sort: 'absence', heading: 'Days away', number: true },
  { sort: 'unseen', heading: 'Days not seen', number: true },
  { sort: 'no-contact', heading: 'Days without contact', number: true },
  { sort: 'attendance', heading: 'Attendance', number: true },
  { sort: 'case', heading: 'Case' },
];

const cellClass = (number: true | undefined): string =>
  number === true ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell';

export function PupilsTable({ view, rows, query, onAsk }: TableProps) {
  return (
    <div class="app-scroll" role="region" aria-label="Pupils and their counts" tabIndex={0}>
      <table class="govuk-table app-table">
        <caption class="govuk-visually-hidden">
          Pupils and their counts. The headings are buttons that sort the table.
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {COLUMNS.map((column) => (
              <SortHeading key={column.sort} {...column} query={query} onAsk={onAsk} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <Row key={row.id} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadingProps = (typeof COLUMNS)[number] & Pick<TableProps, 'query' | 'onAsk'>;

function SortHeading({ sort, heading, number, query, onAsk }: HeadingProps) {
  const active = query.sort === sort;
  const direction = !active ? 'none' : query.descending ? 'descending' : 'ascending';
  // Counts are looked at from the highest down, names from A.
  const descending = active ? !query.descending : number === true && sort !== 'attendance';
  return (
    <th
      scope="col"
      class={number === true ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
      aria-sort={direction}
    >
      <button type="button" class="app-sort" onClick={() => onAsk({ sort, descending })}>
        {heading}
        <span aria-hidden="true" class="app-sort__arrow">
          {active ? (query.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

function Row({ row, view }: { readonly row: PupilRow; readonly view: SchoolView }) {
  const { absence, unseen, noContact, percent } = row.standing.counters;
  const numbers = [
    ...[absence, unseen, noContact].map((range) => rangeShort(rangeForList(view, row, range))),
    percent.attendance === null ? '–' : `${percent.attendance.toFixed(1)}%`,
  ];
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <Go to={{ page: 'pupil', id: row.id }}>{listName(row.pupil)}</Go>
      </th>
      <td class="govuk-table__cell">{row.pupil.group ?? '–'}</td>
      {numbers.map((number, at) => (
        <td key={COLUMNS[at + 2]?.sort} class={cellClass(true)}>
          {number}
        </td>
      ))}
      <td class="govuk-table__cell">
        {row.standing.case.status === 'none' ? '–' : caseWords(row.standing.case, view.now)}
      </td>
    </tr>
  );
}
