import { liveQuery } from 'dexie';
import type { SchoolDatabase } from './database';
import { decode } from './encode-row';
import type { Row } from './encode-row';
import type { TableName, Tables } from './tables';
import { troubleFrom } from './trouble';
import type { StoreTrouble } from './trouble';

export type Stop = () => void;

/** Decodes rows, and gives a row that has not changed the same object again, so that views can tell. */
function rememberingDecoder<Name extends TableName>(table: Name) {
  let known = new Map<string, { revision: number; value: Tables[Name] }>();
  return async (rows: readonly Row[]): Promise<Tables[Name][]> => {
    const next = new Map<string, { revision: number; value: Tables[Name] }>();
    for (const row of rows) {
      const before = known.get(row.id);
      const value = before?.revision === row.revision ? before.value : await decode(table, row);
      next.set(row.id, { revision: row.revision, value });
    }
    known = next;
    return [...next.values()].map(({ value }) => value);
  };
}

function watchRows<Name extends TableName>(
  table: Name,
  rowsNow: () => Promise<readonly Row[]>,
  show: (values: readonly Tables[Name][]) => void,
  fail: (trouble: StoreTrouble) => void,
): Stop {
  const decodeRows = rememberingDecoder(table);
  let latest = 0;
  const showRows = async (rows: readonly Row[]) => {
    const turn = (latest += 1);
    const inOrder = [...rows].sort((a, b) => a.revision - b.revision);
    const values = await decodeRows(inOrder);
    if (turn === latest) show(values);
  };
  const subscription = liveQuery(rowsNow).subscribe({
    next: (rows) => void showRows(rows),
    error: (error) => {
      fail(troubleFrom(error));
    },
  });
  return () => {
    latest += 1;
    subscription.unsubscribe();
  };
}

/** Shows every value of a table in the order of writing, now and after every write of any page or worker. */
export function watchTable<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  show: (values: readonly Tables[Name][]) => void,
  fail: (trouble: StoreTrouble) => void,
): Stop {
  return watchRows(table, () => database[table].toArray(), show, fail);
}

/** Shows the latest look at a page, now and after every new one. */
export function watchLastReading(
  database: SchoolDatabase,
  show: (reading: Tables['readings'] | null) => void,
  fail: (trouble: StoreTrouble) => void,
): Stop {
  const last = async () => {
    const row = await database.readings.orderBy('revision').last();
    return row === undefined ? [] : [row];
  };
  return watchRows('readings', last, ([reading]) => show(reading ?? null), fail);
}

/** Shows the papers of one pupil, in the order in which they were made or sent. */
export function watchPapersOf(
  database: SchoolDatabase,
  pupilId: string,
  show: (papers: readonly Tables['papers'][]) => void,
  fail: (trouble: StoreTrouble) => void,
): Stop {
  const papers = () => database.papers.where('pupilId').equals(pupilId).toArray();
  return watchRows('papers', papers, show, fail);
}
