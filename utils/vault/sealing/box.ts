import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, joined, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { agreementKeyFrom, newAgreementPair, sharedSecret } from '@/utils/vault/keys/agreement';
import { sealingKeyFrom } from '@/utils/vault/keys/expand';
import { VaultTrouble } from '@/utils/vault/trouble';
import { openBytes, sealBytes } from './seal';
import type { OpenOptions, PlainFields, SealOptions } from './seal';

const PUBLIC_BYTES = 65;

async function boxKey(own: CryptoKey, other: string, onceOnly: string, reader: string): Promise<CryptoKey> {
  const both = joined(fromBase64url(onceOnly) ?? new Uint8Array(), fromBase64url(reader) ?? new Uint8Array());
  return sealingKeyFrom(await sharedSecret(own, other), 'sealed box', both);
}

/**
 * Seals a value to a public key: whoever seals cannot open it again, because the private half used for it is dropped.
 * It does not say who sealed it; where that matters, sign it.
 *
 * @param reader public half of the agreement key of whoever may open it
 */
export async function sealTo(
  reader: string,
  plain: PlainFields,
  value: unknown,
  options?: SealOptions,
): Promise<Bytes> {
  const once = await newAgreementPair();
  const key = await boxKey(await agreementKeyFrom(once.private), reader, once.public, reader);
  const sealed = await sealBytes(key, plain, bytesOf(canonical(value)), options);
  return joined(fromBase64url(once.public) ?? new Uint8Array(), sealed);
}

/** Both halves of an agreement key, ready for use. */
export interface BoxReader {
  readonly public: string;
  readonly private: CryptoKey;
}

/** @throws VaultTrouble damaged (also when sealed to somebody else), older-suite, newer-suite */
export async function openBox(
  reader: BoxReader,
  plain: PlainFields,
  box: Bytes,
  options?: OpenOptions,
): Promise<unknown> {
  if (box.length <= PUBLIC_BYTES) throw new VaultTrouble('damaged');
  const once = toBase64url(box.subarray(0, PUBLIC_BYTES));
  const key = await boxKey(reader.private, once, once, reader.public);
  return JSON.parse(textOf(await openBytes(key, plain, box.slice(PUBLIC_BYTES), options)));
}
