import { tidy } from '../page/dom';
import { linesOf, onlyText, wrappedText } from '../page/text';
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

/** The attributes that say how many columns and rows a cell takes. */
export interface SpanNames {
  readonly column: string;
  readonly row: string;
}

/** One row while its cells are put into columns: a cell takes the next free column, and reaches down by its row span. */
export class RowLayout {
  /** The cells that hold elements. */
  readonly holders: Element[] = [];
  private readonly reached: ReadonlyMap<number, Cell> | null;
  private readonly cells: Cell[];
  private column = 0;

  constructor(
    private readonly names: SpanNames,
    private readonly hanging: Hanging,
  ) {
    this.reached = hanging.cells.size === 0 ? null : hangingCells(hanging);
    this.cells = this.reached === null ? [] : [...new Set(this.reached.values())];
  }

  /** @param heading a heading by its element; one by its role is seen here. */
  put(element: Element, heading: boolean): void {
    while (this.reached?.has(this.column) === true) this.column += 1;
    const { column } = this;
    // A cell is never a form, so its own properties can be asked.
    const named = element.hasAttributes();
    const first = element.firstChild;
    const only = onlyText(first);
    const holds = first !== null && only === null && element.firstElementChild !== null;
    const wrapped = holds ? wrappedText(first) : null;
    const cell: Cell = {
      element,
      text: tidy(only ?? wrapped ?? (holds ? linesOf(element).join(' ') : element.textContent)),
      heading: heading || (named && element.getAttribute('role') === 'columnheader'),
      column,
      span: named ? spanOf(element, this.names.column) : 1,
      bare: !holds && !named,
      wrapped: wrapped !== null,
    };
    this.cells.push(cell);
    if (holds) this.holders.push(element);
    if (named) this.hang(cell, spanOf(element, this.names.row) - 1);
    this.column += cell.span;
  }

  private hang(cell: Cell, rows: number): void {
    if (rows < 1) return;
    for (let at = cell.column; at < cell.column + cell.span; at += 1)
      this.hanging.cells.set(at, { cell, rows });
  }

  /** The cells from left to right, those that reach down from rows above among them. */
  inOrder(): Cell[] {
    return this.reached === null ? this.cells : this.cells.sort((a, b) => a.column - b.column);
  }
}

/** Puts the cells of one row into columns, as HTML lays out a table. */
export function layOutRow(elements: readonly Element[], names: SpanNames, hanging: Hanging): Cell[] {
  const layout = new RowLayout(names, hanging);
  for (const element of elements) layout.put(element, false);
  return layout.inOrder();
}
