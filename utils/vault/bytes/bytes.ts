/** Bytes as WebCrypto takes them: never a view of memory that is shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where random bytes come from. Tests pass a source of their own. */
export type Randomness = (length: number) => Bytes;

/** The random bytes of the browser. */
export const randomBytes: Randomness = (length) => crypto.getRandomValues(new Uint8Array(length));

export function bytesOf(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** @throws TypeError when the bytes are no UTF-8 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function joined(...parts: readonly ArrayLike<number>[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
