import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { VaultTrouble } from '@/utils/vault/trouble';

/** Ed25519 where the browser has it (Chromium from 137, Firefox from 130), else ECDSA over P-256. */
export const SIGNING_WAYS = ['Ed25519', 'ECDSA-P256'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** The public half of a key that signs. */
export interface SigningPublic {
  readonly way: SigningWay;
  /** Raw public key, base64url. */
  readonly key: string;
}

interface Algorithms {
  readonly key: AlgorithmIdentifier | EcKeyImportParams;
  readonly use: AlgorithmIdentifier | EcdsaParams;
}

const ALGORITHMS: Readonly<Record<SigningWay, Algorithms>> = {
  Ed25519: { key: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
  'ECDSA-P256': {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    use: { name: 'ECDSA', hash: 'SHA-256' },
  },
};

export interface SigningPair {
  readonly public: SigningPublic;
  /** PKCS 8, to be sealed at once. */
  readonly private: Bytes;
}

async function pairOf(way: SigningWay): Promise<SigningPair> {
  const made = await crypto.subtle.generateKey(ALGORITHMS[way].key, true, ['sign', 'verify']);
  if (!('privateKey' in made)) throw new VaultTrouble('not-checkable');
  const [key, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', made.publicKey),
    crypto.subtle.exportKey('pkcs8', made.privateKey),
  ]);
  return { public: { way, key: toBase64url(new Uint8Array(key)) }, private: new Uint8Array(secret) };
}

/** @param way tests ask for one; otherwise the best that this browser has */
export async function newSigningPair(way?: SigningWay): Promise<SigningPair> {
  if (way !== undefined) return pairOf(way);
  try {
    return await pairOf('Ed25519');
  } catch {
    return pairOf('ECDSA-P256');
  }
}

export function signingKeyFrom(way: SigningWay, pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHMS[way].key, false, ['sign']);
}

export async function signed(way: SigningWay, key: CryptoKey, bytes: Bytes): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(ALGORITHMS[way].use, key, bytes)));
}

/**
 * Keys made ready for checking, by their text. Public keys only; making one ready costs more than one check. A school
 * has a few dozen, and every one of them comes from a record that was checked against its id.
 */
const ready = new Map<string, Promise<CryptoKey>>();

function checkingKey({ way, key }: SigningPublic): Promise<CryptoKey> {
  const name = `${way}:${key}`;
  const known = ready.get(name);
  if (known !== undefined) return known;
  const raw = fromBase64url(key) ?? new Uint8Array();
  const imported = crypto.subtle.importKey('raw', raw, ALGORITHMS[way].key, false, ['verify']);
  ready.set(name, imported);
  return imported;
}

/**
 * Whether the holder of the private half signed these bytes. False for a signature or key that is none.
 *
 * @throws VaultTrouble not-checkable when this browser does not have the way of signing
 */
export async function isSignedBy(by: SigningPublic, bytes: Bytes, signature: string): Promise<boolean> {
  const raw = fromBase64url(signature);
  if (raw === null || !SIGNING_WAYS.includes(by.way)) return false;
  try {
    const key = await checkingKey(by);
    return await crypto.subtle.verify(ALGORITHMS[by.way].use, key, raw, bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      throw new VaultTrouble('not-checkable');
    }
    return false;
  }
}
