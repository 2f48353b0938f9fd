import { Unzip, UnzipInflate } from 'fflate';

/** The largest real export of a school unpacks to a few megabytes. */
const MOST_UNPACKED = 150 * 1024 * 1024;
const MOST_PARTS = 2000;
const CHUNK = 64 * 1024;

class TooLarge extends Error {}

/**
 * The names of the parts of a zipped file, after unpacking it once and counting: what the file says of its own sizes is
 * not believed. Null when it unpacks to more than any school's file would (a "zip bomb").
 *
 * @throws when the file is no sound zip file.
 */
export function partNames(bytes: Uint8Array): readonly string[] | null {
  const names: string[] = [];
  let unpacked = 0;
  const unzip = new Unzip((part) => {
    names.push(part.name);
    if (names.length > MOST_PARTS) throw new TooLarge();
    part.ondata = (error, data) => {
      if (error !== null) throw error;
      unpacked += data.length;
      if (unpacked > MOST_UNPACKED) throw new TooLarge();
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
  return names;
}
