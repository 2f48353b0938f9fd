import { tidy } from '../page/dom';
import { textOf } from '../page/text';
import type { Cell } from './grid';

const MOST_COLUMNS = 400;

function spanOf(element: Element, name: string): number {
  const text = element.getAttribute(name);
  if (text === null) return 1;
  const span = Number.parseInt(text, 10);
  return span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** Columns that cells of earlier rows still reach down into: per column, how many rows it is taken for. */
export interface Hanging {
  readonly cells: Map<number, { cell: Cell; rows: number }>;
}

export const nothingHanging = (): Hanging => ({ cells: new Map() });

/** The cells reaching down into this row, each once, and one row less to go for each column. */
function hangingCells(hanging: Hanging): Map<number, Cell> {
  const reached = new Map<number, Cell>();
  for (const [column, { cell, rows }] of hanging.cells) {
    reached.set(column, cell);
    if (rows <= 1) hanging.cells.delete(column);
    else hanging.cells.set(column, { cell, rows: rows - 1 });
  }
  return reached;
}

/**
 * Puts the cells of one row into columns, as HTML lays out a table: a cell takes the next free column, `span` of them,
 * and reaches down by its row span.
 */
export function layOutRow(
  elements: readonly Element[],
  isHeading: (element: Element) => boolean,
  names: { column: string; row: string },
  hanging: Hanging,
): Cell[] {
  const reached = hangingCells(hanging);
  const cells: Cell[] = [...new Set(reached.values())];
  let column = 0;
  for (const element of elements) {
    while (reached.has(column)) column += 1;
    // A cell is never a form, so its own properties can be asked.
    const named = element.hasAttributes();
    const holds = element.firstElementChild !== null;
    const span = named ? spanOf(element, names.column) : 1;
    const text = holds ? textOf(element) : tidy(element.textContent);
    const cell = { element, text, heading: isHeading(element), column, span, bare: !holds && !named };
    cells.push(cell);
    const rows = named ? spanOf(element, names.row) : 1;
    if (rows > 1) {
      for (let at = column; at < column + span; at += 1) hanging.cells.set(at, { cell, rows: rows - 1 });
    }
    column += span;
  }
  return reached.size === 0 ? cells : cells.sort((a, b) => a.column - b.column);
}
