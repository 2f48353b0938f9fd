import type { Keyring } from '@/utils/vault/session/keyring';
import type { SchoolDatabase } from './database';
import { openRows } from './open-rows';
import { byWriting } from './row';
import type { Row } from './row';
import { caseIdOf } from './row-keys';
import { chunkOf } from './strip-chunks';
import type { SettingName, SettingValues, TableName, Tables } from './tables';

/** Tables that are read by the pupil they belong to. */
export type TableOfPupils = 'strips' | 'changes' | 'events' | 'papers';

async function openAll<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  rows: readonly Row[],
): Promise<Tables[Name][]> {
  return (await openRows(database, table, rows)).flat();
}

function oldestFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort(byWriting);
}

/** Every value of a table, in the order of writing. @throws VaultTrouble, as every function here */
export async function readAll<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
): Promise<Tables[Name][]> {
  return openAll(database, table, oldestFirst(await database[table].toArray()));
}

/** The value with this id; null when it is not there. */
export async function readOne<Name extends Exclude<TableName, 'strips'>>(
  database: SchoolDatabase,
  table: Name,
  id: string,
): Promise<Tables[Name] | null> {
  const row = await database[table].get(id);
  return row === undefined ? null : ((await openAll(database, table, [row]))[0] ?? null);
}

async function rowsOfPupils(
  database: SchoolDatabase,
  table: TableOfPupils,
  keyring: Keyring,
  pupilIds: readonly string[],
): Promise<Row[]> {
  if (table === 'strips') {
    const chunks = new Set(pupilIds.map((id) => String(chunkOf(id))));
    const rows = await database.strips.toArray();
    return rows.filter(({ id }) => chunks.has(id.slice(id.indexOf('.') + 1)));
  }
  const keyed = await Promise.all(pupilIds.map((id) => caseIdOf(keyring, id)));
  return database[table].where('pupilId').anyOf(keyed).toArray();
}

/** What a table holds of some pupils, in the order of writing. */
export async function readOfPupils<Name extends TableOfPupils>(
  database: SchoolDatabase,
  table: Name,
  pupilIds: readonly string[],
): Promise<Tables[Name][]> {
  const rows = await rowsOfPupils(database, table, await database.cipher.keyring(), pupilIds);
  const wanted = new Set(pupilIds);
  const values = await openAll(database, table, oldestFirst(rows));
  return values.filter(({ pupilId }) => wanted.has(pupilId));
}

/** The latest look at a page; null before the first. */
export async function readLastReading(database: SchoolDatabase): Promise<Tables['readings'] | null> {
  const row = await database.readings.orderBy('revision').last();
  return row === undefined ? null : ((await openAll(database, 'readings', [row]))[0] ?? null);
}

/** The latest looks at pages, newest first. */
export async function readLatestReadings(
  database: SchoolDatabase,
  most: number,
): Promise<Tables['readings'][]> {
  const rows = await database.readings.orderBy('revision').reverse().limit(most).toArray();
  return openAll(database, 'readings', rows);
}

/** One of the school's settings; null when it was never saved. */
export async function readSetting<Name extends SettingName>(
  database: SchoolDatabase,
  name: Name,
): Promise<SettingValues[Name] | null> {
  const setting = await readOne(database, 'settings', name);
  return setting === null ? null : (setting.value as SettingValues[Name]);
}

/** How many writes there have been. Unchanged: nothing else has changed either. */
export async function readRevision(database: SchoolDatabase): Promise<number> {
  return (await database.ledger.get('ledger'))?.revision ?? 0;
}
