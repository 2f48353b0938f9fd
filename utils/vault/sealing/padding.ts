import { joined } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';

const LENGTH_BYTES = 4;
const SMALLEST = 256;

/**
 * The size that something of `length` bytes is made to have: a multiple of 256, and for long ones a step that wastes
 * at most an eighth ("Padmé", Nikitin and others, 2019). The size of a sealed entry then says little about what was
 * written: most entries of a log are of one size.
 */
export function paddedSize(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(length));
  const digits = Math.floor(Math.log2(exponent)) + 1;
  const step = Math.max(SMALLEST, 2 ** (exponent - digits));
  return Math.ceil(length / step) * step;
}

/** The bytes after their length, filled up with noughts. */
export function padded(bytes: Bytes): Bytes {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length);
  const fill = paddedSize(LENGTH_BYTES + bytes.length) - LENGTH_BYTES - bytes.length;
  return joined(length, bytes, new Uint8Array(fill));
}

/** @throws RangeError when the bytes are not what `padded` made */
export function unpadded(bytes: Bytes): Bytes {
  if (bytes.length < SMALLEST) throw new RangeError('Shorter than anything that was padded');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (paddedSize(LENGTH_BYTES + length) !== bytes.length) throw new RangeError('Not padded to its step');
  return bytes.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}
