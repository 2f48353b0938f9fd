import { bytesOf, joined, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { VaultTrouble } from '@/utils/vault/trouble';
import { openWith, sealWith } from './named-key';
import type { NamedKey } from './named-key';
import type { OpenOptions, PlainFields, SealOptions } from './seal';

/**
 * A row's sealed body: one byte for the length of the key's name, the name, then what is sealed.
 *
 * @param plain every clear field of the row (table, id, revision, status …): a body put into another row, or beside
 *   other clear fields, does not open
 */
export async function sealRow(
  key: NamedKey,
  plain: PlainFields,
  value: unknown,
  options?: SealOptions,
): Promise<Bytes> {
  const kid = bytesOf(key.kid);
  return joined([kid.length], kid, await sealWith(key, { ...plain, kid: key.kid }, value, options));
}

/** Which key opens a row's body. @throws VaultTrouble damaged */
export function kidOfRow(body: Bytes): string {
  const length = body[0] ?? 0;
  if (length === 0 || body.length <= 1 + length) throw new VaultTrouble('damaged');
  return textOf(body.subarray(1, 1 + length));
}

/** @throws VaultTrouble no-key, damaged, older-suite, newer-suite */
export async function openRow(
  key: NamedKey,
  plain: PlainFields,
  body: Bytes,
  options?: OpenOptions,
): Promise<unknown> {
  if (kidOfRow(body) !== key.kid) throw new VaultTrouble('no-key');
  const sealed = body.slice(1 + bytesOf(key.kid).length);
  return openWith(key, { ...plain, kid: key.kid }, sealed, options);
}
