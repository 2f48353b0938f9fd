import type { Bytes } from './bytes';

/** `String.fromCharCode` takes its characters as arguments, and there is a limit to those. */
const AT_ONCE = 8192;

/** Bytes as text of A-Z, a-z, 0-9, "-" and "_", without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes of a text that `toBase64url` made; null for any other text. Only one text stands for given bytes: a second
 * spelling would be a change of an entry that its hash does not notice.
 */
export function fromBase64url(text: string): Bytes | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return toBase64url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
