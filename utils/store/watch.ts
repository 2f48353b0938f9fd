import { liveQuery } from 'dexie';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { SchoolDatabase } from './database';
import { openRows } from './open-rows';
import { byWriting } from './row';
import type { Row } from './row';
import { caseIdOf } from './row-keys';
import type { TableName, Tables } from './tables';
import { troubleNow } from './trouble';

export type Stop = () => void;

/** What a watcher is told when rows cannot be shown: one plain sentence. */
export type Fail = (trouble: { readonly message: string }) => void;

/** Opens rows, and gives a row that has not changed the same objects again, so that views can tell. */
function rememberingOpener<Name extends TableName>(database: SchoolDatabase, table: Name) {
  let known = new Map<string, { revision: number; values: readonly Tables[Name][] }>();
  return async (rows: readonly Row[]): Promise<Tables[Name][]> => {
    const same = (row: Row) => known.get(row.id)?.revision === row.revision;
    const changed = rows.filter((row) => !same(row));
    const before = new Map([...known].map(([id, { values }]) => [id, values]));
    const opened = await openRows(database, table, changed, before);
    const fresh = new Map(changed.map((row, at) => [row.id, opened[at] ?? []]));
    const next = new Map<string, { revision: number; values: readonly Tables[Name][] }>();
    for (const { id, revision } of rows)
      next.set(id, { revision, values: fresh.get(id) ?? known.get(id)?.values ?? [] });
    known = next;
    return [...next.values()].flatMap(({ values }) => values);
  };
}

const failing = (fail: Fail) => (error: unknown) => {
  if (error instanceof VaultTrouble) fail(error);
  else void troubleNow(error).then(fail);
};

function watchRows<Name extends TableName>(
  database: SchoolDatabase,
  table: Name,
  rowsNow: () => Promise<readonly Row[]>,
  show: (values: readonly Tables[Name][]) => void,
  fail: Fail,
): Stop {
  const open = rememberingOpener(database, table);
  let latest = 0;
  const showRows = async (rows: readonly Row[]) => {
    const turn = (latest += 1);
    const inOrder = [...rows].sort(byWriting);
    const values = await open(inOrder);
    if (turn === latest) show(values);
  };
  const subscription = liveQuery(rowsNow).subscribe({
    next: (rows) => void showRows(rows).catch(failing(fail)),
    error: failing(fail),
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
  fail: Fail,
): Stop {
  return watchRows(database, table, () => database[table].toArray(), show, fail);
}

/** Shows the latest look at a page, now and after every new one. */
export function watchLastReading(
  database: SchoolDatabase,
  show: (reading: Tables['readings'] | null) => void,
  fail: Fail,
): Stop {
  const last = async () => {
    const row = await database.readings.orderBy('revision').last();
    return row === undefined ? [] : [row];
  };
  return watchRows(database, 'readings', last, ([reading]) => show(reading ?? null), fail);
}

/** Shows the papers of one pupil, in the order in which they were made or sent. */
export function watchPapersOf(
  database: SchoolDatabase,
  pupilId: string,
  show: (papers: readonly Tables['papers'][]) => void,
  fail: Fail,
): Stop {
  let stop: Stop | null = null;
  let stopped = false;
  const start = async () => {
    const keyed = await caseIdOf(await database.cipher.keyring(), pupilId);
    const papers = () => database.papers.where('pupilId').equals(keyed).toArray();
    if (!stopped) stop = watchRows(database, 'papers', papers, show, fail);
  };
  start().catch(failing(fail));
  return () => {
    stopped = true;
    stop?.();
  };
}
