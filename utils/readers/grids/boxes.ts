import type { Cell, Row } from './grid';

interface Box {
  readonly left: number;
  readonly right: number;
}

/** Where an element stands across the page; null where nothing is laid out, as in a document without a window. */
function boxOf(element: Element): Box | null {
  const { left, right } = element.getBoundingClientRect();
  return right - left > 0 ? { left, right } : null;
}

interface Placed extends Box {
  readonly column: number;
}

/** Half a pixel may be shared by neighbours whose widths were rounded. */
const ROUNDING = 1;

/** The columns with where they are drawn. Null unless they are drawn beside each other: a pile of cells says nothing. */
function drawnColumns(leaves: Row): readonly Placed[] | null {
  const placed = leaves.cells.flatMap(({ element, column }): Placed[] => {
    const box = boxOf(element);
    return box === null ? [] : [{ column, ...box }];
  });
  if (placed.length < leaves.cells.length) return null;
  const inOrder = [...placed].sort((a, b) => a.left - b.left);
  const apart = inOrder.every((each, at) => each.left >= (inOrder[at - 1]?.right ?? each.left) - ROUNDING);
  return apart ? placed : null;
}

/** The columns a cell stands over; null when they are none or lie apart. */
function columnsUnder(cell: Cell, leaves: readonly Placed[]): Cell | null {
  const box = boxOf(cell.element);
  if (box === null) return null;
  const over = leaves.filter(
    ({ left, right }) => (left + right) / 2 > box.left && (left + right) / 2 < box.right,
  );
  const columns = over.map(({ column }) => column);
  const first = Math.min(...columns);
  const span = Math.max(...columns) - first + 1;
  return columns.length > 0 && span === columns.length ? { ...cell, column: first, span } : null;
}

/**
 * Puts the cells of a row over or under the columns they are drawn at. Null when nothing is drawn; a cell drawn over no
 * column is left out, as one that has scrolled away.
 */
export function placedByBoxes(row: Row, leaves: Row): Row | null {
  const columns = drawnColumns(leaves);
  if (columns === null) return null;
  const cells = row.cells.map((cell) => columnsUnder(cell, columns));
  return { ...row, cells: cells.filter((cell) => cell !== null).sort((a, b) => a.column - b.column) };
}
