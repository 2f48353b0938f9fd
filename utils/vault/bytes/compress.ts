import { deflateSync, inflateSync } from 'fflate';
import { joined } from './bytes';
import type { Bytes } from './bytes';

/** More than a school's strips of a year. A forged length must not make the browser take all the memory there is. */
const MOST_BYTES = 64 * 1024 * 1024;
const LENGTH_BYTES = 4;

/** Deflated bytes, after their true length. */
export function compressed(bytes: Bytes): Bytes {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return joined(length, deflateSync(bytes));
}

/** @throws RangeError when the bytes are not what `compressed` made */
export function decompressed(bytes: Bytes): Bytes {
  if (bytes.length < LENGTH_BYTES) throw new RangeError('Too short to hold a length');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > MOST_BYTES) throw new RangeError('Longer than anything that is kept');
  // One byte of room more than is said: what does not fit would be left out without a word.
  const all = inflateSync(bytes.subarray(LENGTH_BYTES), { out: new Uint8Array(length + 1) });
  if (all.length !== length) throw new RangeError('Not of the length it says');
  return new Uint8Array(all);
}
