import { attribute, isMarkedHidden, parentOf, query } from '../page/dom';
import type { Cell, Grid, Part, Row } from './grid';
import { placedByBoxes } from './boxes';
import { layOutRow, nothingHanging } from './lay-out';

const CELLS = '[role="gridcell"], [role="cell"], [role="columnheader"], [role="rowheader"]';
const GRID_ROLES = new Set(['grid', 'treegrid', 'table']);
const SPANS = { column: 'aria-colspan', row: 'aria-rowspan' };

const roleOf = (element: Element) => attribute(element, 'role') ?? '';
const isHeading = (element: Element) => roleOf(element) === 'columnheader';

function gridOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (GRID_ROLES.has(roleOf(at))) return at;
  return null;
}

function rowOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (roleOf(at) === 'row') return at;
    if (GRID_ROLES.has(roleOf(at))) return null;
  }
  return null;
}

/** Frozen columns are kept apart: two elements are one row when the widget gives them the same key. */
function rowKey(row: Element): string | null {
  const key = ['row-id', 'row-index', 'aria-rowindex', 'data-rowindex', 'data-row-index', 'data-index']
    .map((name) => [name, attribute(row, name)] as const)
    .find(([, value]) => value !== null && value !== '');
  return key === undefined ? null : `${key[0]}=${key[1] ?? ''}`;
}

interface RowParts {
  readonly elements: Element[];
  readonly cells: Element[];
}

function gatherRows(grid: Element): RowParts[] {
  const rows: RowParts[] = [];
  const byKey = new Map<string, RowParts>();
  const byElement = new Map<Element, RowParts>();
  for (const element of query(grid, '[role="row"]')) {
    if (gridOf(element) !== grid || element.localName === 'form') continue;
    const key = rowKey(element);
    const heading = query(element, '[role="columnheader"]').length > 0;
    const known = key === null || heading ? undefined : byKey.get(key);
    const row = known ?? { elements: [], cells: [] };
    row.elements.push(element);
    byElement.set(element, row);
    if (known === undefined) rows.push(row);
    if (key !== null && !heading) byKey.set(key, row);
  }
  for (const cell of query(grid, CELLS)) {
    const row = rowOf(cell);
    if (row !== null) byElement.get(row)?.cells.push(cell);
  }
  return rows;
}

const place = (cell: Element) => Number(attribute(cell, 'aria-colindex') ?? Number.NaN);

/** Cells in the order of their columns, where the widget numbers them; else in the order of the document. */
function ordered(cells: readonly Element[]): readonly Element[] {
  const places = cells.map(place);
  const numbered = places.every((at) => !Number.isNaN(at)) && new Set(places).size === places.length;
  return numbered ? [...cells].sort((a, b) => place(a) - place(b)) : cells;
}

function partOf(cells: readonly Element[]): Part {
  return cells.length > 0 && cells.every(isHeading) ? 'head' : 'body';
}

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
function columnsByKey(rows: readonly Row[]): ReadonlyMap<string, number> | null {
  const lowest = rows.filter(({ part }) => part === 'head').at(-1);
  if (lowest === undefined) return null;
  const keys = lowest.cells.map(({ element }) => columnKey(element));
  const known = keys.filter((key) => key !== null);
  return known.length === keys.length && new Set(known).size === known.length
    ? new Map(known.map((key, at) => [key, lowest.cells[at]?.column ?? at]))
    : null;
}

function placedByKey(row: Row, columns: ReadonlyMap<string, number> | null): Row {
  if (columns === null || row.part !== 'body') return row;
  const cells = row.cells.map((cell): Cell | null => {
    const column = columns.get(columnKey(cell.element) ?? '');
    return column === undefined ? null : { ...cell, column };
  });
  const placed = cells.filter((cell) => cell !== null);
  return placed.length === cells.length ? { ...row, cells: placed.sort((a, b) => a.column - b.column) } : row;
}

/** Whether row numbers leave gaps, or the widget counts more rows or columns than the page holds. */
function isPartial(grid: Element, rows: readonly Row[]): boolean {
  const count = (name: string) => Number(attribute(grid, name) ?? 0);
  const body = rows.filter(({ part }) => part === 'body').length;
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  const numbers = rows
    .flatMap(({ elements }) => attribute(elements[0] ?? grid, 'row-index') ?? [])
    .map(Number);
  const numbered = numbers.filter((number) => !Number.isNaN(number));
  const gaps =
    numbered.length > 0 &&
    Math.max(...numbered) !== numbered.length - 1 &&
    new Set(numbered).size === numbered.length;
  const rowCount = count('aria-rowcount');
  return rowCount < 0 || rowCount > rows.length || (body > 0 && gaps) || count('aria-colcount') > columns;
}

const width = (row: Row) => row.cells.reduce((sum, { span }) => sum + span, 0);

/** The columns a body row's keys or order give it; null when it has more or fewer cells than there are headings. */
function placedInOrder(row: Row, leaves: Row, columns: ReadonlyMap<string, number> | null): Row | null {
  const byKey = placedByKey(row, columns);
  if (byKey !== row) return byKey;
  return width(row) === width(leaves) ? row : null;
}

interface Aligned {
  readonly rows: readonly Row[];
  readonly crooked: boolean;
}

/**
 * Puts headings over columns. A widget that keeps only some columns in the page gives a day the width of all its
 * columns, so where widths differ it is asked where the cells are drawn.
 */
function aligned(rows: readonly Row[]): Aligned {
  const leaves = rows.filter(({ part }) => part === 'head').at(-1);
  if (leaves === undefined) return { rows, crooked: false };
  const columns = columnsByKey(rows);
  const placed = rows.map((row): Row | null => {
    if (row === leaves) return row;
    if (row.part === 'head') return placedByBoxes(row, leaves) ?? (width(row) === width(leaves) ? row : null);
    return placedInOrder(row, leaves, columns) ?? placedByBoxes(row, leaves);
  });
  const kept = placed.filter((row) => row !== null);
  return { rows: kept, crooked: kept.length < rows.length };
}

/** A grid made of elements with table roles; null when it has no rows of its own. */
export function roleGrid(grid: Element): Grid | null {
  const hanging = nothingHanging();
  const rows = gatherRows(grid).map(({ elements, cells }): Row => {
    const inOrder = ordered(cells);
    return {
      elements,
      part: partOf(cells),
      cells: layOutRow(inOrder, isHeading, SPANS, hanging),
      hidden: elements.some(
        (element) => isMarkedHidden(element) || attribute(element, 'aria-hidden') === 'true',
      ),
    };
  });
  if (rows.length === 0) return null;
  const heads = rows.filter(({ part }) => part === 'head');
  const { rows: inLine, crooked } = aligned([...heads, ...rows.filter(({ part }) => part !== 'head')]);
  return { elements: [grid], rows: inLine, partial: isPartial(grid, rows), crooked };
}
