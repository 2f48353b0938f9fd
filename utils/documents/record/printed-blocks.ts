import { plainText } from '@/utils/documents/plain-text';
import type { PrintedBlock } from '@/utils/documents/printed-paper';

/** Labels with their values, all of them plain text. */
export function places(
  heading: string,
  about: string,
  rows: readonly { readonly label: string; readonly lines: readonly string[] }[],
): PrintedBlock {
  const filled = rows.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return note(heading, [about, 'Nothing is on record.'].join(' ').trim());
  return {
    kind: 'places',
    heading: plainText(heading),
    note: plainText(about),
    places: filled.map(({ label, lines }) => ({
      label: plainText(label),
      lines: lines.map(plainText),
      why: null,
      leftOut: null,
    })),
  };
}

/** Three columns: the long one, the short one, the long one. */
export function table(
  heading: string,
  about: string,
  columns: readonly [string, string, string],
  rows: readonly (readonly string[])[],
): PrintedBlock {
  return {
    kind: 'table',
    heading: plainText(heading),
    note: plainText(about),
    columns,
    rows: rows.map((cells) => cells.map(plainText)),
    filled: [],
    left: [],
  };
}

export function note(heading: string, text: string): PrintedBlock {
  return { kind: 'note', heading: plainText(heading), note: plainText(text) };
}
