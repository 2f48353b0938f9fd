import { attribute, isMarkedHidden, parentOf, query, tidy } from '../page/dom';
import { linesOf } from '../page/text';
import type { Cell, Grid, Part, Row } from './grid';
import { aligned } from './align-rows';
import { scrollPastRows } from './boxes';
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

/** Titles over several columns that enclose the headings of these instead of standing in a row above them. */
function groupRow(leaves: Row, grid: Element): Row | null {
  const cells: Cell[] = [];
  for (const { element, column } of leaves.cells) {
    const group = groupOf(element, grid);
    if (group === null) continue;
    const last = cells.at(-1);
    if (last?.element === group) cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ element: group, text: groupTitle(group), heading: true, column, span: 1 });
  }
  return cells.length === 0 ? null : { ...leaves, cells };
}

function groupOf(element: Element, grid: Element): Element | null {
  for (let at = parentOf(element); at !== null && at !== grid; at = parentOf(at)) {
    if (roleOf(at) === 'columngroup') return at;
  }
  return null;
}

function groupTitle(group: Element): string {
  const title = attribute(group, 'aria-title') ?? attribute(group, 'aria-label');
  return tidy(title ?? linesOf(group)[0] ?? '');
}

const bodyElements = (rows: readonly Row[]) =>
  rows.filter(({ part }) => part === 'body').flatMap(({ elements }) => elements[0] ?? []);

/** A grid made of elements with table roles; null when it has no rows of its own. */
export function roleGrid(grid: Element): Grid | null {
  const hanging = nothingHanging();
  const rows = gatherRows(grid).map(({ elements, cells }): Row => {
    const inOrder = ordered(cells);
    return {
      elements,
      part: partOf(cells),
      cells: layOutRow(inOrder, SPANS, hanging),
      hidden: elements.some(
        (element) => isMarkedHidden(element) || attribute(element, 'aria-hidden') === 'true',
      ),
    };
  });
  if (rows.length === 0) return null;
  const below = rows.filter(({ part }) => part === 'head');
  const leaves = below.at(-1);
  const groups = leaves === undefined ? null : groupRow(leaves, grid);
  const heads = groups === null ? below : [groups, ...below];
  const { rows: inLine, crooked } = aligned([...heads, ...rows.filter(({ part }) => part !== 'head')]);
  const said = Number(attribute(grid, 'aria-rowcount') ?? 0) - below.length;
  const total = said > rows.length - below.length ? { total: said } : {};
  return {
    elements: [grid],
    rows: inLine,
    partial: isPartial(grid, rows) || scrollPastRows(bodyElements(rows)),
    crooked,
    ...total,
  };
}
