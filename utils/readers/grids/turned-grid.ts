import { daysIn } from '../dates/date-text';
import { sessionsIn } from '../headings/session-words';
import { looksLikeName } from '../pupils/pupil-name';
import { cellAt, widthOf } from './grid';
import type { Cell, Grid, Row } from './grid';

const MOST_LABELS = 3;

const namesSession = (text: string) => {
  const { days, rest } = daysIn(text);
  return days.length > 0 || sessionsIn(rest).sessions.length > 0;
};

/** The first columns whose cells name days and sessions. */
function labelColumns(rows: readonly Row[]): number {
  let count = 0;
  while (count < MOST_LABELS) {
    const texts = rows.map((row) => cellAt(row, count)?.text ?? '').filter((text) => text !== '');
    if (texts.length === 0 || !texts.every(namesSession)) break;
    count += 1;
  }
  return count;
}

/** One column of labels as a row of headings; a label over several rows becomes one over several columns. */
function headRow(corner: Cell, rows: readonly Row[], column: number): Row {
  const cells: Cell[] = [{ ...corner, text: 'Pupil', heading: true, bare: true, column: 0, span: 1 }];
  for (const [at, row] of rows.entries()) {
    const cell = cellAt(row, column);
    const last = cells.at(-1);
    if (cell === undefined) continue;
    if (last !== undefined && at > 0 && last.element === cell.element)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ ...cell, heading: true, column: at + 1, span: 1 });
  }
  return { elements: [], part: 'head', cells, hidden: false };
}

function pupilRow(name: Cell, rows: readonly Row[]): Row {
  const marks = rows.flatMap((row, at): Cell[] => {
    const cell = cellAt(row, name.column);
    return cell === undefined ? [] : [{ ...cell, column: at + 1 }];
  });
  return {
    elements: [name.element],
    part: 'body',
    hidden: false,
    cells: [{ ...name, heading: false, column: 0 }, ...marks],
  };
}

/** A table with its pupils across and its sessions down, turned to have a row for each pupil. Null when it is none. */
export function turnedGrid(grid: Grid): Grid | null {
  const rows = grid.rows.filter(({ part, hidden, cells }) => part !== 'foot' && !hidden && cells.length > 1);
  const [top, ...below] = rows;
  const corner = top?.cells[0];
  if (top === undefined || corner === undefined || below.length === 0 || grid.crooked === true) return null;
  const labels = labelColumns(below);
  const names = top.cells.filter(({ column }) => column >= labels);
  const isWhole = names.every(({ text, span }) => span === 1 && looksLikeName(text));
  if (labels === 0 || names.length < 2 || !isWhole || below.some((row) => widthOf(row) !== widthOf(top)))
    return null;
  const heads = Array.from({ length: labels }, (_, column) => headRow(corner, below, column));
  return { ...grid, rows: [...heads, ...names.map((name) => pupilRow(name, below))] };
}
