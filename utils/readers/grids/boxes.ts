import type { Cell, Row } from './grid';

interface Box {
  readonly left: number;
  readonly right: number;
}

/** Ancestors looked at for what cuts an element off, and for what scrolls it. */
const MOST_UP = 8;
const LEAST_WIDTH = 1;

function clips(element: Element): boolean {
  const overflow = element.ownerDocument.defaultView?.getComputedStyle(element).overflowX;
  return overflow !== undefined && overflow !== '' && overflow !== 'visible';
}

/**
 * Where the part of an element that can be seen stands across the page: what has scrolled below frozen columns is cut
 * off. Null when nothing of it is drawn, as in a document without a window.
 */
function boxOf(element: Element): Box | null {
  const box = element.getBoundingClientRect();
  let { left, right } = box;
  if (right - left < LEAST_WIDTH) return null;
  let up = element.parentElement;
  for (let steps = 0; up !== null && steps < MOST_UP; steps += 1, up = up.parentElement) {
    if (up.localName === 'body' || !clips(up)) continue;
    const around = up.getBoundingClientRect();
    left = Math.max(left, around.left);
    right = Math.min(right, around.right);
  }
  return right - left < LEAST_WIDTH ? null : { left, right };
}

/** A column, and an element that shows where it is drawn. */
export interface Leaf {
  readonly element: Element;
  readonly column: number;
}

export interface Placed extends Box {
  readonly column: number;
  /** Stays where it is while the others scroll below it. */
  readonly frozen: boolean;
}

/** Ancestors looked at for what holds an element in place. */
const FROZEN_UP = 4;

/** Whether an element, or what holds it, sticks to a side while the rest scrolls across below it. */
function isFrozen(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  let at: Element | null = element;
  for (let steps = 0; at !== null && steps < FROZEN_UP; steps += 1, at = at.parentElement) {
    const style = view?.getComputedStyle(at);
    if (style?.position === 'sticky' && (style.left !== 'auto' || style.right !== 'auto')) return true;
  }
  return false;
}

/** What is left of a box that frozen columns lie over; null when it is below them altogether. */
function besideFrozen(box: Box, frozen: readonly Box[]): Box | null {
  let { left, right } = box;
  for (const over of frozen) {
    if (over.left <= left && over.right > left) left = over.right;
    else if (over.left < right && over.right >= right) right = over.left;
  }
  return right - left < LEAST_WIDTH ? null : { left, right };
}

const middle = ({ left, right }: Box) => (left + right) / 2;
const covers = (box: Box, at: number) => at > box.left && at < box.right;

/** The frozen columns from left to right, so that each takes up where the one before it ends. */
const frozenAmong = (placed: readonly Placed[]) =>
  placed.filter(({ frozen }) => frozen).sort((a, b) => a.left - b.left);

/**
 * The columns that can be seen, with where they are drawn. Null when they are not drawn beside each other: a pile of
 * cells says nothing.
 */
export function drawnColumns(leaves: readonly Leaf[]): readonly Placed[] | null {
  const drawn = leaves.flatMap(({ element, column }): Placed[] => {
    const box = boxOf(element);
    return box === null ? [] : [{ column, frozen: isFrozen(element), ...box }];
  });
  const frozen = frozenAmong(drawn);
  const placed = drawn.flatMap((each): Placed[] => {
    const box = each.frozen ? each : besideFrozen(each, frozen);
    return box === null ? [] : [{ ...each, left: box.left, right: box.right }];
  });
  const free = placed.filter(
    (each) => !placed.some((other) => other !== each && covers(other, middle(each))),
  );
  return free.length === 0 || free.length < placed.length ? null : free;
}

/** The columns an element stands over, as the first and how many; null when they are none or lie apart. */
function columnsOver(element: Element, leaves: readonly Placed[]): Pick<Cell, 'column' | 'span'> | null {
  const whole = boxOf(element);
  const box = whole === null || isFrozen(element) ? whole : besideFrozen(whole, frozenAmong(leaves));
  if (box === null) return null;
  const over = leaves.filter((leaf) => covers(box, middle(leaf)));
  const columns = over.map(({ column }) => column);
  const column = Math.min(...columns);
  const span = Math.max(...columns) - column + 1;
  return columns.length > 0 && span === columns.length ? { column, span } : null;
}

/** As `columnsOver`, told apart from a document in which nothing is drawn. */
export function columnsUnderBox(
  element: Element,
  leaves: readonly Leaf[],
): Pick<Cell, 'column' | 'span'> | null | 'nothing-drawn' {
  const columns = drawnColumns(leaves);
  return columns === null ? 'nothing-drawn' : columnsOver(element, columns);
}

/**
 * Puts the cells of a row over or under the columns they are drawn at. Null when nothing is drawn; a cell drawn over no
 * column is left out, as one that has scrolled away.
 */
export function placedByBoxes(row: Row, leaves: Row): Row | null {
  const columns = drawnColumns(leaves.cells);
  if (columns === null) return null;
  const cells = row.cells.flatMap((cell): Cell[] => {
    const under = columnsOver(cell.element, columns);
    return under === null ? [] : [{ ...cell, ...under }];
  });
  return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
}

/** Room for headings, notes and buttons that scroll along with the rows. */
const OTHER_ROOM = 200;

/** Whether the rows scroll in an element much taller than they are: then the widget keeps only some of them in the page. */
export function scrollPastRows(rows: readonly Element[]): boolean {
  const [first] = rows;
  if (first === undefined || rows.length < 5) return false;
  const height = first.getBoundingClientRect().height * rows.length;
  let up = first.parentElement;
  for (let steps = 0; height > 0 && up !== null && steps < MOST_UP; steps += 1, up = up.parentElement) {
    const name = up.localName;
    if (name === 'body' || name === 'html') return false;
    if (scrollsDown(up) && up.scrollHeight > height * 1.3 + OTHER_ROOM) return true;
  }
  return false;
}

function scrollsDown(element: Element): boolean {
  return (
    element.clientHeight > 0 &&
    element.scrollHeight > element.clientHeight + OTHER_ROOM &&
    canScroll(element, 'overflowY')
  );
}

/** Whether an element has scroll bars of its own; one that only hides what runs over has none. */
export function canScroll(element: Element, way: 'overflowX' | 'overflowY'): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.[way] === 'auto' || style?.[way] === 'scroll';
}
