import { keyNameIn } from '@/utils/vault/events/kid';
import { newCaseKey } from '@/utils/vault/keys/case-keys';
import { lookUp } from '@/utils/vault/keys/look-up';
import { namedKey } from '@/utils/vault/sealing/named-key';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import type { Keyring } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { CaseKeyRow, SchoolDatabase } from './database';
import { forgetOpened } from './opened';

/** Keys made ready, for as long as the keyring they came from is held: a lock drops them with it. */
type ReadyKeys = Map<string, Promise<NamedKey>>;
const ready = new WeakMap<SchoolDatabase, WeakMap<Keyring, ReadyKeys>>();

function readyFor(database: SchoolDatabase, keyring: Keyring): ReadyKeys {
  const ofDatabase = ready.get(database) ?? new WeakMap<Keyring, ReadyKeys>();
  ready.set(database, ofDatabase);
  const known = ofDatabase.get(keyring) ?? new Map<string, Promise<NamedKey>>();
  ofDatabase.set(keyring, known);
  return known;
}

const caseKeyId = (caseId: string, epoch: number): string => `${caseId}.${epoch}`;

async function made(database: SchoolDatabase, keyring: Keyring, kid: string): Promise<NamedKey> {
  const name = keyNameIn(kid);
  if (name === null) throw new VaultTrouble('damaged');
  const caseId = name.kind === 'vault' ? null : name.caseId;
  const record = caseId === null ? null : await database.caseKeys.get(caseKeyId(caseId, name.epoch));
  return namedKey(keyring, name, record ?? null);
}

/** The key that a `kid` names. @throws VaultTrouble no-key, erased, damaged */
export function keyOfKid(database: SchoolDatabase, keyring: Keyring, kid: string): Promise<NamedKey> {
  const known = readyFor(database, keyring);
  const key = known.get(kid) ?? made(database, keyring, kid);
  known.set(kid, key);
  key.catch(() => known.delete(kid));
  return key;
}

/** Drops what was made ready and what is held open: a case was erased. */
export function forgetReadyKeys(database: SchoolDatabase): void {
  ready.delete(database);
  forgetOpened(database);
}

/** What stands for a pupil in an index, and names their case: nothing to anybody without the key. */
export function caseIdOf(keyring: Keyring, pupilId: string): Promise<string> {
  return lookUp(keyring.lookUp, 'case', pupilId);
}

/** Gets the keys of one write ready. A case that has no key of this epoch yet gets one, to be written along. */
export class WriteKeys {
  private readonly fresh = new Map<string, CaseKeyRow>();
  constructor(
    private readonly database: SchoolDatabase,
    private readonly held: Keyring | null,
  ) {}

  /** @throws VaultTrouble locked, for a write that needed no key when it began */
  get keyring(): Keyring {
    if (this.held === null) throw new VaultTrouble('locked');
    return this.held;
  }

  get made(): CaseKeyRow[] {
    return [...this.fresh.values()];
  }

  get epoch(): number {
    return this.keyring.current.epoch;
  }

  ofVault(): Promise<NamedKey> {
    return keyOfKid(this.database, this.keyring, `vault.${this.epoch}`);
  }

  /** For what no case is named by, and only the DSL and the head may open. */
  restricted(): Promise<NamedKey> {
    return keyOfKid(this.database, this.keyring, `restricted.${this.epoch}`);
  }

  /** @throws VaultTrouble erased when the case was erased: nothing may be filed under it again */
  async ofCase(caseId: string, kind: 'case' | 'restricted'): Promise<NamedKey> {
    const record = this.fresh.get(caseId) ?? (await this.recordOf(caseId));
    return namedKey(this.keyring, { kind, caseId, epoch: this.epoch }, record);
  }

  private async recordOf(caseId: string): Promise<CaseKeyRow> {
    const { current, vault } = this.keyring;
    const records = await this.database.caseKeys.where('caseId').equals(caseId).toArray();
    if (records.some(({ wrapped }) => wrapped === null)) throw new VaultTrouble('erased');
    const known = records.find(({ epoch }) => epoch === current.epoch);
    if (known !== undefined) return known;
    const record = await newCaseKey(current.wrapping, vault, caseId, current.epoch);
    const row = { id: caseKeyId(caseId, current.epoch), ...record };
    this.fresh.set(caseId, row);
    return row;
  }
}
