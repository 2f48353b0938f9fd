import { cellAt } from '../grids/grid';
import type { Grid } from '../grids/grid';
import { elementsOf, isMarkedHidden, isShown, isWithin, nameOf, parentOf, query } from '../page/dom';
import type { Root } from '../page/dom';
import { textOf } from '../page/text';
import { boardGrid, isBoardTitle } from './board';
import type { BoardColumn } from './board';

const TITLES = 'h1, h2, h3, h4, h5, h6, legend, dt, [role="heading"]';

/** The part of the page that a title stands over: as far up as no other title of a mark is. */
function columnOf(title: Element, titles: readonly Element[]): Element | null {
  let column: Element | null = null;
  for (let at = parentOf(title); at !== null; at = parentOf(at)) {
    const around = at;
    if (titles.some((other) => other !== title && isWithin(other, around))) return column;
    column = around;
  }
  return null;
}

/** The pupils of a column: its items, an empty one too, or where it has none the boxes beside its title. */
function pupilsOf(column: Element, title: Element): readonly Element[] {
  const items = query(column, 'li, [role="listitem"]');
  const boxes = items.length > 0 ? items : boxesBeside(column, title).filter((box) => textOf(box) !== '');
  return boxes.filter((box) => !isMarkedHidden(box));
}

function boxesBeside(column: Element, title: Element): readonly Element[] {
  const beside = elementsOf(column).filter((element) => !isWithin(title, element));
  const [only, ...others] = beside;
  // The boxes often stand together in one that scrolls.
  return only !== undefined && others.length === 0 && elementsOf(only).length > 0 ? elementsOf(only) : beside;
}

/** A column under a title that is no mark, beside those that are: whoever stands in it must not be left out. */
function hasOtherColumns(board: Element, columns: readonly BoardColumn[]): boolean {
  return elementsOf(board).some(
    (part) =>
      !columns.some(({ heading }) => isWithin(heading, part)) &&
      textOf(part) !== '' &&
      query(part, `${TITLES}, li, [role="listitem"]`).length > 0,
  );
}

/** Boards of a page that are no tables: titles that are marks, side by side, with the names of pupils under them. */
export function boardsIn(root: Root): readonly Grid[] {
  const titles = query(root, TITLES).filter((title) => isBoardTitle(textOf(title)));
  if (titles.length < 2) return [];
  const boards = new Map<Element, BoardColumn[]>();
  for (const heading of titles) {
    const column = columnOf(heading, titles);
    const board = column === null ? null : parentOf(column);
    if (column === null || board === null || nameOf(board) === 'html' || !isShown(board)) continue;
    const known = boards.get(board) ?? [];
    known.push({ heading, title: textOf(heading), pupils: pupilsOf(column, heading) });
    boards.set(board, known);
  }
  return [...boards].flatMap(([board, columns]) =>
    hasOtherColumns(board, columns) ? [] : (boardGrid(board, columns) ?? []),
  );
}

/** A table whose headings are all marks and whose cells are names, as a grid with one row a pupil. Null when it is none. */
export function boardOfTable(grid: Grid): Grid | null {
  const [head, ...below] = grid.rows.filter(({ hidden, cells }) => !hidden && cells.length > 0);
  const [table] = grid.elements;
  if (head === undefined || table === undefined) return null;
  const columns = head.cells.map((cell): BoardColumn => {
    const under = below.flatMap((row) => cellAt(row, cell.column) ?? []);
    const pupils = under.filter(({ text }) => text !== '').map(({ element }) => element);
    return { heading: cell.element, title: cell.text, pupils };
  });
  const board = boardGrid(table, columns);
  return board === null ? null : { ...board, partial: board.partial || grid.partial };
}
