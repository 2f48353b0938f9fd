import type { FormContext } from '@/utils/referral/labels/context';
import { chronologyOfRow, chronologyUnder, columnOf } from '@/utils/referral/labels/columns';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Row } from './blocks';
import { hasSlots, isEmpty, isOpen, placesInCell } from './cells';
import { cleanLabel } from './place';
import type { Walk } from './survey';

/** Rows under a row of headings, and what they are. */
interface HeadedRows {
  readonly kind: 'checklist' | 'rows';
  readonly rows: readonly Row[];
}

function isHeadingRow(row: Row): boolean {
  return (
    row.cells.length >= 2 && row.cells.every((cell) => cell.text !== '' && !isOpen(cell) && !hasSlots(cell))
  );
}

const isBlankRow = (row: Row, width: number) =>
  row.cells.length === width && row.cells.every((cell) => isOpen(cell) && cell.text === '');

function isChecklistRow(row: Row, width: number): boolean {
  const [first, ...rest] = row.cells;
  if (first === undefined || row.cells.length !== width) return false;
  return first.text !== '' && !isOpen(first) && rest.every((cell) => isOpen(cell) || cell.text === '');
}

function runOf(rows: readonly Row[], from: number, test: (row: Row) => boolean): readonly Row[] {
  const end = rows.findIndex((row, place) => place >= from && !test(row));
  return rows.slice(from, end < 0 ? rows.length : end);
}

/** The rows that stand under the row at a place, when that is a row of headings. */
function rowsUnder(rows: readonly Row[], place: number): HeadedRows | null {
  const head = rows[place];
  if (head === undefined || !isHeadingRow(head)) return null;
  const width = head.cells.length;
  const blank = runOf(rows, place + 1, (row) => isBlankRow(row, width));
  if (blank.length > 0) return { kind: 'rows', rows: blank };
  const named = runOf(rows, place + 1, (row) => isChecklistRow(row, width));
  const columns = head.cells.slice(1).map((cell) => columnOf(cell.text));
  const isChecklist = columns.includes('date') || columns.includes('outcome');
  return named.length > 0 && isChecklist ? { kind: 'checklist', rows: named } : null;
}

function addChecklist({ survey }: Walk, head: Row, rows: readonly Row[]): void {
  for (const row of rows) {
    const [first, ...rest] = row.cells;
    const label = cleanLabel(first?.text ?? '');
    const cells = rest.flatMap((cell, place) => {
      const column = columnOf(head.cells[place + 1]?.text ?? '');
      return column === null || !isEmpty(cell) ? [] : [{ column, cell }];
    });
    survey.checklist.push({ label, takes: chronologyOfRow(label) ?? '', cells });
  }
}

const headsOf = (head: Row) => head.cells.map((cell) => cleanLabel(cell.text));

function addLog({ survey }: Walk, head: Row, rows: readonly Row[], heading: string): boolean {
  const columns = head.cells.map((cell) => columnOf(cell.text));
  const known = columns.filter((column) => column !== null);
  const tells = known.some((column) =>
    ['outcome', 'detail', 'action', 'person', 'person-relationship', 'session'].includes(column),
  );
  const isDated = known.some((column) => column === 'date' || column === 'date-time');
  if (!isDated || !tells || new Set(known).size !== known.length) return false;
  survey.logs.push({
    label: heading || head.cells.map(({ text }) => text).join(', '),
    takes: chronologyUnder(heading),
    columns,
    heads: headsOf(head),
    rows,
  });
  return true;
}

/** A heading over a column asks for every person of one list, or for one fact in the cell below. */
function addFacts(walk: Walk, head: Row, rows: readonly Row[], context: FormContext, heading: string): void {
  const meanings = head.cells.map((cell) => meaningOf(cell.text, context));
  const ids = meanings.map((meaning) =>
    meaning.kind === 'field' && meaning.id.includes('[]') ? meaning.id : null,
  );
  const lists = new Set(ids.flatMap((id) => (id === null ? [] : [id.split('[')[0]])));
  const isNamed = ids.some((id) => id?.endsWith('.name') === true);
  if (lists.size === 1 && isNamed) {
    walk.survey.people.push({
      label: heading || cleanLabel(head.cells[0]?.text ?? ''),
      ids,
      heads: headsOf(head),
      rows,
    });
    return;
  }
  head.cells.forEach((cell, place) => {
    const below = rows[0]?.cells[place];
    if (below !== undefined)
      walk.survey.places.push(...placesInCell(walk.source, below, cleanLabel(cell.text), context));
  });
}

/**
 * A row of headings with blank rows under it, or with rows that name an action each. Answers how many rows were taken,
 * none when this is no such row.
 */
export function walkHeadedRows(
  walk: Walk,
  rows: readonly Row[],
  place: number,
  context: FormContext,
): number {
  const under = rowsUnder(rows, place);
  const head = rows[place];
  if (under === null || head === undefined) return 0;
  const taken = under.rows.length + 1;
  if (context.closed !== null) return taken;
  const { heading } = context;
  if (under.kind === 'checklist') addChecklist(walk, head, under.rows);
  else if (!addLog(walk, head, under.rows, heading)) addFacts(walk, head, under.rows, context, heading);
  return taken;
}
