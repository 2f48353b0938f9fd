import { attribute, isMarkedHidden, parentOf, query } from '../page/dom';
import { textOf } from '../page/text';
import { columnsUnderBox } from './boxes';
import type { Cell, Grid, Row } from './grid';

const CELLS = '[role="gridcell"][aria-rowindex][aria-colindex]';
const HEADINGS = '[role="columnheader"], [row][column]';

const numberOf = (element: Element, name: string) => Number(attribute(element, name));

function bodyRows(cells: readonly Element[], columns: readonly number[]): readonly Row[] {
  const rows = new Map<number, Cell[]>();
  for (const element of cells) {
    const row = rows.get(numberOf(element, 'aria-rowindex')) ?? [];
    const column = columns.indexOf(numberOf(element, 'aria-colindex'));
    row.push({ element, text: textOf(element), heading: false, column, span: 1 });
    rows.set(numberOf(element, 'aria-rowindex'), row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => ({
      elements: row.map(({ element }) => element),
      part: 'body',
      cells: row.sort((a, b) => a.column - b.column),
      hidden: row.every(({ element }) => isMarkedHidden(element)),
      keyed: true,
    }));
}

/** The heading cells in rows from the top down, each over the columns it is drawn over. Null when nothing is drawn. */
function headRows(grid: Element, first: readonly Cell[]): readonly Row[] | null {
  const rows = new Map<number, Cell[]>();
  const leaves = first.map(({ element, column }) => ({ element, column }));
  for (const element of query(grid, HEADINGS)) {
    const text = textOf(element);
    if (text === '' || attribute(element, 'role') === 'gridcell') continue;
    const under = columnsUnderBox(element, leaves);
    if (under === 'nothing-drawn') return null;
    if (under === null) continue;
    const top = Math.round(element.getBoundingClientRect().top);
    rows.set(top, [...(rows.get(top) ?? []), { element, text, heading: true, ...under }]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => ({
      elements: cells.map(({ element }) => element),
      part: 'head',
      cells: cells.sort((a, b) => a.column - b.column),
      hidden: false,
    }));
}

/** A widget that keeps its cells column by column; null when the grid is none of that kind. */
export function columnGrid(grid: Element): Grid | null {
  const cells = query(grid, CELLS).filter((cell) => parentOf(cell)?.getAttribute('role') !== 'row');
  if (cells.length === 0) return null;
  const numbers = new Set(cells.map((cell) => numberOf(cell, 'aria-colindex')));
  const columns = [...numbers].sort((a, b) => a - b);
  const body = bodyRows(cells, columns);
  const fullest = body.reduce(
    (best, row) => (row.cells.length > best.cells.length ? row : best),
    body[0] ?? EMPTY,
  );
  const head = headRows(grid, fullest.cells);
  const total = numberOf(grid, 'aria-rowcount') || 0;
  const partial = total > body.length || (numberOf(grid, 'aria-colcount') || 0) > columns.length;
  return {
    elements: [grid],
    rows: [...(head ?? []), ...body],
    partial,
    crooked: head === null,
    ...(total > body.length ? { total } : {}),
  };
}

const EMPTY: Row = { elements: [], part: 'body', cells: [], hidden: false };
