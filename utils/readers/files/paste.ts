import { openText } from './open-text';
import { openedSheets } from './sheet';
import type { Opened, Sheet } from './sheet';

function spanOf(cell: Element): number {
  return Math.min(60, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
}

function rowOf(row: Element): string[] {
  return [...row.children].flatMap((cell) => {
    if (!/^t[dh]$/i.test(cell.tagName)) return [];
    for (const silent of cell.querySelectorAll('script, style, template')) silent.remove();
    const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    return Array.from({ length: spanOf(cell) }, () => text);
  });
}

/** The tables of a document that nothing runs in, cell by cell as text. */
export function sheetsOfPage(page: Document): readonly Sheet[] {
  return [...page.querySelectorAll('table')]
    .filter((table) => table.querySelector('table') === null)
    .map((table, at) => ({ name: `Table ${at + 1}`, rows: [...table.querySelectorAll('tr')].map(rowOf) }))
    .filter(({ rows }) => rows.length > 0);
}

/**
 * What was copied out of a page or a spreadsheet: its tables when it came with any, else its text.
 *
 * @param page the markup that was copied, parsed into a document of its own; null when only text was.
 */
export function openPaste(text: string, page: Document | null): Opened {
  const sheets = page === null ? [] : sheetsOfPage(page);
  return sheets.length > 0 ? openedSheets(sheets) : openText(text);
}
