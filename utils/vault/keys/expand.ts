import { bytesOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';

/** What a key is for. One secret makes a different key for each, so that no key does two jobs. */
export type KeyPurpose =
  | 'sign-in by passphrase'
  | 'sign-in by device'
  | 'sign-in by recovery key'
  | 'entries'
  | 'wrapping of keys'
  | 'look-up'
  | 'sealed box'
  | 'case entries'
  | 'private halves';

const NO_SALT = new Uint8Array(32);

function hkdf(purpose: KeyPurpose, salt: Bytes): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(`tenth-day 1 ${purpose}`) };
}

/** An AES-256-GCM key for one purpose out of a secret of full strength (HKDF-SHA-256). It cannot be read back. */
export async function sealingKeyFrom(
  secret: Bytes,
  purpose: KeyPurpose,
  salt: Bytes = NO_SALT,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(purpose, salt), base, aes, false, ['encrypt', 'decrypt']);
}

/** An HMAC-SHA-256 key for one purpose. It cannot be read back. */
export async function lookUpKeyFrom(secret: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf('look-up', NO_SALT), base, hmac, false, ['sign']);
}
