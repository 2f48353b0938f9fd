import type { ListPlace } from '@/utils/register/mapping';
import type { Cell, Grid, Row } from '../grids/grid';
import type { ColumnHeading } from '../headings/column-heading';
import type { ColumnRole } from '../headings/column-words';
import { isMarkedHidden, isShown, parentOf } from '../page/dom';
import type { Root } from '../page/dom';
import { textOf } from '../page/text';
import type { RegisterTable } from '../verdict/candidates';
import { elementsWithTags, followPath } from './place';

export type RowsPlace = Extract<ListPlace, { kind: 'rows' }>;

const PARTS = ['name', 'mark', 'id', 'group'] as const satisfies readonly (ColumnRole & keyof RowsPlace)[];

function headingOf(role: ColumnRole): ColumnHeading {
  return {
    text: role,
    role,
    days: [],
    isoDays: [],
    weeks: [],
    sessions: [],
    plain: role === 'mark',
    mark: null,
  };
}

function rowOf(element: Element, places: readonly string[]): Row {
  const cells = places.flatMap((path, column): Cell[] => {
    const part = followPath(element, path);
    return part === null ? [] : [{ element: part, text: textOf(part), heading: false, column, span: 1 }];
  });
  const hidden = isMarkedHidden(element) || !isShown(element);
  return { elements: [element], part: 'body', cells, hidden };
}

/** Rows that have not the parts that were taught, among those that have: pupils drawn in another way. */
function someAreDrawnOtherwise(rows: readonly Row[]): boolean {
  const whole = rows.map(({ cells }) => cells.some(({ column }) => column === 0));
  return whole.slice(whole.indexOf(true), whole.lastIndexOf(true)).includes(false);
}

export type TaughtRows =
  | { readonly kind: 'table'; readonly table: RegisterTable }
  | { readonly kind: 'lost' }
  | { readonly kind: 'several' };

/** The list of a page that is no table, by the places that were taught. `several`: there are two such lists. */
export function taughtRows(root: Root, place: RowsPlace): TaughtRows {
  const roles = PARTS.filter((part) => place[part] !== undefined);
  const places = roles.map((role) => place[role] ?? '');
  const elements = elementsWithTags(root, place.row);
  const rows = elements.map((element) => rowOf(element, places));
  const named = rows.filter(({ cells }) => cells.some(({ column }) => column === 0));
  const [list, ...others] = new Set(
    named.map(({ elements: [row] }) => (row === undefined ? null : parentOf(row))),
  );
  if (list === undefined || list === null) return { kind: 'lost' };
  if (others.length > 0) return { kind: 'several' };
  if (named.every(({ cells }) => cells.every(({ column }) => column !== 1))) return { kind: 'lost' };
  const body = rows.filter(({ elements: [row] }) => row !== undefined && parentOf(row) === list);
  const grid: Grid = { elements: [list], rows: body, partial: someAreDrawnOtherwise(body) };
  const columnOf = (role: ColumnRole) => {
    const at = roles.findIndex((each) => each === role);
    return at < 0 ? null : at;
  };
  const id = columnOf('id');
  const headings = roles.map(headingOf);
  const mark = headings[1] ?? headingOf('mark');
  return {
    kind: 'table',
    table: {
      headed: { grid, headings, headingCells: headings.map(() => []), titles: [], body },
      pupils: {
        name: 0,
        surname: null,
        forename: null,
        group: columnOf('group'),
        year: null,
        ids: id === null ? [] : [id],
        upns: [],
      },
      candidates: [{ column: 1, heading: mark, choice: null, paired: false }],
    },
  };
}
