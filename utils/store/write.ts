import type { SchoolDatabase } from './database';
import { WRITER } from './database';
import { encode } from './encode-row';
import type { Row } from './encode-row';
import { TABLE_NAMES } from './tables';
import type { TableName, Tables } from './tables';
import { StoreTrouble, troubleFrom } from './trouble';

/** What one write puts and removes, by table. */
export type Writes = {
  readonly put?: { readonly [Name in TableName]?: readonly Tables[Name][] };
  /** Ids. Everything else but a pupil added by mistake is kept. */
  readonly removeStaff?: readonly string[];
  /** Ids of what an answer added that was taken back. */
  readonly remove?: { readonly pupils?: readonly string[]; readonly changes?: readonly string[] };
};

export interface Decision<Value> {
  readonly writes: Writes;
  readonly value: Value;
}

/** How often a decision is taken anew because somebody else wrote meanwhile. */
const MOST_TRIES = 8;

async function encodedRows(writes: Writes, revision: number): Promise<[TableName, Row[]][]> {
  const { put = {} } = writes;
  const tables = TABLE_NAMES.filter((table) => (put[table]?.length ?? 0) > 0);
  return Promise.all(
    tables.map(async (table): Promise<[TableName, Row[]]> => {
      const values: readonly Tables[TableName][] = put[table] ?? [];
      return [table, await Promise.all(values.map((value) => encode(table, value as never, revision)))];
    }),
  );
}

/** True when it was written; false when another write came between reading and writing. */
async function commit(database: SchoolDatabase, writes: Writes, seen: number): Promise<boolean> {
  const revision = seen + 1;
  const rows = await encodedRows(writes, revision);
  const tables = new Set<TableName>(rows.map(([table]) => table));
  if (writes.removeStaff !== undefined) tables.add('staff');
  if (writes.remove !== undefined) tables.add('pupils').add('changes');
  if (tables.size === 0) return true;
  return database.transaction(
    'rw',
    [database.ledger, ...[...tables].map((name) => database[name])],
    async () => {
      const ledger = await database.ledger.get('ledger');
      if ((ledger?.minWriter ?? WRITER) > WRITER) throw new StoreTrouble('newer');
      if ((ledger?.revision ?? 0) !== seen) return false;
      for (const [table, encoded] of rows) await database[table].bulkPut(encoded);
      if (writes.removeStaff !== undefined) await database.staff.bulkDelete([...writes.removeStaff]);
      for (const name of ['pupils', 'changes'] as const)
        if (writes.remove?.[name] !== undefined) await database[name].bulkDelete([...writes.remove[name]]);
      await database.ledger.put({ id: 'ledger', revision, minWriter: ledger?.minWriter ?? WRITER });
      return true;
    },
  );
}

/**
 * The only way to write. `decide` reads what it needs and says what to put; all of it is then written in one
 * transaction, which first checks that nothing was written since `decide` began. If something was, `decide` runs
 * again on the new state. So nothing rests on a stale reading and no cipher runs inside a transaction.
 *
 * @throws StoreTrouble when the store fails; then nothing was written.
 */
export async function write<Value>(
  database: SchoolDatabase,
  decide: () => Promise<Decision<Value>>,
): Promise<Value> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const seen = (await database.ledger.get('ledger'))?.revision ?? 0;
      const { writes, value } = await decide();
      if (await commit(database, writes, seen)) return value;
    }
  } catch (error) {
    throw troubleFrom(error);
  }
  throw new StoreTrouble('stopped');
}
