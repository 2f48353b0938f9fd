/** One table of a file or of a paste: every cell as text, dates of a spreadsheet as `YYYY-MM-DD`. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a file holds, or one sentence that says why it was not opened. */
export type Opened =
  | { readonly kind: 'opened'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'refused'; readonly message: string };

export function refusedFile(message: string): Opened {
  return { kind: 'refused', message };
}

/** A year of marks of a large school, one a row, is cut into terms by whoever exports it. */
export const MOST_SHEET_ROWS = 60_000;

/** The sheets that hold anything; refused when none does. */
export function openedSheets(sheets: readonly Sheet[]): Opened {
  const full = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (full.length === 0) return refusedFile('There is nothing in the file.');
  if (full.some(({ rows }) => rows.length > MOST_SHEET_ROWS))
    return refusedFile(`The file has more than ${MOST_SHEET_ROWS} rows. Export fewer weeks at a time.`);
  return { kind: 'opened', sheets: full };
}
