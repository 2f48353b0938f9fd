import type { CaseEvent } from '@/utils/cases/log-row';
import { withheld } from '@/utils/cases/restricted';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { openContent } from '@/utils/vault/events/open-event';
import { kidOfRow, openRow } from '@/utils/vault/sealing/row';
import type { Keyring } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { SchoolDatabase } from './database';
import { holdOpened, openedBefore } from './opened';
import { joinedPupil } from './pupil-parts';
import type { PupilForDsl } from './pupil-parts';
import { boundToDslBody, boundToRow } from './row';
import type { Row } from './row';
import { keyOfKid } from './row-keys';
import { stripsIn } from './strip-chunks';
import type { StripChunk } from './strip-chunks';
import type { StoredStrip, TableName, Tables } from './tables';

/** What everybody may know of an entry that only the DSL and the head can open. */
export interface KnownOfEntry {
  readonly pupilId: string;
  readonly author: string;
  readonly recordedAt: SchoolMoment;
}

/** A row's sealed body. @throws VaultTrouble no-key, erased, damaged, older-suite, newer-suite */
async function openBody(database: SchoolDatabase, keyring: Keyring, table: TableName, row: Row) {
  if (row.body === undefined) throw new VaultTrouble('damaged');
  const body = new Uint8Array(row.body);
  return openRow(await keyOfKid(database, keyring, kidOfRow(body)), boundToRow(table, row), body);
}

async function openPupil(database: SchoolDatabase, keyring: Keyring, row: Row): Promise<KnownPupil> {
  const forAll = (await openBody(database, keyring, 'pupils', row)) as KnownPupil;
  if (row.dslBody === undefined) return forAll;
  const body = new Uint8Array(row.dslBody);
  const key = await keyOfKid(database, keyring, kidOfRow(body));
  // The office holds half a key to it: enough to write, none to read.
  if (key.restricted?.reader == null) return forAll;
  return joinedPupil(forAll, (await openRow(key, boundToDslBody('pupils', row), body)) as PupilForDsl);
}

async function openEntry(database: SchoolDatabase, keyring: Keyring, row: Row): Promise<CaseEvent> {
  if (row.entry === undefined) throw new VaultTrouble('damaged');
  const key = await keyOfKid(database, keyring, row.entry.kid);
  if (key.restricted !== null && key.restricted.reader === null) {
    const known = (await openBody(database, keyring, 'events', row)) as KnownOfEntry;
    return withheld({ id: row.id, ...known });
  }
  const event = (await openContent(row.entry, key)) as CaseEvent;
  if (event.id !== row.id) throw new VaultTrouble('damaged');
  return event;
}

/** One row's values: a strip row holds those of many pupils. @param before what the row held when it was last opened */
async function openOne(
  database: SchoolDatabase,
  keyring: Keyring | null,
  table: TableName,
  row: Row,
  before: readonly unknown[],
): Promise<readonly unknown[]> {
  if (row.clear !== undefined) return [{ name: row.id, value: JSON.parse(row.clear) as unknown }];
  if (keyring === null) throw new VaultTrouble('locked');
  if (table === 'events') return [await openEntry(database, keyring, row)];
  if (table === 'pupils') return [await openPupil(database, keyring, row)];
  const value = await openBody(database, keyring, table, row);
  return table === 'strips' ? stripsIn(value as StripChunk, before as readonly StoredStrip[]) : [value];
}

/** As `openOne`, which is asked only for what is not held open. */
async function openOnce(
  database: SchoolDatabase,
  keyring: Keyring | null,
  table: TableName,
  row: Row,
  before: readonly unknown[],
): Promise<readonly unknown[]> {
  if (keyring === null) return openOne(database, keyring, table, row, before);
  const held = openedBefore(database, keyring, table, row);
  if (held !== null) return held;
  const values = await openOne(database, keyring, table, row, before);
  holdOpened(database, keyring, table, { row, values });
  return values;
}

/** Rows in clear are read without a key: while everything is locked there is none. */
function needsKey(rows: readonly Row[]): boolean {
  return rows.some(({ clear }) => clear === undefined);
}

/**
 * Opens rows with the keys of whoever is signed in. What was erased is left out: nobody can open it.
 *
 * @returns for each row its values, in the order of the rows
 * @throws VaultTrouble locked, damaged, older-suite, newer-suite, no-key
 */
export async function openRows<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  rows: readonly Row[],
  before: ReadonlyMap<string, readonly Tables[Name][]> = new Map(),
): Promise<(readonly Tables[Name][])[]> {
  if (rows.length === 0) return [];
  const keyring = needsKey(rows) ? await database.cipher.keyring() : null;
  return Promise.all(
    rows.map(async (row) => {
      try {
        return (await openOnce(database, keyring, table, row, before.get(row.id) ?? [])) as Tables[Name][];
      } catch (error) {
        if (error instanceof VaultTrouble && error.kind === 'erased') return [];
        throw error;
      }
    }),
  );
}
