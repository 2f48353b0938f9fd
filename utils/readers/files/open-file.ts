import { decodeText } from './decode-text';
import { openText } from './open-text';
import { openWorkbook } from './open-workbook';
import { refusedFile } from './sheet';
import type { Opened } from './sheet';

const LARGEST = 50 * 1024 * 1024;

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((char, at) => bytes[at] === char.charCodeAt(0));
}

const IMAGES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'RIFF'];
/** The container of Excel before 2007, and of any newer file with a password. */
const OLE = '\u00d0\u00cf\u0011\u00e0';
const LOCKED = 'E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000';

function holds(bytes: Uint8Array, text: string): boolean {
  for (let at = bytes.indexOf(text.charCodeAt(0)); at >= 0; at = bytes.indexOf(text.charCodeAt(0), at + 1))
    if (startsWith(bytes.subarray(at, at + text.length), text)) return true;
  return false;
}

function refusalByStart(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length >= LARGEST)
    return 'The file is larger than 50 MB. Export fewer pupils or weeks at a time.';
  if (startsWith(bytes, OLE))
    return holds(bytes, LOCKED)
      ? 'The file is locked with a password. Save it without one and choose that file.'
      : 'This is a file of Excel before 2007 (.xls). Save it as .xlsx or CSV and choose that file.';
  if (startsWith(bytes, '%PDF')) return 'This is a PDF. Export the list as CSV or .xlsx.';
  if (IMAGES.some((start) => startsWith(bytes, start))) return 'This is a picture, not a list.';
  return null;
}

/**
 * Opens a list that staff chose: CSV in any encoding, or .xlsx. It is known by its bytes, never by its name. Anything
 * else is refused with one sentence; it never throws.
 */
export async function openFile(bytes: Uint8Array): Promise<Opened> {
  const refused = refusalByStart(bytes);
  if (refused !== null) return refusedFile(refused);
  if (startsWith(bytes, 'PK\u0003\u0004')) return openWorkbook(bytes);
  const text = decodeText(bytes);
  return text === null ? refusedFile('This is neither a CSV file nor an .xlsx spreadsheet.') : openText(text);
}
