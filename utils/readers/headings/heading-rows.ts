import { attribute } from '../page/dom';
import { cellAt, widthOf } from '../grids/grid';
import type { Cell, Grid, Row } from '../grids/grid';
import { columnHeading } from './column-heading';
import type { ColumnHeading } from './column-heading';
import { withDays } from './day-rows';

/** A grid taken apart: its headings by column, the texts that stand over the whole of it, and its other rows. */
export interface HeadedGrid {
  readonly grid: Grid;
  readonly headings: readonly ColumnHeading[];
  readonly headingCells: readonly (readonly Cell[])[];
  readonly titles: readonly string[];
  readonly body: readonly Row[];
}

const NAMES_A_PUPIL = new Set(['name', 'surname', 'forename', 'upn']);
const MOST_GUESSED = 3;

const filled = (row: Row) => row.cells.filter(({ text }) => text !== '');

/** A row of headings by its markup. A single heading cell before ordinary ones heads its row, not the columns. */
function isMarkedHeading(row: Row): boolean {
  const cells = filled(row);
  if (row.part === 'head') return true;
  if (cells.length === 0 || row.part === 'foot') return false;
  const headings = cells.filter(({ heading }) => heading).length;
  const [first] = cells;
  return (
    headings === cells.length && (cells.length > 1 || (first?.span ?? 1) > 1 || (first?.column ?? 0) > 0)
  );
}

/** A row of ordinary cells that reads like headings: it names the pupils' column, or days and sessions. */
export function readsLikeHeading(row: Row): boolean {
  const cells = filled(row);
  if (cells.length < 2) return false;
  const read = cells.map((cell) => columnHeading([cell]));
  if (read.some(({ role }) => NAMES_A_PUPIL.has(role))) return true;
  const sessions = read.filter(
    ({ plain, days, sessions }) => plain && (days.length > 0 || sessions.length > 0),
  );
  return sessions.length === cells.length;
}

/** A row with one text over the whole width. */
export function spanningText(row: Row, width: number): string | null {
  const first = row.cells[0];
  const second = row.cells[1];
  if (first !== undefined && second !== undefined && first.text !== '' && second.text !== '') return null;
  const cells = filled(row);
  const [only] = cells;
  if (only === undefined || cells.length > 1 || width < 2) return null;
  return only.span >= width || row.cells.length === 1 ? only.text : null;
}

/** Rows up to the last heading before the first pupil; empty and hidden rows between headings are let pass. */
function headingCount(rows: readonly Row[]): number {
  let count = 0;
  for (const [at, row] of rows.entries()) {
    if (isMarkedHeading(row) && !row.hidden) count = at + 1;
    else if (!row.hidden && filled(row).length > 0) break;
  }
  const some = rows
    .slice(0, count)
    .some((row) => filled(row).length > 1 || (filled(row)[0]?.column ?? 0) > 0);
  return some ? count : guessedCount(rows);
}

/** How many of the first rows are headings when the markup does not say. */
function guessedCount(rows: readonly Row[]): number {
  const width = Math.max(0, ...rows.slice(0, 10).map(widthOf));
  let count = 0;
  let found = 0;
  for (const row of rows.slice(0, MOST_GUESSED + 3)) {
    count += 1;
    if (spanningText(row, width) !== null || filled(row).length === 0) continue;
    if (!readsLikeHeading(row)) {
      count -= 1;
      break;
    }
    found += 1;
  }
  return found === 0 ? 0 : count;
}

function columnCells(headings: readonly Row[], column: number): readonly Cell[] {
  const cells = headings.flatMap((row) => cellAt(row, column) ?? []);
  return [...new Set(cells)];
}

/** The text of a row for telling whether a later row repeats it. */
const textKey = (row: Row) => row.cells.map(({ text }) => text).join('\u0001');

function isRepeat(row: Row, headings: ReadonlySet<string>, starts: ReadonlySet<string>): boolean {
  const first = row.cells[0];
  if (first !== undefined && !first.heading && !starts.has(first.text) && row.part === 'body')
    return isMarkedRepeat(row);
  return (
    isMarkedRepeat(row) || (filled(row).length > 1 && (headings.has(textKey(row)) || isMarkedHeading(row)))
  );
}

const REPEATED_CLASS = /thead-repeat|repeat-?head|header-repeat/i;

function isMarkedRepeat(row: Row): boolean {
  return row.elements.some((element) => {
    const className = attribute(element, 'class');
    return className !== null && REPEATED_CLASS.test(className);
  });
}

/** Hidden rows among the headings that are none themselves: pupils, filtered out of sight. */
const hiddenAbove = (rows: readonly Row[]) => rows.filter((row) => row.hidden && !isMarkedHeading(row));

/** Takes the headings off a grid. Null when it has none, so that no column is known. */
export function headedGrid(grid: Grid): HeadedGrid | null {
  const rows = grid.rows.filter(({ part }) => part !== 'foot');
  const count = headingCount(rows);
  const top = rows.slice(0, count).filter(({ hidden }) => !hidden);
  const width = Math.max(0, ...rows.slice(0, 50).map(widthOf));
  const titles = top.flatMap((row) => spanningText(row, width) ?? []);
  const headings = top.filter((row) => filled(row).length > 0 && spanningText(row, width) === null);
  if (headings.length === 0) return null;
  const columns = Math.max(...headings.map(widthOf));
  const named = withDays(headings);
  const headingCells = Array.from({ length: columns }, (_, column) => columnCells(named, column));
  const repeats = new Set(headings.map(textKey));
  const starts = new Set(headings.map(({ cells }) => cells[0]?.text ?? ''));
  return {
    grid,
    titles,
    headingCells,
    headings: headingCells.map(columnHeading),
    body: [...hiddenAbove(rows.slice(0, count)), ...rows.slice(count)].filter(
      (row) => !isRepeat(row, repeats, starts),
    ),
  };
}
