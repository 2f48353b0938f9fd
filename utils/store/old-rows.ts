import type { SchoolDatabase } from './database';
import type { Put } from './seal-rows';
import { TABLE_NAMES } from './tables';
import type { TableName } from './tables';

/** Values of version 1 lay in clear, as JSON, in `body`. */
function valueOf(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : null;
}

/** Settings that version 1 had and this one has not. */
const GONE = 'acting';

/**
 * What a database of version 1 holds in clear. A vault that is set up takes it over, sealed; until then nobody reads it.
 */
export async function oldRows(database: SchoolDatabase): Promise<Put> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (table): Promise<[TableName, unknown[]]> => {
      const rows = await database[table].orderBy('id').toArray();
      rows.sort((a, b) => a.revision - b.revision);
      const values = rows.map(({ body }) => valueOf(body)).filter((value) => value !== null);
      return [table, values.filter((value) => (value as { name?: unknown }).name !== GONE)];
    }),
  );
  return Object.fromEntries(tables.filter(([, values]) => values.length > 0));
}
