import { parentOf } from '../page/dom';
import { headedGrid } from '../headings/heading-rows';
import { widthOf } from './grid';
import type { Grid, Row } from './grid';

const visible = (grid: Grid) => grid.rows.filter(({ hidden, cells }) => !hidden && cells.length > 0);
const width = (grid: Grid) => Math.max(0, ...grid.rows.slice(0, 20).map(widthOf));

/** Only headings: the upper half of a table whose body scrolls in another. */
function isOnlyHeadings(grid: Grid): boolean {
  const headed = headedGrid(grid);
  return headed !== null && headed.body.every((row) => row.cells.every(({ text }) => text === ''));
}

function stacked(grids: readonly Grid[], heads: readonly Row[]): Grid {
  const body = grids.flatMap(({ rows }) => rows);
  return {
    elements: grids.flatMap(({ elements }) => elements),
    rows: [...heads.map((row): Row => ({ ...row, part: 'head' })), ...body],
    partial: grids.some(({ partial }) => partial),
  };
}

/** The heading table and the body table of one register, put together when they have as many columns. */
export function joinHeadAndBody(grids: readonly Grid[]): readonly Grid[] {
  const joined: Grid[] = [];
  for (const grid of grids) {
    const before = joined.at(-1);
    const fits =
      before !== undefined &&
      isOnlyHeadings(before) &&
      width(before) === width(grid) &&
      headedGrid(grid) === null;
    if (!fits) {
      joined.push(grid);
      continue;
    }
    const head = { ...before, rows: before.rows.map((row): Row => ({ ...row, part: 'head' })) };
    joined[joined.length - 1] = { ...stacked([head, grid], []), partial: before.partial || grid.partial };
  }
  return joined;
}

function holderOf(grid: Grid): Element | null {
  const [first] = grid.elements;
  return first === undefined ? null : parentOf(first);
}

/** Tables beside each other, or each alone in an element beside the others. */
function areSiblings(a: Grid, b: Grid): boolean {
  const first = holderOf(a);
  const second = holderOf(b);
  if (first === null || second === null) return false;
  return first === second || (parentOf(first) !== null && parentOf(first) === parentOf(second));
}

const isOneRow = (grid: Grid) => visible(grid).length === 1 && headedGrid(grid) === null;

/** Widgets that make one table of every row: runs of such tables, side by side and as wide as each other, are one. */
export function joinSingleRows(grids: readonly Grid[]): readonly Grid[] {
  const joined: Grid[] = [];
  let run: Grid[] = [];
  const close = () => {
    if (run.length > 1) joined.push(stacked(run, []));
    else joined.push(...run);
    run = [];
  };
  for (const grid of grids) {
    const last = run.at(-1);
    const goesOn = last === undefined || (areSiblings(last, grid) && width(last) === width(grid));
    if (!isOneRow(grid)) {
      close();
      joined.push(grid);
      continue;
    }
    if (!goesOn) close();
    run.push(grid);
  }
  close();
  return joined;
}

/** Frozen columns in a table of their own: two tables with as many rows, one of which names the pupils. */
export function joinSideBySide(left: Grid, right: Grid): Grid | null {
  const [first, second] = [visible(left), visible(right)];
  if (first.length !== second.length || first.length < 2) return null;
  const shift = width(left);
  const rows = first.map((row, at): Row | null => {
    const other = second[at];
    if (other === undefined || other.part !== row.part) return null;
    const moved = other.cells.map((cell) => ({ ...cell, column: cell.column + shift }));
    const { holders, ...own } = row;
    return {
      ...own,
      elements: [...row.elements, ...other.elements],
      cells: [...row.cells, ...moved],
      ...(holders === undefined || other.holders === undefined
        ? {}
        : { holders: [...holders, ...other.holders] }),
    };
  });
  const all = rows.filter((row) => row !== null);
  if (all.length !== rows.length) return null;
  return {
    elements: [...left.elements, ...right.elements],
    rows: all,
    partial: left.partial || right.partial,
  };
}
