import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A database as a released version of the program left it, with bytes as base64. */
export interface OldDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly { readonly id: string }[]>>;
  /** Printed when its vault was set up. */
  readonly recoveryKey?: string;
}

/** The passphrases of those who set the old vaults up. */
export const OLD_PASSPHRASES = {
  'Tom Adeyemi': 'lantern otter cycle plum harbour',
  'Priya Nair': 'quarry velvet tundra maple siphon',
} as const;

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  strips: ['pupilId'],
  readings: ['revision'],
  changes: ['pupilId'],
  events: ['pupilId'],
  papers: ['pupilId'],
  caseKeys: ['caseId'],
};

function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withBytes(held)]));
}

/** Reads `old-databases/version-N.json`: written by the program of that time, not by hand. */
export function oldDatabase(version: number): OldDatabase {
  const file = fileURLToPath(new URL(`old-databases/version-${version}.json`, import.meta.url));
  return withBytes(JSON.parse(readFileSync(file, 'utf8'))) as OldDatabase;
}

function opened(name: string, version: number | undefined, upgrade: (database: IDBDatabase) => void) {
  return new Promise<IDBDatabase>((found, failed) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => upgrade(opening.result);
    opening.onsuccess = () => found(opening.result);
    opening.onerror = () => failed(opening.error ?? new Error('The database was not opened.'));
  });
}

/** Puts an old database in place, without any code of today's program. Dexie numbers versions in tens. */
export async function putInPlace(name: string, { version, tables }: OldDatabase): Promise<void> {
  const database = await opened(name, version * 10, (fresh) => {
    for (const table of Object.keys(tables)) {
      const store = fresh.createObjectStore(table, { keyPath: 'id' });
      for (const index of INDEXES[table] ?? []) store.createIndex(index, index);
    }
  });
  const writing = database.transaction(Object.keys(tables), 'readwrite');
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) writing.objectStore(table).put(row);
  await new Promise((done) => (writing.oncomplete = done));
  database.close();
}

/** The version and every row that lie in a database now, read without any code of today's program. */
export async function lyingIn(name: string): Promise<OldDatabase> {
  const database = await opened(name, undefined, () => undefined);
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names, 'readonly');
  const tables = await Promise.all(
    names.map(
      (table) =>
        new Promise<[string, readonly { id: string }[]]>((found) => {
          const asked = reading.objectStore(table).getAll();
          asked.onsuccess = () => found([table, asked.result as { id: string }[]]);
        }),
    ),
  );
  database.close();
  return { version: database.version / 10, tables: Object.fromEntries(tables) };
}
