import { attribute } from '../page/dom';
import { drawnColumns, placedByBoxes } from './boxes';
import type { Cell, Row } from './grid';

const COLUMN_KEYS = [
  'col-id',
  'data-col-id',
  'data-field',
  'tabulator-field',
  'data-column-id',
  'data-colid',
];
const columnKey = (cell: Element) =>
  COLUMN_KEYS.map((name) => attribute(cell, name)).find((key) => key !== null) ?? null;

/**
 * Columns by the key that the widget puts on heading and cell alike. Null when some cell has none: then the order of
 * the cells counts.
 */
function columnsByKey(lowest: Row): ReadonlyMap<string, number> | null {
  const keys = lowest.cells.map(({ element }) => columnKey(element));
  const known = keys.filter((key) => key !== null);
  return known.length === keys.length && new Set(known).size === known.length
    ? new Map(known.map((key, at) => [key, lowest.cells[at]?.column ?? at]))
    : null;
}

/** A row whose cells all have keys, in the columns of these keys; a cell of a column without a heading is left out. */
function placedByKey(row: Row, columns: ReadonlyMap<string, number> | null): Row | null {
  if (columns === null || row.part !== 'body') return null;
  const keys = row.cells.map(({ element }) => columnKey(element));
  if (keys.some((key) => key === null)) return null;
  const cells = row.cells.flatMap((cell, at): Cell[] => {
    const column = columns.get(keys[at] ?? '');
    return column === undefined ? [] : [{ ...cell, column }];
  });
  return { ...row, keyed: true, cells: cells.sort((a, b) => a.column - b.column) };
}

const width = (row: Row) => row.cells.reduce((sum, { span }) => sum + span, 0);

interface Aligned {
  readonly rows: readonly Row[];
  readonly crooked: boolean;
}

/** Whether cells are drawn where their order puts them; those out of sight cannot say. */
function agree(inOrder: Row, drawn: Row): boolean {
  return drawn.cells.every((cell) => {
    const same = inOrder.cells.find(({ element }) => element === cell.element);
    return (
      same !== undefined && same.column <= cell.column && cell.column + cell.span <= same.column + same.span
    );
  });
}

/**
 * A row of headings over the columns. Order counts where the widths add up and nothing is drawn elsewhere; a widget that
 * keeps only some columns in the page gives a day the width of all its columns, and is believed by what it draws.
 */
function placedHeading(row: Row, leaves: Row): { row: Row; drawn: boolean } | null {
  const drawn = placedByBoxes(row, leaves);
  const inOrder = width(row) === width(leaves);
  if (inOrder && (drawn === null || agree(row, drawn))) return { row, drawn: false };
  return drawn === null ? null : { row: drawn, drawn: true };
}

/** The headings of columns in sight: where headings go by what is drawn, the others have none that is known. */
function inSight(leaves: Row): Row {
  const columns = drawnColumns(leaves.cells)?.map(({ column }) => column) ?? [];
  return { ...leaves, cells: leaves.cells.filter(({ column }) => columns.includes(column)) };
}

/** Puts headings over columns and cells under them. Crooked when that cannot be seen for some row. */
export function aligned(rows: readonly Row[]): Aligned {
  const leaves = rows
    .filter(({ part, cells }) => part === 'head' && cells.some(({ text }) => text !== ''))
    .at(-1);
  if (leaves === undefined) return { rows, crooked: false };
  const columns = columnsByKey(leaves);
  // A row of titles that enclose their headings was made from these, and stands over them already.
  const above = rows.filter((row) => row.part === 'head' && row !== leaves);
  const heads = above.map((row) =>
    row.elements === leaves.elements ? { row, drawn: false } : placedHeading(row, leaves),
  );
  const body = rows
    .filter(({ part }) => part !== 'head')
    .map(
      (row) => placedByKey(row, columns) ?? (width(row) === width(leaves) ? row : placedByBoxes(row, leaves)),
    );
  const byDrawing = heads.some((head) => head?.drawn === true);
  const placed = [...heads.map((head) => head?.row ?? null), byDrawing ? inSight(leaves) : leaves, ...body];
  const kept = placed.filter((row) => row !== null);
  return { rows: kept, crooked: kept.length < rows.length };
}
