const LOOKED_AT = 4096;
/** In UTF-16 every second byte of Western text is zero; in any other encoding none is. */
const ENOUGH_ZEROS = 0.3;

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** UTF-16 without its mark: zeros in one half of the places and none in the other. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT);
  if (looked.length < 4) return null;
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > (looked.length / 2) * ENOUGH_ZEROS && even === 0) return 'utf-16le';
  return even > (looked.length / 2) * ENOUGH_ZEROS && odd === 0 ? 'utf-16be' : null;
}

/**
 * The text of a file in any encoding a school's software writes: UTF-8 and UTF-16 with or without their mark, and
 * Windows-1252, which is what is left when the bytes are not sound UTF-8. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : unmarkedUtf16(bytes);
  let text: string;
  try {
    text = new TextDecoder(utf16 ?? 'utf-8', { fatal: utf16 === null }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return text.includes('\u0000') ? null : text;
}
