import Papa from 'papaparse';
import { plainText } from './plain-text';

/**
 * Rows as a CSV file that a spreadsheet opens as text: what would be taken for a formula is marked as text, and the mark
 * at the start of the file keeps every letter of a name.
 */
export function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const plain = [headings, ...rows].map((row) => row.map(plainText));
  const text = Papa.unparse(plain, { escapeFormulae: true, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
