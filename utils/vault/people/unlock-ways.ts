import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import type { KeyCost } from '@/utils/vault/keys/cost';
import { keyFromPassphrase, newLock } from '@/utils/vault/keys/derive-key';
import type { PassphraseLock } from '@/utils/vault/keys/derive-key';
import { sealingKeyFrom } from '@/utils/vault/keys/expand';

/** How a sign-in can be unlocked, as it is kept. `wrapped` is the person's own key, sealed; base64url. */
export type UnlockWay = KeptWay & { readonly wrapped: string };

type KeptWay =
  | { readonly kind: 'passphrase'; readonly lock: PassphraseLock }
  | {
      readonly kind: 'webauthn-prf';
      /** Id of the credential, and the salt that its authenticator is asked with; base64url. */
      readonly credential: string;
      readonly salt: string;
    }
  | { readonly kind: 'recovery-key' };

/** What a person brings to unlock. */
export type UnlockWith =
  | { readonly passphrase: string }
  /** The 32 bytes that the authenticator answered for the credential's salt. */
  | { readonly prf: Bytes; readonly credential: string }
  | { readonly recoverySecret: Bytes };

/** A way to be added. */
export type NewWay =
  | { readonly passphrase: string; readonly cost: KeyCost; readonly floor?: KeyCost }
  | { readonly prf: Bytes; readonly credential: string; readonly salt: Bytes }
  | { readonly recoverySecret: Bytes };

/** The key that wraps for a new way, and what is kept of the way. */
export async function wayFor(way: NewWay): Promise<{ readonly key: CryptoKey; readonly kept: KeptWay }> {
  if ('passphrase' in way) {
    const lock = newLock(way.cost);
    const key = await keyFromPassphrase(way.passphrase, lock, way.floor);
    return { key, kept: { kind: 'passphrase', lock } };
  }
  if ('prf' in way) {
    const key = await sealingKeyFrom(way.prf, 'sign-in by device', way.salt);
    const salt = toBase64url(way.salt);
    return { key, kept: { kind: 'webauthn-prf', credential: way.credential, salt } };
  }
  const key = await sealingKeyFrom(way.recoverySecret, 'sign-in by recovery key');
  return { key, kept: { kind: 'recovery-key' } };
}

async function keyFor(way: UnlockWay, unlock: UnlockWith, floor: KeyCost): Promise<CryptoKey | null> {
  switch (way.kind) {
    case 'passphrase':
      return 'passphrase' in unlock ? keyFromPassphrase(unlock.passphrase, way.lock, floor) : null;
    case 'webauthn-prf': {
      const salt = fromBase64url(way.salt);
      if (!('prf' in unlock) || unlock.credential !== way.credential || salt === null) return null;
      return sealingKeyFrom(unlock.prf, 'sign-in by device', salt);
    }
    case 'recovery-key':
      return 'recoverySecret' in unlock
        ? sealingKeyFrom(unlock.recoverySecret, 'sign-in by recovery key')
        : null;
  }
}

/** The kept way that goes with what a person brings, and the key that it makes; null when there is none. */
export async function keyOfWay(
  ways: readonly UnlockWay[],
  unlock: UnlockWith,
  floor: KeyCost,
): Promise<{ readonly way: UnlockWay; readonly key: CryptoKey } | null> {
  for (const way of ways) {
    const key = await keyFor(way, unlock, floor);
    if (key !== null) return { way, key };
  }
  return null;
}
