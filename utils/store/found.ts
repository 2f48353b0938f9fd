import type { SignInRow, SchoolDatabase } from './database';
import { WRITER } from './database';
import type { Statement } from '@/utils/vault/people/statement';
import { statementRow } from './people';
import { needRoom } from './room';
import { sealRows } from './seal-rows';
import type { Put } from './seal-rows';
import { StoreTrouble, troubleNow } from './trouble';
import { TABLE_NAMES } from './tables';
import { isStill, ledgerNow } from './write';

/** A vault that is about to be set up. */
export interface NewVault {
  readonly vault: string;
  readonly device: string;
  readonly statements: readonly Statement[];
  readonly signIns: readonly SignInRow[];
}

/**
 * Writes a new vault and everything that is sealed in it from the start, in one transaction: who holds its keys, and what
 * a database of version 1 still had in clear.
 *
 * @param sealing the same database, with the keys of the founder
 * @throws StoreTrouble when the store fails, or somebody has set up a vault meanwhile; then nothing was written
 */
export async function writeNewVault(
  database: SchoolDatabase,
  sealing: SchoolDatabase,
  { vault, device, statements, signIns }: NewVault,
  put: Put,
): Promise<void> {
  try {
    const seen = { ...(await ledgerNow(database)), vault, device };
    const sealed = await sealRows(sealing, put, seen);
    const tables = TABLE_NAMES.map((name) => database[name]);
    const { ledger, caseKeys } = database;
    const stores = [ledger, caseKeys, database.statements, database.signIns, ...tables];
    await needRoom();
    await database.transaction('rw', stores, async () => {
      const now = await ledgerNow(database);
      if (now.vault !== undefined || !(await isStill(database, seen))) throw new StoreTrouble('stopped');
      for (const table of tables) await table.clear();
      for (const [table, rows] of sealed.rows) await database[table].bulkAdd(rows);
      await caseKeys.bulkAdd([...sealed.caseKeys]);
      await database.statements.bulkAdd(statements.map(statementRow));
      await database.signIns.bulkAdd([...signIns]);
      await ledger.put({ ...seen, ...sealed.chain, revision: seen.revision + 1, minWriter: WRITER });
    });
  } catch (error) {
    throw await troubleNow(error);
  }
}
