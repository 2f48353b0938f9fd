import { readXlsx } from 'hucre/xlsx';
import type { CellValue, MergeRange } from 'hucre/xlsx';
import { openedSheets, refusedFile } from './sheet';
import type { Opened } from './sheet';
import { partNames } from './zip-parts';

const NOT_OPENED = 'The spreadsheet could not be opened. Save it again as .xlsx or CSV and choose that file.';

/** A day of a spreadsheet has no time zone; the library gives it as that day in UTC. */
function dayText(value: Date): string {
  if (Number.isNaN(value.valueOf())) return '';
  return value.toISOString().replace(/T00:00:00\.000Z$/, '');
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? dayText(value) : String(value);
}

/** Every cell of a merged block says what the block says: a date over AM and PM stands over both. */
function spread(rows: string[][], merges: readonly MergeRange[]): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? '';
    if (value === '') continue;
    for (const row of rows.slice(startRow, endRow + 1))
      for (let at = startCol; at <= endCol && at < row.length; at += 1) row[at] = value;
  }
}

/** Why a zipped file is no spreadsheet that is read; null when it is one. */
function refusalOf(names: readonly string[] | null): string | null {
  if (names === null)
    return 'The file unpacks to more than any export of a school holds, so it was not opened.';
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    return 'The spreadsheet holds macros. Save it as .xlsx without macros, or as CSV, and choose that file.';
  if (names.includes('xl/workbook.xml')) return null;
  if (names.includes('word/document.xml')) return 'This is a Word file, not a spreadsheet.';
  return 'This is no .xlsx spreadsheet. Save it as .xlsx or CSV and choose that file.';
}

/** The sheets of an .xlsx file that are not hidden: values only, no formula is worked out and nothing is run. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  try {
    const refused = refusalOf(partNames(bytes));
    if (refused !== null) return refusedFile(refused);
    const book = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    return openedSheets(
      book.sheets.map((sheet) => {
        const rows = sheet.rows.map((row) => Array.from(row, textOf));
        spread(rows, sheet.merges ?? []);
        return { name: sheet.name, rows };
      }),
    );
  } catch {
    return refusedFile(NOT_OPENED);
  }
}
