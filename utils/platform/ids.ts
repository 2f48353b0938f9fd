/** An id made on this device, which says nothing about what it names. */
export function newId(): string {
  return crypto.randomUUID();
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
