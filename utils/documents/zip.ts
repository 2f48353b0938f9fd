import { unzipSync, zipSync } from 'fflate';

/** The parts of an office file by name. */
export type Parts = Record<string, Uint8Array>;

/** No clock: the same paper always gives the same bytes. Read as local time, so the zone does not matter. */
const FIXED_TIME = '1980-01-02T00:00:00';

/** Zips parts in the order given. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(parts, { mtime: FIXED_TIME, level: 6 });
}

export function unzipParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOfPart(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}

export function partOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
