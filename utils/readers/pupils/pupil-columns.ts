import { attribute } from '../page/dom';
import { cellAt } from '../grids/grid';
import type { HeadedGrid } from '../headings/heading-rows';
import type { ColumnRole } from '../headings/column-words';
import type { ProblemCode } from '../problems';
import { isPupilName } from './pupil-name';

/** Where the pupils of a grid are named: one column or two, and what else tells pupils apart. */
export interface PupilColumns {
  readonly name: number | null;
  readonly surname: number | null;
  readonly forename: number | null;
  readonly group: number | null;
  readonly year: number | null;
  readonly ids: readonly number[];
  readonly upns: readonly number[];
}

export type PupilColumnsFound =
  { kind: 'found'; columns: PupilColumns } | { kind: 'refused'; code: ProblemCode };

const NAME_CLASS = /pupil|student|child|learner|\bname/i;

/** A column without a heading whose cells head their rows, or are called names by their markup. */
function unnamedColumn({ headings, body }: HeadedGrid): number | null {
  for (const [column, heading] of headings.entries()) {
    if (heading.text !== '') return null;
    const cells = body.flatMap((row) => cellAt(row, column) ?? []).filter(({ text }) => text !== '');
    const names = cells.filter(({ element, heading: heads, text }) => {
      const className = attribute(element, 'class') ?? '';
      return (
        isPupilName(text) &&
        (heads || attribute(element, 'role') === 'rowheader' || NAME_CLASS.test(className))
      );
    });
    if (names.length > 0 && names.length >= cells.length * 0.8) return column;
  }
  return null;
}

/** Finds the columns that name pupils. Two such columns with the same heading are two lists side by side. */
export function pupilColumns(headed: HeadedGrid): PupilColumnsFound {
  const { headings } = headed;
  const withRole = (role: ColumnRole) =>
    headings.flatMap((heading, column) => (heading.role === role ? [column] : []));
  const [names, surnames, forenames] = [withRole('name'), withRole('surname'), withRole('forename')];
  const repeated = [names, surnames].some((columns) => {
    const texts = columns.map((column) => headings[column]?.text.toLowerCase());
    return new Set(texts).size < texts.length;
  });
  if (repeated) return { kind: 'refused', code: 'two-registers' };
  const parts = surnames.length > 0 && forenames.length > 0;
  const name = parts ? null : (names[0] ?? surnames[0] ?? unnamedColumn(headed));
  if (!parts && name === null) {
    return { kind: 'refused', code: withRole('staff').includes(0) ? 'staff-list' : 'no-pupils' };
  }
  return {
    kind: 'found',
    columns: {
      name,
      surname: parts ? (surnames[0] ?? null) : null,
      forename: parts ? (forenames[0] ?? null) : null,
      group: withRole('group')[0] ?? null,
      year: withRole('year')[0] ?? null,
      ids: withRole('id'),
      upns: withRole('upn'),
    },
  };
}
