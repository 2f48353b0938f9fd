import { destroyed } from '@/utils/vault/keys/case-keys';
import type { Statement } from '@/utils/vault/people/statement';
import type { Ledger, SchoolDatabase, SignInRow } from './database';
import { WRITER } from './database';
import { statementRow } from './people';
import { needRoom } from './room';
import { sealRows } from './seal-rows';
import type { Put, SealedRows } from './seal-rows';
import { StoreTrouble, troubleNow } from './trouble';

/** What may be taken out, by id. Entries of the log and papers never are: erasing a case destroys its key. */
export interface Remove {
  readonly staff?: readonly string[];
  readonly pupils?: readonly string[];
  readonly changes?: readonly string[];
  readonly readings?: readonly string[];
  /** Pupils whose strips are taken out. */
  readonly stripsOf?: readonly string[];
}

/** A change to who holds keys: what was stated, and the sign-in records that come with it or go. */
export interface PeopleChange {
  /** Each is added once: two people who state something at once must not write over each other. */
  readonly statements?: readonly Statement[];
  readonly signIns?: readonly SignInRow[];
  readonly dropSignIns?: readonly string[];
}

/** What one write puts and removes, by table. */
export interface Writes {
  /** Cases whose keys are destroyed and whose papers and changed marks are taken out, for good. */
  readonly erase?: readonly string[];
  readonly put?: Put;
  readonly remove?: Remove;
  readonly people?: PeopleChange;
}

export interface Decision<Value> {
  readonly writes: Writes;
  readonly value: Value;
}

/** How often a decision is taken anew because somebody else wrote meanwhile. */
const MOST_TRIES = 8;
const REMOVABLE = ['staff', 'pupils', 'changes', 'readings'] as const;

const NEW_LEDGER: Ledger = { id: 'ledger', revision: 0, minWriter: WRITER };

export async function ledgerNow(database: SchoolDatabase): Promise<Ledger> {
  return (await database.ledger.get('ledger')) ?? NEW_LEDGER;
}

/** Checks, inside a write transaction, that nobody wrote since `seen` was read. @throws StoreTrouble newer */
export async function isStill(database: SchoolDatabase, seen: Ledger): Promise<boolean> {
  const ledger = await ledgerNow(database);
  if (ledger.minWriter > WRITER) throw new StoreTrouble('newer');
  return ledger.revision === seen.revision;
}

async function putRows(database: SchoolDatabase, { rows, caseKeys }: SealedRows): Promise<void> {
  for (const [table, made] of rows) {
    // An entry is written once and never again.
    await (table === 'events' ? database.events.bulkAdd(made) : database[table].bulkPut(made));
  }
  if (caseKeys.length > 0) await database.caseKeys.bulkAdd([...caseKeys]);
}

async function removeRows(database: SchoolDatabase, remove: Remove): Promise<void> {
  for (const table of REMOVABLE) {
    const ids = remove[table] ?? [];
    if (ids.length > 0) await database[table].bulkDelete([...ids]);
  }
}

async function changePeople(database: SchoolDatabase, change: PeopleChange): Promise<void> {
  const { statements = [], signIns = [], dropSignIns = [] } = change;
  await database.statements.bulkAdd(statements.map(statementRow));
  await database.signIns.bulkPut([...signIns]);
  await database.signIns.bulkDelete([...dropSignIns]);
}

/** Puts an end to every key of some cases. Their entries stay where they are in the chain, and nobody can open them. */
async function eraseCases(database: SchoolDatabase, caseIds: readonly string[]): Promise<void> {
  const { caseKeys, papers, changes } = database;
  const records = await caseKeys.where('caseId').anyOf(caseIds).toArray();
  await caseKeys.bulkPut(records.map((row) => ({ ...row, ...destroyed(row) })));
  await papers.where('pupilId').anyOf(caseIds).delete();
  await changes.where('pupilId').anyOf(caseIds).delete();
}

/** True when it was written; false when another write came between reading and writing. */
async function commit(
  database: SchoolDatabase,
  { put = {}, remove = {}, people, erase = [] }: Writes,
  seen: Ledger,
): Promise<boolean> {
  const sealed = await sealRows(database, put, seen, new Set(remove.stripsOf));
  const removes = REMOVABLE.some((table) => (remove[table]?.length ?? 0) > 0);
  if (sealed.rows.length === 0 && !removes && people === undefined && erase.length === 0) return true;
  const erased = erase.length > 0 ? (['papers', 'changes'] as const) : [];
  const tables = new Set([...sealed.rows.map(([table]) => table), ...(removes ? REMOVABLE : []), ...erased]);
  const { ledger, caseKeys, statements, signIns } = database;
  await needRoom();
  const ofPeople = people === undefined ? [] : [statements, signIns];
  const stores = [ledger, caseKeys, ...ofPeople, ...[...tables].map((name) => database[name])];
  return database.transaction('rw', stores, async () => {
    if (!(await isStill(database, seen))) return false;
    await putRows(database, sealed);
    await removeRows(database, remove);
    if (people !== undefined) await changePeople(database, people);
    if (erase.length > 0) await eraseCases(database, erase);
    await database.ledger.put({ ...seen, ...sealed.chain, revision: seen.revision + 1, minWriter: WRITER });
    return true;
  });
}

/**
 * The only way to write. `decide` reads what it needs and says what to put; all of it is then written in one
 * transaction, which first checks that nothing was written since `decide` began. If something was, `decide` runs
 * again on the new state. So nothing rests on a stale reading and no cipher runs inside a transaction.
 *
 * @throws StoreTrouble when the store fails, VaultTrouble when there is no key (locked, erased); then nothing was written.
 */
export async function write<Value>(
  database: SchoolDatabase,
  decide: () => Promise<Decision<Value>>,
): Promise<Value> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const seen = await ledgerNow(database);
      const { writes, value } = await decide();
      if (await commit(database, writes, seen)) return value;
    }
  } catch (error) {
    throw await troubleNow(error);
  }
  throw new StoreTrouble('stopped');
}
