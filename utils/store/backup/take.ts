import type { Ledger, SchoolDatabase } from '@/utils/store/database';
import { ledgerNow } from '@/utils/store/write';
import type { Keyring } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { AnyRow } from './encode-rows';
import { makeBackup } from './file';
import { BACKUP_TABLES } from './rows';
import type { BackupRows } from './rows';

/** All that a backup holds, of one moment: nobody writes between two tables. */
export async function rowsNow(
  database: SchoolDatabase,
): Promise<{ readonly rows: BackupRows; readonly ledger: Ledger }> {
  const tables = BACKUP_TABLES.map((name) => database.table<AnyRow, string>(name));
  return database.transaction('r', [database.ledger, ...tables], async () => {
    const ledger = await ledgerNow(database);
    const rows = await Promise.all(tables.map((table) => table.toArray()));
    const entries = BACKUP_TABLES.map((name, at) => [name, rows[at] ?? []]);
    return { rows: Object.fromEntries(entries) as BackupRows, ledger };
  });
}

/** The next backup of this computer's records. @throws VaultTrouble locked when no vault is set up */
export async function takeBackup(
  database: SchoolDatabase,
  keyring: Keyring,
  generation: number,
  madeAt: number,
): ReturnType<typeof makeBackup> {
  const { rows, ledger } = await rowsNow(database);
  const { vault, revision, minWriter, at = null } = ledger;
  if (vault === undefined) throw new VaultTrouble('locked');
  const facts = { vault, generation, madeAt, schema: database.verno, revision, minWriter, at };
  return makeBackup(facts, rows, keyring);
}
