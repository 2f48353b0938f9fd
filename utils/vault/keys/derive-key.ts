import { argon2id } from 'hash-wasm';
import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, randomBytes } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';
import { tidyPassphrase } from '@/utils/vault/passphrase/tidy';
import { VaultTrouble } from '@/utils/vault/trouble';
import { COST_FLOOR, isAboveCeiling, isBelow } from './cost';
import type { KeyCost } from './cost';
import { sealingKeyFrom } from './expand';

/** What is kept of a passphrase: how the key was made from it, and nothing else. */
export interface PassphraseLock extends KeyCost {
  readonly way: 'argon2id';
  /** 16 random bytes, base64url. */
  readonly salt: string;
}

const SALT_BYTES = 16;
const KEY_BYTES = 32;

export function newLock(cost: KeyCost, randomness: Randomness = randomBytes): PassphraseLock {
  return { way: 'argon2id', ...cost, salt: toBase64url(randomness(SALT_BYTES)) };
}

function saltOf(lock: PassphraseLock, floor: KeyCost): Bytes {
  const salt = fromBase64url(lock.salt);
  const numbers = [lock.memoryKiB, lock.passes, lock.lanes].every((value) => Number.isSafeInteger(value));
  if (lock.way !== 'argon2id' || !numbers || isBelow(lock, floor)) throw new VaultTrouble('weak-sign-in');
  if (salt?.length !== SALT_BYTES || isAboveCeiling(lock)) throw new VaultTrouble('damaged');
  return salt;
}

/**
 * The key that a passphrase makes: it opens what was sealed with the same passphrase and lock.
 *
 * @param floor the least cost that is accepted. Whoever can write to this computer must not be able to have the next
 *   sign-in made cheap to guess. Only tests pass another one.
 * @throws VaultTrouble weak-sign-in, damaged (a lock that is none), wrong-passphrase (an empty one)
 */
export async function keyFromPassphrase(
  passphrase: string,
  lock: PassphraseLock,
  floor: KeyCost = COST_FLOOR,
): Promise<CryptoKey> {
  const salt = saltOf(lock, floor);
  const password = bytesOf(tidyPassphrase(passphrase));
  // The library refuses an empty one in words of its own.
  if (password.length === 0) throw new VaultTrouble('wrong-passphrase');
  const derived = await argon2id({
    password,
    salt,
    iterations: lock.passes,
    memorySize: lock.memoryKiB,
    parallelism: lock.lanes,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return sealingKeyFrom(new Uint8Array(derived), 'sign-in by passphrase');
}

/** How long one key takes here, in milliseconds: the measure for `calibrate`. */
export async function measureDerivation(
  cost: KeyCost,
  monotonic: () => number = () => performance.now(),
): Promise<number> {
  const lock = newLock(cost);
  const from = monotonic();
  await keyFromPassphrase('a phrase only for measuring', lock);
  return monotonic() - from;
}
