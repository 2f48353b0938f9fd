import type { Keyring } from '@/utils/vault/session/keyring';

/** What the store seals and opens with. It holds no keys: each batch of rows asks for those of whoever is signed in. */
export interface Cipher {
  /** @throws VaultTrouble locked */
  readonly keyring: () => Promise<Keyring>;
  /** Milliseconds since 1970, for the order of entries. Days of absence are never counted with it. */
  readonly now: () => number;
}
