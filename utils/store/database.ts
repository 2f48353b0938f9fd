import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Row } from './encode-row';
import type { TableName } from './tables';

/** One row: how many writes there have been, and the oldest version of the program that may still write. */
export interface Ledger {
  readonly id: 'ledger';
  readonly revision: number;
  readonly minWriter: number;
}

/** The writer this program is. Raise it when rows change shape; older programs then refuse to write (Dexie would let them). */
export const WRITER = 1;

export type SchoolDatabase = Dexie &
  Readonly<Record<TableName, Table<Row, string>>> & { readonly ledger: Table<Ledger, string> };

/**
 * The school's records on this computer. A released version is never edited: add the next number with an upgrade, and
 * a test that opens the old database.
 */
export function openDatabase(name = 'tenth-day'): SchoolDatabase {
  // "strict": saved means flushed to the disc, not handed to the operating system.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    ledger: 'id',
    pupils: 'id',
    strips: 'id, pupilId',
    readings: 'id, revision',
    changes: 'id, pupilId',
    events: 'id, pupilId',
    papers: 'id, pupilId',
    settings: 'id',
    staff: 'id',
  });
  return database as SchoolDatabase;
}
