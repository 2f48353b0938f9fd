import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';
import { openBytes, sealBytes } from '@/utils/vault/sealing/seal';
import type { PlainFields } from '@/utils/vault/sealing/seal';
import { VaultTrouble } from '@/utils/vault/trouble';
import { sealingKeyFrom } from './expand';

/**
 * The key of one case, as it lies in the database: wrapped by the vault key of an epoch. Erasing a case is replacing
 * `wrapped` by null, everywhere. A case that goes on after somebody left has another key for the new epoch.
 */
export interface CaseKeyRecord {
  /** Opaque. */
  readonly caseId: string;
  readonly epoch: number;
  /** Base64url; null once destroyed. */
  readonly wrapped: string | null;
}

const KEY_BYTES = 32;

function boundTo(vault: string, { caseId, epoch }: CaseKeyRecord): PlainFields {
  return { what: 'case key', vault, caseId, epoch };
}

/** @param wrapping the wrapping key of the epoch */
export async function newCaseKey(
  wrapping: CryptoKey,
  vault: string,
  caseId: string,
  epoch: number,
  randomness: Randomness = randomBytes,
): Promise<CaseKeyRecord> {
  const record: CaseKeyRecord = { caseId, epoch, wrapped: null };
  return wrapCaseKey(wrapping, vault, record, randomness(KEY_BYTES));
}

/** Wraps a known case key: for a handover that another vault takes in. */
export async function wrapCaseKey(
  wrapping: CryptoKey,
  vault: string,
  record: CaseKeyRecord,
  secret: Bytes,
): Promise<CaseKeyRecord> {
  const wrapped = await sealBytes(wrapping, boundTo(vault, record), secret);
  return { ...record, wrapped: toBase64url(wrapped) };
}

/** The bytes of a case key, for handing over. @throws VaultTrouble erased, damaged */
export async function caseSecret(wrapping: CryptoKey, vault: string, record: CaseKeyRecord): Promise<Bytes> {
  if (record.wrapped === null) throw new VaultTrouble('erased');
  const wrapped = fromBase64url(record.wrapped);
  if (wrapped === null) throw new VaultTrouble('damaged');
  return openBytes(wrapping, boundTo(vault, record), wrapped);
}

/** The key that seals the entries of a case. @throws VaultTrouble erased, damaged */
export async function openCaseKey(
  wrapping: CryptoKey,
  vault: string,
  record: CaseKeyRecord,
): Promise<CryptoKey> {
  return sealingKeyFrom(await caseSecret(wrapping, vault, record), 'case entries');
}

/** The record without its key. Nobody can open the entries of the case after this; nothing brings the key back. */
export function destroyed(record: CaseKeyRecord): CaseKeyRecord {
  return { ...record, wrapped: null };
}
