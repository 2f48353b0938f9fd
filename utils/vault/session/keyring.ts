import { epochKeys } from '@/utils/vault/keys/epoch-keys';
import type { EpochKeys, EpochPublic, EpochSecrets } from '@/utils/vault/keys/epoch-keys';
import { lookUpKey } from '@/utils/vault/keys/look-up';
import { actingAs } from '@/utils/vault/people/acting';
import type { Acting } from '@/utils/vault/people/acting';
import type { Member, PrivateHalves } from '@/utils/vault/people/member';
import { VaultTrouble } from '@/utils/vault/trouble';

/**
 * Everything that unlocking gave, as plain JSON. It is kept in memory and in the browser's session storage, which is
 * memory too, and nowhere else: a `CryptoKey` would be stored there as an empty object.
 */
export interface Unlocked {
  readonly vault: string;
  readonly member: Member;
  readonly halves: PrivateHalves;
  readonly epochs: readonly { readonly open: EpochPublic; readonly secrets: EpochSecrets }[];
}

/** The keys of whoever is signed in, ready for use. None of them can be read back out of it. */
export interface Keyring {
  readonly vault: string;
  readonly acting: Acting;
  readonly epochs: ReadonlyMap<number, EpochKeys>;
  /** The epoch that new entries are sealed in. */
  readonly current: EpochKeys;
  readonly lookUp: CryptoKey;
}

/** @throws VaultTrouble no-key when there is no epoch to open, damaged */
export async function keyringOf({ vault, member, halves, epochs }: Unlocked): Promise<Keyring> {
  const [acting, keys] = await Promise.all([
    actingAs(member, halves),
    Promise.all(epochs.map(({ open, secrets }) => epochKeys(open, secrets))),
  ]);
  const byEpoch = new Map(keys.map((key) => [key.epoch, key]));
  const current = byEpoch.get(Math.max(...byEpoch.keys()));
  const first = epochs.find(({ secrets }) => secrets.epoch === 1);
  if (current === undefined || first === undefined) throw new VaultTrouble('no-key');
  return { vault, acting, epochs: byEpoch, current, lookUp: await lookUpKey(first.secrets) };
}
