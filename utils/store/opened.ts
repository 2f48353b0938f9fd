import type { Keyring } from '@/utils/vault/session/keyring';
import type { SchoolDatabase } from './database';
import type { Row } from './row';
import type { TableName } from './tables';

interface Opened {
  readonly row: Row;
  readonly values: readonly unknown[];
}

/** What each look at a register opens whole; of other tables nothing is held. */
const HELD: readonly TableName[] = ['pupils', 'strips'];

/** Rows as they were last opened, for as long as the keyring that opened them is held: a lock drops them with it. */
const opened = new WeakMap<SchoolDatabase, WeakMap<Keyring, Map<string, Opened>>>();

function openedWith(database: SchoolDatabase, keyring: Keyring): Map<string, Opened> {
  const ofDatabase = opened.get(database) ?? new WeakMap<Keyring, Map<string, Opened>>();
  opened.set(database, ofDatabase);
  const known = ofDatabase.get(keyring) ?? new Map<string, Opened>();
  ofDatabase.set(keyring, known);
  return known;
}

function isSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Sealed anew, a row has other bytes, whatever it holds: the same bytes are the same values. */
const isSameRow = (a: Row, b: Row) =>
  a.revision === b.revision && isSameBytes(a.body, b.body) && isSameBytes(a.dslBody, b.dslBody);

/** The values of a row that was opened before with these keys; null when it was not, or has been written since. */
export function openedBefore(
  database: SchoolDatabase,
  keyring: Keyring,
  table: TableName,
  row: Row,
): readonly unknown[] | null {
  if (!HELD.includes(table)) return null;
  const known = openedWith(database, keyring).get(`${table} ${row.id}`);
  return known !== undefined && isSameRow(known.row, row) ? known.values : null;
}

/** Holds the values of a row that was opened. */
export function holdOpened(
  database: SchoolDatabase,
  keyring: Keyring,
  table: TableName,
  { row, values }: Opened,
): void {
  if (HELD.includes(table)) openedWith(database, keyring).set(`${table} ${row.id}`, { row, values });
}

/** Drops what is held open of a database: a record was erased. */
export function forgetOpened(database: SchoolDatabase): void {
  opened.delete(database);
}
