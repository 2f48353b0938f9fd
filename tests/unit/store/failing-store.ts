import type { DBCore, DBCoreTable } from 'dexie';
import type { SchoolDatabase } from '@/utils/store/database';
import { TABLE_NAMES } from '@/utils/store/tables';

/** Makes the n-th call to the store fail, counting from 1; `calls` says how many there were. */
export interface Fault {
  failAt: number;
  calls: number;
  makeError: () => Error;
}

function failing(table: DBCoreTable, fault: Fault): DBCoreTable {
  const counted =
    <Request, Answer>(call: (request: Request) => PromiseLike<Answer>) =>
    (request: Request) => {
      fault.calls += 1;
      if (fault.calls === fault.failAt) throw fault.makeError();
      return call(request) as never;
    };
  return {
    ...table,
    mutate: counted((request) => table.mutate(request)),
    get: counted((request) => table.get(request)),
    getMany: counted((request) => table.getMany(request)),
    query: counted((request) => table.query(request)),
    openCursor: counted((request) => table.openCursor(request)),
    count: counted((request) => table.count(request)),
  };
}

export function withFault(database: SchoolDatabase): Fault {
  const fault: Fault = {
    failAt: 0,
    calls: 0,
    makeError: () => new DOMException('Failed to write blobs', 'AbortError'),
  };
  database.use({
    stack: 'dbcore',
    name: 'fault',
    create: (core: DBCore) => ({ ...core, table: (name: string) => failing(core.table(name), fault) }),
  });
  return fault;
}

/** Every row of every table, for comparing a database with itself. */
export async function everything(database: SchoolDatabase): Promise<unknown> {
  const tables = [...TABLE_NAMES, 'ledger' as const];
  return Promise.all(tables.map(async (name) => [name, await database[name].toArray()]));
}
