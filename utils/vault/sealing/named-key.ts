import { kidOf } from '@/utils/vault/events/kid';
import type { KeyName } from '@/utils/vault/events/kid';
import { openCaseKey } from '@/utils/vault/keys/case-keys';
import type { CaseKeyRecord } from '@/utils/vault/keys/case-keys';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import type { Keyring } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import { openBox, sealTo } from './box';
import type { BoxReader } from './box';
import { open, openBytes, seal, sealBytes } from './seal';
import type { OpenOptions, PlainFields, SealOptions } from './seal';

/** What seals and opens whatever has one `kid`. */
export interface NamedKey {
  readonly kid: string;
  readonly entries: CryptoKey;
  /** For what only the DSL and the head may read: whom to seal to, and how to open, for those who can. */
  readonly restricted: { readonly to: string; readonly reader: BoxReader | null } | null;
}

/**
 * Gets a key ready. A restricted fact is sealed to the DSL and the head first, and with the key of its case around
 * that: so erasing the case erases it too.
 *
 * @param caseKey of the case and epoch that `name` says; null where no case is named
 * @throws VaultTrouble no-key, erased, damaged
 */
export async function namedKey(
  keyring: Keyring,
  name: KeyName,
  caseKey: CaseKeyRecord | null = null,
): Promise<NamedKey> {
  const epoch = keyring.epochs.get(name.epoch);
  if (epoch === undefined) throw new VaultTrouble('no-key');
  const caseId = name.kind === 'vault' ? null : name.caseId;
  const restricted =
    name.kind === 'restricted' ? { to: epoch.restrictedPublic, reader: epoch.restricted } : null;
  if (caseId === null) return { kid: kidOf(name), entries: epoch.entries, restricted };
  if (caseKey?.caseId !== caseId || caseKey.epoch !== name.epoch) throw new VaultTrouble('no-key');
  const entries = await openCaseKey(epoch.wrapping, keyring.vault, caseKey);
  return { kid: kidOf(name), entries, restricted };
}

/** Seals a value with a named key. Anybody with the key can; only some can open what is restricted. */
export async function sealWith(
  key: NamedKey,
  plain: PlainFields,
  value: unknown,
  options?: SealOptions,
): Promise<Bytes> {
  if (key.restricted === null) return seal(key.entries, plain, value, options);
  return sealBytes(key.entries, plain, await sealTo(key.restricted.to, plain, value, options));
}

/** @throws VaultTrouble no-key (what is restricted, for the office), damaged, older-suite, newer-suite */
export async function openWith(
  key: NamedKey,
  plain: PlainFields,
  sealed: Bytes,
  options?: OpenOptions,
): Promise<unknown> {
  if (key.restricted === null) return open(key.entries, plain, sealed, options);
  if (key.restricted.reader === null) throw new VaultTrouble('no-key');
  const inner = await openBytes(key.entries, plain, sealed, options);
  return openBox(key.restricted.reader, plain, inner, options);
}
