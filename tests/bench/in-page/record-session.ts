import { schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import type { SchoolDatabase } from '@/utils/store/database';
import type { Row } from '@/utils/store/row';
import { TABLE_NAMES } from '@/utils/store/tables';
import { recordReading } from '@/utils/workflows/record-reading';
import { testDatabase } from '../../tools/signed-in';
import { middleOf } from './timing';

/** Milliseconds of the middle recording, of the middle raw transaction, and how many bytes both wrote. */
export interface RecordTimes {
  readonly record: number;
  readonly raw: number;
  readonly bytes: number;
}

const ORIGIN = 'https://mis.example';

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Every row that a write of this revision put. */
async function rowsOf(database: SchoolDatabase, revision: number): Promise<Map<string, readonly Row[]>> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (name): Promise<[string, readonly Row[]]> => {
      const rows = await database[name].toArray();
      return [name, rows.filter((row) => row.revision === revision)];
    }),
  );
  return new Map(tables.filter(([, rows]) => rows.length > 0));
}

function openRaw(tables: readonly string[]): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => {
      for (const table of tables) opening.result.createObjectStore(table, { keyPath: 'id' });
    };
    opening.onsuccess = () => opened(opening.result);
    opening.onerror = () => failed(new Error('The raw database could not be opened.'));
  });
}

/** The peer: the very rows of the recording, put by nothing but IndexedDB in one transaction of the same durability. */
function putRaw(database: IDBDatabase, tables: ReadonlyMap<string, readonly Row[]>): Promise<void> {
  return new Promise((written, failed) => {
    const transaction = database.transaction([...tables.keys()], 'readwrite', { durability: 'strict' });
    for (const [table, rows] of tables) for (const row of rows) transaction.objectStore(table).put(row);
    transaction.oncomplete = () => written();
    transaction.onerror = () => failed(new Error('The raw transaction failed.'));
  });
}

/** Records the readings one after the other, each at its own moment, and puts the same rows raw after each. */
export async function measure(
  readings: readonly Reading[],
  moments: readonly string[],
): Promise<RecordTimes> {
  const database = await testDatabase('bench-records');
  const raw = await openRaw([...TABLE_NAMES]);
  let made = 0;
  let now: SchoolMoment = schoolMoment(moments[0] ?? '');
  const ports = {
    database,
    now: () => Promise.resolve(now),
    newId: () => `id-${String((made += 1)).padStart(12, '0')}`,
  };
  const times: { record: number; raw: number; bytes: number }[] = [];
  for (const [at, reading] of readings.entries()) {
    now = schoolMoment(moments[at] ?? '');
    const record = await timeOf(() => recordReading(reading, ORIGIN, ports));
    const revision = (await database.ledger.get('ledger'))?.revision ?? 0;
    const rows = await rowsOf(database, revision);
    const bytes = [...rows.values()].flat().reduce((sum, row) => sum + (row.body?.length ?? 0), 0);
    times.push({ record, raw: await timeOf(() => putRaw(raw, rows)), bytes });
  }
  database.close();
  raw.close();
  // The first reading also takes every pupil on roll; a session is one of the readings after it.
  const sessions = times.slice(1);
  return {
    record: middleOf(sessions.map((one) => one.record)),
    raw: middleOf(sessions.map((one) => one.raw)),
    bytes: middleOf(sessions.map((one) => one.bytes)),
  };
}
