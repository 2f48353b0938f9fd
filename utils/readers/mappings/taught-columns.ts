import type { ColumnPlace, ListPlace } from '@/utils/register/mapping';
import { widthOf } from '../grids/grid';
import type { Grid } from '../grids/grid';
import { columnHeading } from '../headings/column-heading';
import type { ColumnHeading } from '../headings/column-heading';
import type { ColumnRole } from '../headings/column-words';
import { headedGrid } from '../headings/heading-rows';
import type { HeadedGrid } from '../headings/heading-rows';
import { foldWording } from '../marks/wording';

export type TablePlace = Extract<ListPlace, { kind: 'table' }>;

const TAUGHT_ROLES = ['name', 'mark', 'id', 'group'] as const satisfies readonly (ColumnRole &
  keyof TablePlace)[];

/** A table of which every column has to be taught, because it has no headings. */
function withoutHeadings(grid: Grid): HeadedGrid {
  const body = grid.rows.filter(({ part }) => part === 'body');
  const width = Math.max(0, ...body.map(widthOf));
  const headingCells = Array.from({ length: width }, () => []);
  return { grid, titles: [], headingCells, headings: headingCells.map(columnHeading), body };
}

export function headedOrBare(grid: Grid): HeadedGrid {
  return headedGrid(grid) ?? withoutHeadings(grid);
}

/** The column a place means; null when there is none, or more than one of that heading. */
export function columnAt({ headings }: HeadedGrid, place: ColumnPlace): number | null {
  if ('column' in place) return headings.length === place.of ? place.column - 1 : null;
  const wanted = foldWording(place.heading);
  const found = headings.flatMap(({ text }, column) => (foldWording(text) === wanted ? [column] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A column as it was taught. What its heading says of a day and a session stands. */
function taughtHeading(heading: ColumnHeading, role: ColumnRole): ColumnHeading {
  return { ...heading, role, ...(role === 'mark' ? { mark: null, plain: true } : {}) };
}

/** Another column of a role that was taught is something else: staff said which is the one. */
function otherHeading(heading: ColumnHeading, taught: ReadonlySet<ColumnRole>): ColumnHeading {
  const isName = ['surname', 'forename'].includes(heading.role) && taught.has('name');
  return isName || taught.has(heading.role) ? { ...heading, role: 'other', plain: false } : heading;
}

export interface TaughtColumns {
  readonly headed: HeadedGrid;
  /** The one column of marks; null when the reader is to find the columns by their days. */
  readonly mark: number | null;
}

/** A table with the columns that were taught. Null when one of them is not there. */
export function withTaughtColumns(grid: Grid, place: TablePlace): TaughtColumns | null {
  const headed = headedOrBare(grid);
  const roles = new Map<number, ColumnRole>();
  for (const role of TAUGHT_ROLES) {
    const wanted = place[role];
    if (wanted === undefined) continue;
    const column = columnAt(headed, wanted);
    if (column === null || roles.has(column)) return null;
    roles.set(column, role);
  }
  const taught = new Set(roles.values());
  const headings = headed.headings.map((heading, column) => {
    const role = roles.get(column);
    return role === undefined ? otherHeading(heading, taught) : taughtHeading(heading, role);
  });
  const mark = [...roles].find(([, role]) => role === 'mark')?.[0] ?? null;
  return { headed: { ...headed, headings }, mark };
}
