import type { SchoolDatabase } from './database';
import { decode } from './encode-row';
import type { Row } from './encode-row';
import type { SettingName, SettingValues, TableName, Tables } from './tables';

function decodeAll<Name extends TableName>(table: Name, rows: readonly Row[]): Promise<Tables[Name][]> {
  return Promise.all(rows.map((row) => decode(table, row)));
}

function oldestFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.revision - b.revision);
}

/** Every value of a table, in the order of writing. */
export async function readAll<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
): Promise<Tables[Name][]> {
  return decodeAll(table, oldestFirst(await database[table].toArray()));
}

/** The values with these ids, in no promised order; ids that are not there are left out. */
export async function readSome<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  ids: readonly string[],
): Promise<Tables[Name][]> {
  const rows = await database[table].bulkGet([...ids]);
  return decodeAll(
    table,
    rows.filter((row) => row !== undefined),
  );
}

export async function readOne<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  id: string,
): Promise<Tables[Name] | null> {
  const row = await database[table].get(id);
  return row === undefined ? null : decode(table, row);
}

/** What a table holds of some pupils, in the order of writing. */
export async function readOfPupils<Name extends 'strips' | 'changes' | 'events' | 'papers'>(
  database: SchoolDatabase,
  table: Name,
  pupilIds: readonly string[],
): Promise<Tables[Name][]> {
  const rows = await database[table]
    .where('pupilId')
    .anyOf([...pupilIds])
    .toArray();
  return decodeAll(table, oldestFirst(rows));
}

/** The latest look at a page; null before the first. */
export async function readLastReading(database: SchoolDatabase): Promise<Tables['readings'] | null> {
  const row = await database.readings.orderBy('revision').last();
  return row === undefined ? null : decode('readings', row);
}

/** The latest looks at pages, newest first. */
export async function readLatestReadings(
  database: SchoolDatabase,
  most: number,
): Promise<Tables['readings'][]> {
  const rows = await database.readings.orderBy('revision').reverse().limit(most).toArray();
  return decodeAll('readings', rows);
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
