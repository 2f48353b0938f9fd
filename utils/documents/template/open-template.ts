import { unzipSync } from 'fflate';
import type { Parts } from '../zip';

/** The file cannot be filled; the message is one plain sentence for the person who chose it. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused';
}

const MAX_FILE = 25_000_000;
const MAX_UNPACKED = 150_000_000;
const MAX_PARTS = 3000;
export const BODY = 'word/document.xml';
const SAVE_AS = 'Open it in Word and save it as a Word document (.docx).';

const REFUSALS = {
  empty: 'The file is empty.',
  large: 'The file is too large to be a form: the limit is 25 MB, and 150 MB unpacked.',
  locked: 'The file is protected with a password. Ask the authority for one that is not.',
  old: `The file is an old Word document (.doc) or another Office file of that kind. ${SAVE_AS}`,
  rtf: `The file is rich text (.rtf). ${SAVE_AS}`,
  pdf: 'The file is a PDF, not a Word document.',
  notZip: `The file is not a Word document. ${SAVE_AS}`,
  broken: 'The file is damaged and cannot be opened.',
  macros: `The file holds macros, which are programs. ${SAVE_AS}`,
  notWord: 'The file holds no Word document.',
} as const;

function refuse(why: keyof typeof REFUSALS): never {
  throw new TemplateRefused(REFUSALS[why]);
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** Text as old Office files write it in their directory: two bytes a letter. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 4_000_000) - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty');
  if (bytes.length > MAX_FILE) refuse('large');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    refuse(holdsWide(bytes, 'EncryptedPackage') ? 'locked' : 'old');
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) refuse('rtf');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) refuse('pdf');
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) refuse('notZip');
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly unpacked: number;
}

/** The zip's own table of contents: read first, so that nothing is unpacked that should not be. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tail = bytes.length - 22;
  while (tail >= 0 && tail > bytes.length - 66_000 && view.getUint32(tail, true) !== 0x06054b50) tail -= 1;
  if (tail < 0 || view.getUint32(tail, true) !== 0x06054b50) refuse('broken');
  const entries: Entry[] = [];
  let at = view.getUint32(tail + 16, true);
  for (let left = view.getUint16(tail + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) refuse('broken');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      unpacked: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function refuseEntries(entries: readonly Entry[]): void {
  if (entries.some(({ encrypted }) => encrypted)) refuse('locked');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) refuse('broken');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_UNPACKED || entries.length > MAX_PARTS) refuse('large');
  if (entries.some(({ name }) => /vba(Project|Data)/i.test(name))) refuse('macros');
  if (!entries.some(({ name }) => name === BODY)) refuse('notWord');
}

function unpacked(bytes: Uint8Array): Parts {
  try {
    return unzipSync(bytes);
  } catch {
    return refuse('broken');
  }
}

/** Opens a council's blank form. Throws `TemplateRefused` with one sentence for what cannot or must not be filled. */
export function openTemplate(bytes: Uint8Array): Parts {
  refuseOtherKinds(bytes);
  try {
    refuseEntries(entriesOf(bytes));
  } catch (trouble) {
    if (trouble instanceof RangeError) refuse('broken');
    throw trouble;
  }
  const parts = unpacked(bytes);
  const types = parts['[Content_Types].xml'];
  if (types === undefined) refuse('notWord');
  if (/macroEnabled/i.test(new TextDecoder().decode(types))) refuse('macros');
  return parts;
}

/** The text of a part. Throws `TemplateRefused` when it is in no encoding that Word writes. */
export function textOfXml(part: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    return refuse('broken');
  }
}
