import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { VaultTrouble } from '@/utils/vault/trouble';

/** Keys to which others seal: ECDH over P-256, which every browser has. */
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SECRET_BITS = 256;

export interface AgreementPair {
  /** Raw public key (65 bytes), base64url. */
  readonly public: string;
  /** PKCS 8, to be sealed at once. */
  readonly private: Bytes;
}

export async function newAgreementPair(): Promise<AgreementPair> {
  const made = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
  const [key, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', made.publicKey),
    crypto.subtle.exportKey('pkcs8', made.privateKey),
  ]);
  return { public: toBase64url(new Uint8Array(key)), private: new Uint8Array(secret) };
}

export function agreementKeyFrom(pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, P256, false, ['deriveBits']);
}

/**
 * The secret that one private half shares with another public half.
 *
 * @throws VaultTrouble damaged when the public half is no point of the curve
 */
export async function sharedSecret(own: CryptoKey, otherPublic: string): Promise<Bytes> {
  try {
    const raw = fromBase64url(otherPublic) ?? new Uint8Array();
    const other = await crypto.subtle.importKey('raw', raw, P256, false, []);
    const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, SECRET_BITS);
    return new Uint8Array(bits);
  } catch {
    throw new VaultTrouble('damaged');
  }
}
