import type { Cipher } from '@/utils/store/cipher';
import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import { ledgerNow } from '@/utils/store/write';
import type { EpochPublic } from '@/utils/vault/keys/epoch-keys';
import { newEpoch } from '@/utils/vault/keys/epoch-keys';
import { actingAs } from '@/utils/vault/people/acting';
import { newMember } from '@/utils/vault/people/member';
import { keyringOf } from '@/utils/vault/session/keyring';
import type { Keyring } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';

export type Role = 'office' | 'dsl' | 'head';
const ROLES: readonly Role[] = ['office', 'dsl', 'head'];

/** Ids of the key-holders of every test: real ids are made from keys, and tests compare rows with written ones. */
export const HOLDER = {
  office: 'keys-of-the-office',
  dsl: 'keys-of-the-dsl',
  head: 'keys-of-the-head',
} as const;
export const VAULT = 'vault-of-a-test';
export const DEVICE = 'office-pc';

let made: Promise<{ keyrings: ReadonlyMap<Role, Keyring>; epoch: EpochPublic }> | null = null;

async function make() {
  const { public: epoch, secrets } = await newEpoch(1);
  const keyrings = await Promise.all(
    ROLES.map(async (role): Promise<[Role, Keyring]> => {
      const { member, halves } = await newMember(role);
      const own = role === 'office' ? { ...secrets, restricted: null } : secrets;
      const keyring = await keyringOf({
        vault: VAULT,
        member,
        halves,
        epochs: [{ open: epoch, secrets: own }],
      });
      const acting = await actingAs({ ...member, id: HOLDER[role] }, halves);
      return [role, { ...keyring, acting }];
    }),
  );
  return { keyrings: new Map(keyrings), epoch };
}

/** A cipher with real keys, and whoever a test says is signed in; null for locked. */
export interface TestCipher extends Cipher {
  signedIn: Role | null;
}

/** @param signedIn who is at the desk first */
export function testCipher(signedIn: Role | null = 'office'): TestCipher {
  made ??= make();
  const ready = made;
  const cipher: TestCipher = {
    signedIn,
    keyring: async () => {
      const { keyrings } = await ready;
      const keyring = cipher.signedIn === null ? undefined : keyrings.get(cipher.signedIn);
      if (keyring === undefined) throw new VaultTrouble('locked');
      return keyring;
    },
    now: () => Date.now(),
  };
  return cipher;
}

/** A database of a school whose vault is set up, with somebody signed in. */
export async function testDatabase(name: string, cipher: TestCipher = testCipher()): Promise<SchoolDatabase> {
  const database = openDatabase(cipher, name);
  await setUpIn(database);
  return database;
}

/** Writes the ledger of a vault that is set up into an empty database. */
export async function setUpIn(database: SchoolDatabase): Promise<void> {
  const ledger = await ledgerNow(database);
  if (ledger.vault === undefined) await database.ledger.put({ ...ledger, vault: VAULT, device: DEVICE });
}
