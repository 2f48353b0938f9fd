import { attribute, elementsOf, nameOf, parentOf, query } from '@/utils/readers/page/dom';
import type { CellPlace } from '../form-survey';
import { hasControl } from './labels';
import { said } from './said';

const isCell = (element: Element) => nameOf(element) === 'td' || nameOf(element) === 'th';
const cellsOf = (row: Element) => elementsOf(row).filter(isCell);

function spanOf(cell: Element): number {
  const span = Number(attribute(cell, 'colspan') ?? '1');
  return Number.isInteger(span) && span > 0 && span <= 50 ? span : 1;
}

function columnOf(cell: Element, row: Element): number {
  let column = 0;
  for (const one of cellsOf(row)) {
    if (one === cell) return column;
    column += spanOf(one);
  }
  return column;
}

function closest(element: Element, names: readonly string[]): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (names.includes(nameOf(at))) return at;
  return null;
}

/** The texts of a row, one for every column it spans. */
function textsOf(row: Element): readonly string[] {
  return cellsOf(row).flatMap((cell) => Array.from({ length: spanOf(cell) }, () => said(cell).text));
}

/** A row of headings: no controls, a text in every column but perhaps the first, one cell a column. */
function isHeads(row: Element, width: number): boolean {
  const cells = cellsOf(row);
  if (cells.length < 2 || cells.length !== width || hasControl(row)) return false;
  return cells.every((cell, place) => spanOf(cell) === 1 && (place === 0 || said(cell).text !== ''));
}

/** Where in a table with headings over its columns a control stands; null anywhere else. */
export function cellOf(control: Element, numberOf: (table: Element) => number): CellPlace | null {
  const cell = closest(control, ['td', 'th']);
  const row = cell === null ? null : closest(cell, ['tr']);
  const table = row === null ? null : closest(row, ['table']);
  if (cell === null || row === null || table === null) return null;
  const rows = query(table, 'tr').filter((one) => closest(one, ['table']) === table);
  const width = textsOf(row).length;
  const before = rows.slice(0, rows.indexOf(row)).reverse();
  const head = before.find((one) => isHeads(one, width));
  if (head === undefined) return null;
  const under = rows.slice(rows.indexOf(head) + 1, rows.indexOf(row) + 1).filter(hasControl);
  const [first] = cellsOf(row);
  return {
    table: numberOf(table) * 100 + rows.indexOf(head),
    row: under.length - 1,
    column: columnOf(cell, row),
    heads: textsOf(head),
    rowHead: first === undefined || hasControl(first) ? '' : said(first).text,
  };
}
