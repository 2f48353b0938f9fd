import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, randomBytes, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { COST_FLOOR } from '@/utils/vault/keys/cost';
import type { KeyCost } from '@/utils/vault/keys/cost';
import { sealingKeyFrom } from '@/utils/vault/keys/expand';
import { openBytes, sealBytes } from '@/utils/vault/sealing/seal';
import { SUITE, checkSuite } from '@/utils/vault/sealing/suite';
import { VaultTrouble } from '@/utils/vault/trouble';
import { isGenuine } from './member';
import type { Member, PrivateHalves } from './member';
import { keyOfWay, wayFor } from './unlock-ways';
import type { NewWay, UnlockWay, UnlockWith } from './unlock-ways';

/**
 * How one key-holder signs in on this computer, as it is kept in clear: a random key of their own seals their private
 * halves, and each way of unlocking wraps that key.
 */
export interface SignInRecord {
  readonly v: number;
  readonly member: Member;
  readonly ways: readonly UnlockWay[];
  /** The private halves, sealed with the person's own key; base64url. */
  readonly halves: string;
}

const KEY_BYTES = 32;

const boundToWay = ({ id }: Member, kind: UnlockWay['kind']) => ({ what: 'own key', member: id, kind });
const boundToHalves = ({ id }: Member) => ({ what: 'private halves', member: id });

async function wrapped(own: Bytes, member: Member, way: NewWay): Promise<UnlockWay> {
  const { key, kept } = await wayFor(way);
  return { ...kept, wrapped: toBase64url(await sealBytes(key, boundToWay(member, kept.kind), own)) };
}

/** A sign-in for a new holder. @param way how they will unlock it first; more ways can be added */
export async function newSignIn(
  member: Member,
  halves: PrivateHalves,
  way: NewWay,
  randomness: Randomness = randomBytes,
): Promise<SignInRecord> {
  const own = randomness(KEY_BYTES);
  const key = await sealingKeyFrom(own, 'private halves');
  const sealed = await sealBytes(key, boundToHalves(member), bytesOf(canonical(halves)));
  return { v: SUITE, member, ways: [await wrapped(own, member, way)], halves: toBase64url(sealed) };
}

function refusal(unlock: UnlockWith): VaultTrouble {
  return new VaultTrouble('recoverySecret' in unlock ? 'wrong-recovery-key' : 'wrong-passphrase');
}

async function ownKey(record: SignInRecord, unlock: UnlockWith, floor: KeyCost): Promise<Bytes> {
  checkSuite(record.v);
  const opened = await keyOfWay(record.ways, unlock, floor);
  const bytes = opened === null ? null : fromBase64url(opened.way.wrapped);
  if (opened === null || bytes === null || !(await isGenuine(record.member))) throw refusal(unlock);
  return openBytes(opened.key, boundToWay(record.member, opened.way.kind), bytes).catch(() => {
    throw refusal(unlock);
  });
}

/**
 * The private halves of whoever can unlock the record.
 *
 * @param floor only tests pass another one than the program's
 * @throws VaultTrouble wrong-passphrase or wrong-recovery-key, whatever was wrong with what was typed or kept;
 *   weak-sign-in, older-suite and newer-suite, which do not depend on what was typed
 */
export async function signIn(
  record: SignInRecord,
  unlock: UnlockWith,
  floor: KeyCost = COST_FLOOR,
): Promise<PrivateHalves> {
  const key = await sealingKeyFrom(await ownKey(record, unlock, floor), 'private halves');
  const sealed = fromBase64url(record.halves);
  if (sealed === null) throw refusal(unlock);
  const bytes = await openBytes(key, boundToHalves(record.member), sealed).catch(() => {
    throw refusal(unlock);
  });
  return JSON.parse(textOf(bytes)) as PrivateHalves;
}

/**
 * The record with a new way of unlocking in place of the one of its kind: a new passphrase, or a device's own key
 * beside the passphrase. The keys stay: an old copy of the record still opens with the old passphrase.
 *
 * @param unlock what opens it today
 * @throws VaultTrouble as `signIn`
 */
export async function withWay(
  record: SignInRecord,
  unlock: UnlockWith,
  way: NewWay,
  floor: KeyCost = COST_FLOOR,
): Promise<SignInRecord> {
  const added = await wrapped(await ownKey(record, unlock, floor), record.member, way);
  return { ...record, ways: [...record.ways.filter(({ kind }) => kind !== added.kind), added] };
}

/** The record without its device key. A passphrase or recovery key always stays. */
export function withoutDeviceKey(record: SignInRecord): SignInRecord {
  return { ...record, ways: record.ways.filter(({ kind }) => kind !== 'webauthn-prf') };
}
