import { inColumn } from '@/utils/referral/labels/columns';
import { START } from '@/utils/referral/labels/context';
import { logLinesOf, printedAnswer } from '@/utils/referral/printing';
import { plainText } from '../plain-text';
import { whyMissing } from '../printed-paper';
import type { Row } from './blocks';
import { isEmpty, placesInCell } from './cells';
import type { Filling } from './decide';
import { applyEdits, noEdits } from './edits';
import type { Edits } from './edits';
import { below } from './elements';
import { cleanLabel, NOT_SURE } from './place';
import type { LogTable, PeopleTable } from './survey';
import { itemsOf } from './values';

/** The texts of one row, a column each; null where nothing is to be written. */
type RowTexts = readonly (string | null)[];

/** The day itself of a printed date, for a cell that takes a date and nothing else. */
function isoOf(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function writeRow(source: string, row: Row, texts: RowTexts, edits: Edits): readonly (string | null)[] {
  return row.cells.map((cell, column) => {
    const text = plainText(texts[column] ?? '');
    if (text === '') return null;
    const [place, ...more] = placesInCell(source, cell, 'cell', START);
    const iso = isoOf(text);
    if (place?.kind !== 'text' || more.length > 0 || (place.dateOnly && iso === null)) return null;
    return place.write(edits, { lines: [text], iso });
  });
}

/** A row of plain empty cells can be written again below itself. */
function canRepeat(row: Row): boolean {
  const held = [...below(row.element)].map(({ name }) => name);
  return (
    row.cells.every(isEmpty) &&
    !held.some((name) => ['bookmarkStart', 'sdt', 'fldChar', 'vMerge'].includes(name))
  );
}

/** The row's own source, filled; without the ids that no two paragraphs may share. */
function repeated(source: string, row: Row, texts: RowTexts): string {
  const { start, end } = row.element;
  const own = noEdits();
  writeRow(source, row, texts, own);
  const splices = own.splices.map((splice) => ({
    ...splice,
    start: splice.start - start,
    end: splice.end - start,
  }));
  return applyEdits(source.slice(start, end), { splices, changes: [] }).replace(
    /\s[\w]+:(?:paraId|textId)="[^"]*"/g,
    '',
  );
}

/** Writes rows of texts into the blank rows, repeating the last one where there are too few. Answers how many fitted. */
function writeRows(
  source: string,
  rows: readonly Row[],
  texts: readonly RowTexts[],
  heads: readonly string[],
  { edits, tally }: Filling,
): number {
  const last = rows[rows.length - 1];
  const extra = texts.slice(rows.length);
  const repeats = last !== undefined && extra.length > 0 && canRepeat(last) ? extra : [];
  texts.slice(0, rows.length).forEach((line, place) => {
    const row = rows[place];
    const shown = row === undefined ? [] : writeRow(source, row, line, edits);
    shown.forEach((value, column) => {
      if (value !== null) tally.filled.push({ label: heads[column] ?? '', value });
      if (value !== null) tally.written.push(value);
    });
  });
  if (last !== undefined && repeats.length > 0) {
    const at = last.element.end;
    edits.splices.push({
      start: at,
      end: at,
      text: repeats.map((line) => repeated(source, last, line)).join(''),
    });
    for (const line of repeats) {
      line.forEach((text, column) => {
        const value = plainText(text ?? '');
        if (value !== '') tally.filled.push({ label: heads[column] ?? '', value });
      });
    }
  }
  return Math.min(texts.length, rows.length) + repeats.length;
}

function leftOver(label: string, fitted: number, all: number, { tally }: Filling): void {
  if (fitted < all) tally.left.push({ label, why: `The last ${all - fitted} of ${all} rows do not fit.` });
}

/** Fills a table of events, oldest first. */
export function fillLog(source: string, table: LogTable, filling: Filling): void {
  const label = cleanLabel(table.label);
  if (table.takes === null) {
    filling.tally.left.push({ label, why: NOT_SURE });
    return;
  }
  const answer = filling.ask.answer(table.takes, label);
  const lines = logLinesOf(answer);
  if (lines.length === 0) {
    filling.tally.left.push({ label, why: 'Nothing of this is logged in this absence.' });
    return;
  }
  const home = printedAnswer(filling.ask.answer('addr.current', ''));
  const texts = lines.map((line) =>
    table.columns.map((column) => (column === null ? null : inColumn(line, column, table.columns, home))),
  );
  const fitted = writeRows(source, table.rows, texts, table.heads, filling);
  leftOver(label, fitted, lines.length, filling);
  if (lines.some((line) => Object.values(line).includes('Withheld'))) {
    filling.tally.left.push({ label, why: 'Withheld in some rows. The address must not be disclosed.' });
  }
}

/** Fills a table of people, one a row. */
export function fillPeople(source: string, table: PeopleTable, filling: Filling): void {
  const answers = table.ids.map((id, column) =>
    id === null ? null : filling.ask.answer(id, table.heads[column] ?? ''),
  );
  const columns = answers.map((answer) => (answer?.state === 'known' ? itemsOf(answer) : []));
  const people = Math.max(0, ...columns.map((column) => column.length));
  const texts = Array.from({ length: people }, (_none, person) =>
    columns.map((column) => column[person] ?? null),
  );
  leftOver(
    cleanLabel(table.label),
    writeRows(source, table.rows, texts, table.heads, filling),
    people,
    filling,
  );
  for (const answer of answers) {
    if (answer !== null && answer.state !== 'known')
      filling.tally.left.push({ label: answer.label, why: whyMissing(answer) });
  }
}
