import { scrollPastRows } from '../grids/boxes';
import type { Cell, Grid, Row } from '../grids/grid';
import { meaningOfText } from '../marks/mark-text';
import { isMarkedHidden, tidy } from '../page/dom';
import { looksLikeName, shownName } from '../pupils/pupil-name';

/** One column of a board: the mark it is headed with, and an element for each pupil under it. */
export interface BoardColumn {
  readonly heading: Element;
  readonly title: string;
  readonly pupils: readonly Element[];
}

const COUNT = /\s*[([:–-]?\s*(\d{1,4})(?:\s+(?:pupils?|students?|children))?\s*[)\]]?$/i;

/** The mark that a title names, without the number of pupils behind it, and that number. */
function titleParts(title: string): { readonly mark: string; readonly count: number | null } {
  const count = COUNT.exec(title);
  return count === null || count.index === 0
    ? { mark: title, count: null }
    : { mark: title.slice(0, count.index), count: Number(count[1]) };
}

/** Whether a title is the wording of a mark, or of none ("Not marked"). Letters by themselves may be classes. */
export function isBoardTitle(title: string): boolean {
  const { mark } = titleParts(title);
  const meaning = meaningOfText(mark);
  return meaning.kind === 'mark' ? meaning.by !== 'code' : meaning.kind === 'blank' && /\p{L}/u.test(mark);
}

const isMark = ({ title }: BoardColumn) => meaningOfText(titleParts(title).mark).kind === 'mark';

/** Whether every element under the titles is the name of one pupil. */
function namesOnly(columns: readonly BoardColumn[]): boolean {
  const names = columns.flatMap(({ pupils }) => pupils.map((pupil) => tidy(shownName(pupil))));
  return names.length > 0 && names.every((name) => looksLikeName(name));
}

function rowOf(pupil: Element, { heading, title }: BoardColumn): Row {
  const name: Cell = { element: pupil, text: shownName(pupil), heading: false, column: 0, span: 1 };
  const { mark } = titleParts(title);
  const cell: Cell = { element: heading, text: mark, heading: false, column: 1, span: 1, bare: true };
  return { elements: [pupil], part: 'body', cells: [name, cell], hidden: isMarkedHidden(pupil) };
}

function headRow(board: Element): Row {
  const cells = ['Pupil', 'Mark'].map((text, column): Cell => ({
    element: board,
    text,
    heading: true,
    column,
    span: 1,
    bare: true,
  }));
  return { elements: [], part: 'head', cells, hidden: false };
}

/** A column that says it holds more pupils than can be seen in it, or scrolls past those in the page. */
function isPart({ title, pupils }: BoardColumn): boolean {
  const { count } = titleParts(title);
  return (count !== null && count !== pupils.length) || scrollPastRows(pupils);
}

/**
 * A board of pupils in columns, each headed with their mark, as a grid with one row a pupil. Null when it is none: fewer
 * than two marks, or something in a column that is not the name of a pupil.
 */
export function boardGrid(board: Element, columns: readonly BoardColumn[]): Grid | null {
  const marks = new Set(columns.filter(isMark).map(({ title }) => titleParts(title).mark.toLowerCase()));
  if (marks.size < 2 || !columns.every(({ title }) => isBoardTitle(title)) || !namesOnly(columns))
    return null;
  const body = columns.flatMap((column) => column.pupils.map((pupil) => rowOf(pupil, column)));
  return { elements: [board], rows: [headRow(board), ...body], partial: columns.some(isPart) };
}
