import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable } from 'dexie';
import type { SchoolDatabase } from '@/utils/store/database';

/**
 * Makes the n-th call to the store fail, counting from 1; `calls` says how many there were. Opening a transaction is a
 * call too.
 */
export interface Fault {
  failAt: number;
  calls: number;
  makeError: () => Error;
  /** Instead: after the n-th write the whole transaction is taken back, although each of its requests was answered. */
  takesBack: boolean;
}

function isTurnOf(fault: Fault): boolean {
  fault.calls += 1;
  return fault.calls === fault.failAt;
}

function failing(table: DBCoreTable, fault: Fault): DBCoreTable {
  const counted =
    <Request, Answer>(call: (request: Request) => PromiseLike<Answer>) =>
    (request: Request) => {
      if (!fault.takesBack && isTurnOf(fault)) throw fault.makeError();
      return call(request) as never;
    };
  const takenBack = async (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
    const answer = await table.mutate(request);
    if (fault.takesBack && isTurnOf(fault)) request.trans.abort();
    return answer;
  };
  return {
    ...table,
    mutate: counted(takenBack),
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
    takesBack: false,
    makeError: () => new DOMException('Failed to write blobs', 'AbortError'),
  };
  database.use({
    stack: 'dbcore',
    name: 'fault',
    create: (core: DBCore) => ({
      ...core,
      transaction: (...asked: Parameters<DBCore['transaction']>) => {
        if (!fault.takesBack && isTurnOf(fault)) throw fault.makeError();
        return core.transaction(...asked);
      },
      table: (name: string) => failing(core.table(name), fault),
    }),
  });
  return fault;
}

/** Every row of every table, for comparing a database with itself. */
export async function everything(
  database: SchoolDatabase,
): Promise<readonly (readonly [table: string, rows: readonly unknown[]])[]> {
  return Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
}
