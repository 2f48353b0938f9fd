import { attribute, elementsOf, isMarkedHidden, nameOf, nextElementOf } from '../page/dom';
import { scrollPastRows } from './boxes';
import type { Grid, Part, Row } from './grid';
import { RowLayout, nothingHanging } from './lay-out';
import type { Hanging } from './lay-out';

const SPANS = { column: 'colspan', row: 'rowspan' };
const PARTS: ReadonlyMap<string, Part> = new Map([
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
]);

export interface TableRow {
  readonly element: Element;
  readonly part: Part;
  /** Its part of the table is hidden. */
  readonly hidden: boolean;
}

function isHiddenRow(row: Element): boolean {
  return row.hasAttributes() && (isMarkedHidden(row) || attribute(row, 'aria-hidden') === 'true');
}

function rowOf({ element, part, hidden }: TableRow, hanging: Hanging): Row {
  const layout = new RowLayout(SPANS, hanging);
  const holders: Element[] = layout.holders;
  let child = element.firstElementChild;
  while (child !== null) {
    const name = child.localName;
    if (name === 'td') layout.put(child, false);
    else if (name === 'th') layout.put(child, true);
    else holders.push(child);
    child = name === 'td' || name === 'th' ? child.nextElementSibling : nextElementOf(child);
  }
  const cells = layout.inOrder();
  return { elements: [element], part, cells, hidden: hidden || isHiddenRow(element), holders };
}

/** The row elements of a table with the part they stand in; rows of tables inside its cells are not among them. */
export function tableRows(table: Element): TableRow[] {
  const rows: TableRow[] = [];
  for (const child of elementsOf(table)) {
    const name = nameOf(child);
    if (name === 'tr') rows.push({ element: child, part: 'body', hidden: false });
    const part = PARTS.get(name);
    if (part === undefined) continue;
    const hidden = isMarkedHidden(child);
    for (const row of elementsOf(child)) {
      if (nameOf(row) === 'tr') rows.push({ element: row, part, hidden });
    }
  }
  return rows;
}

const TALL = /(?:^|;)\s*height\s*:\s*(\d{3,})px/i;

/** A row that only keeps the room of rows which are not in the page. */
function keepsRoom(row: Row): boolean {
  if (row.cells.some(({ text }) => text !== '')) return false;
  return [...row.elements, ...row.cells.map((cell) => cell.element)].some((element) =>
    TALL.test(attribute(element, 'style') ?? ''),
  );
}

/** A real table as a grid. @param own its rows, as `tableRows` has them */
export function nativeTable(table: Element, own: readonly TableRow[]): Grid {
  let hanging = nothingHanging();
  let part: Part = 'body';
  const rows = own.map((row) => {
    // A row span ends with its part of the table.
    if (row.part !== part) hanging = nothingHanging();
    part = row.part;
    return rowOf(row, hanging);
  });
  const total = Number(attribute(table, 'aria-rowcount') ?? 0);
  const body = rows.filter((row) => row.part === 'body' && !row.hidden).flatMap(({ elements }) => elements);
  const partial = rows.some(keepsRoom) || total < 0 || total > rows.length || scrollPastRows(body);
  return { elements: [table], rows, partial };
}
