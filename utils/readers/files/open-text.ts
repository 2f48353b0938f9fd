import Papa from 'papaparse';
import { MOST_SHEET_ROWS, openedSheets, refusedFile } from './sheet';
import type { Opened } from './sheet';

/** The rarest in names and addresses first. */
const DELIMITERS = ['\t', ';', ','];
const LOOKED_AT = 40;

/** How many cells a delimiter makes in rows that are alike: titles and blank lines above the table say nothing. */
function score(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT });
  const rows = new Map<number, number>();
  for (const { length } of data) if (length > 1) rows.set(length, (rows.get(length) ?? 0) + 1);
  return Math.max(0, ...[...rows].map(([length, count]) => (length - 1) * count));
}

function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => score(text, delimiter));
  const best = Math.max(...scores);
  return best === 0 ? ',' : (DELIMITERS[scores.indexOf(best)] ?? ',');
}

/** The table of a CSV file, or of cells copied out of a spreadsheet: comma, semicolon or tab between them. */
export function openText(raw: string): Opened {
  const text = raw.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
    preview: MOST_SHEET_ROWS + 1,
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return refusedFile(
      `The file is not sound CSV: a quotation mark is missing near row ${(broken.row ?? 0) + 1}.`,
    );
  return openedSheets([{ name: '', rows: parsed.data }]);
}
