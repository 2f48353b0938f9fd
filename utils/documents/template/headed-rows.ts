import type { LogColumn } from '@/utils/referral/labels/columns';
import { contextUnder } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { chronologyOfRow, chronologyUnder } from '@/utils/referral/labels/chronology-of';
import { columnOf } from '@/utils/referral/labels/columns';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Cell, Row } from './blocks';
import { hasSlots, isEmpty, isOpen, placesInCell } from './cells';
import { cleanLabel, SEVERAL_PEOPLE } from './place';
import type { Walk } from './survey';

/** The words of each heading, without what surrounds them. */
const headsOf = (head: Row) => head.cells.map((cell) => cleanLabel(cell.text));

/** Rows under a row of headings, and what they are. */
interface HeadedRows {
  readonly kind: 'checklist' | 'matrix' | 'rows';
  readonly rows: readonly Row[];
}

/** Headings over every column but perhaps the first. */
function isHeadingRow(row: Row): boolean {
  const [first, ...rest] = row.cells;
  const isHead = (cell: Cell) => cell.text !== '' && !isOpen(cell) && !hasSlots(cell);
  return first !== undefined && rest.length > 0 && rest.every(isHead) && (isHead(first) || isEmpty(first));
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
  if (blank.length > 0 && head.cells[0]?.text !== '') return { kind: 'rows', rows: blank };
  const named = runOf(rows, place + 1, (row) => isChecklistRow(row, width));
  const columns = head.cells.slice(1).map((cell) => columnOf(cell.text));
  const isChecklist = columns.includes('date') || columns.includes('outcome');
  if (named.length === 0) return null;
  if (isChecklist) return { kind: 'checklist', rows: named };
  return width >= 3 ? { kind: 'matrix', rows: named } : null;
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

const TELLING = ['outcome', 'detail', 'action', 'person', 'person-relationship', 'session'];

/**
 * Which chronology a table of events asks for. The heading says; without one, columns for the action and its outcome
 * do. Any other table with a date in it is somebody else's.
 */
function chronologyOf(columns: readonly (LogColumn | null)[], heading: string): string | null {
  const named = heading === '' ? null : chronologyUnder(heading);
  if (named !== null || heading !== '') return named;
  return columns.includes('action') && columns.includes('outcome') ? 'log.all' : null;
}

function addLog({ survey }: Walk, head: Row, rows: readonly Row[], heading: string): boolean {
  const columns = head.cells.map((cell) => columnOf(cell.text));
  const known = columns.filter((column) => column !== null);
  const isDated = known.some((column) => column === 'date' || column === 'date-time');
  const isLog = isDated && known.some((column) => TELLING.includes(column)) && columns[0] !== null;
  if (!isLog || new Set(known).size !== known.length) return false;
  const heads = headsOf(head);
  const takes = chronologyOf(columns, heading);
  survey.logs.push({ label: heading || heads.join(', '), takes, columns, heads, rows });
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
  const isList = lists.size > 0 || rows.length > 1;
  head.cells.forEach((cell, place) => {
    const below = rows[0]?.cells[place];
    const label = cleanLabel(cell.text);
    if (isList)
      walk.survey.places.push({ label, context, quiet: false, kind: 'refused', why: SEVERAL_PEOPLE });
    else if (below !== undefined)
      walk.survey.places.push(...placesInCell(walk.source, below, label, context));
  });
}

/** Row labels at the left and a person over each column: "Name" under "Parent 2". A heading that names nobody leaves things as they are. */
function addMatrix(walk: Walk, head: Row, rows: readonly Row[], context: FormContext): void {
  const contexts = head.cells.map((cell) => {
    const own = contextUnder(cell.text, context);
    return own.subjects.size === 0 && own.closed === null ? context : own;
  });
  for (const row of rows) {
    const [first, ...rest] = row.cells;
    const label = cleanLabel(first?.text ?? '');
    rest.forEach((cell, place) => {
      walk.survey.places.push(...placesInCell(walk.source, cell, label, contexts[place + 1] ?? context));
    });
  }
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
  const { heading, closed } = context;
  if (closed !== null) {
    walk.survey.places.push({ label: heading, context, quiet: false, kind: 'refused', why: closed });
    return taken;
  }
  if (under.kind === 'checklist') addChecklist(walk, head, under.rows);
  else if (under.kind === 'matrix') addMatrix(walk, head, under.rows, context);
  else if (!addLog(walk, head, under.rows, heading)) addFacts(walk, head, under.rows, context, heading);
  return taken;
}
