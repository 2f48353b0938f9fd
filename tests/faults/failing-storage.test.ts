import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import Dexie from 'dexie';
import type { SchoolDatabase } from '@/utils/store/database';
import { StoreTrouble } from '@/utils/store/trouble';
import { everything, withFault } from '../unit/store/failing-store';
import type { Fault } from '../unit/store/failing-store';
import { runningDesk } from '../unit/workflows/desk-ports';
import type { TestDeskPorts } from '../unit/workflows/desk-ports';
import { figure } from './figures';
import { DESK_PATHS, WRITE_PATHS, schoolBefore } from './write-paths';
import type { Before } from './write-paths';

/** What a store says of itself when it fails, as the browsers word it. */
const FAULTS: Readonly<Record<string, Pick<Fault, 'makeError' | 'takesBack'>>> = {
  Abort: {
    takesBack: false,
    makeError: () => new DOMException('The transaction was aborted.', 'AbortError'),
  },
  Unknown: {
    takesBack: false,
    makeError: () => new DOMException('Internal error committing transaction.', 'UnknownError'),
  },
  Quota: { takesBack: false, makeError: () => new DOMException('', 'QuotaExceededError') },
  Data: {
    takesBack: false,
    makeError: () =>
      new Dexie.AbortError('Transaction aborted', new DOMException('Failed to write blobs', 'DataError')),
  },
  'taken back': { takesBack: true, makeError: () => new Error('is not thrown') },
};

const SENTENCE = /^[A-Z][^.]+(?:\.[^.]+)*\.$/;
const NAMES = /Khan|Amelia|Price|Jonah|Okoro|Mill Lane|Gloucestershire/;

let databases = 0;
let tried = 0;

interface Tried {
  readonly before: Before;
  readonly fault: Fault;
  readonly ports: TestDeskPorts;
}

async function newSchool(): Promise<Tried> {
  const faults: Fault[] = [];
  const ports = await runningDesk(`failing-${(databases += 1)}`, (database) => {
    faults.push(withFault(database));
  });
  const [fault] = faults;
  if (fault === undefined) throw new Error('The store was opened without a fault.');
  return { before: await schoolBefore(ports), fault, ports };
}

type Rows = Awaited<ReturnType<typeof everything>>;

async function restore(database: SchoolDatabase, kept: Rows): Promise<void> {
  for (const [name, rows] of kept) {
    await database.table(name).clear();
    await database.table(name).bulkPut(rows);
  }
}

/** The plain sentences in which a path said no; none when it was done. Anything else that is thrown is a fault of ours. */
async function saidBy(path: (before: Before) => Promise<{ kind: string }>, before: Before) {
  try {
    const outcome = (await path(before)) as { kind: string; problems?: readonly { message: string }[] };
    return outcome.kind === 'done' ? [] : (outcome.problems ?? []).map(({ message }) => message);
  } catch (error) {
    if (error instanceof StoreTrouble) return [error.message];
    throw error;
  }
}

async function failEveryCall(
  path: (before: Before) => Promise<{ kind: string }>,
  school: Tried,
  kind: string,
) {
  const { before, fault, ports } = school;
  const rows = await everything(ports.database);
  const granted = [...ports.granted];
  Object.assign(fault, FAULTS[kind]);
  for (let n = 1; ; n += 1) {
    Object.assign(fault, { calls: 0, failAt: n });
    ports.told.length = 0;
    const said = await saidBy(path, before);
    fault.failAt = 0;
    // Fewer calls than n: nothing failed, and the path is through.
    if (fault.calls < n) {
      expect(said, 'without a fault it is done').toEqual([]);
      await restore(ports.database, rows);
      return n - 1;
    }
    tried += 1;
    if (said.length === 0) {
      // A fault after the last write of this path may strike something that was not needed any more.
      expect.fail(`call ${n} failed and the person was told that it was done`);
    }
    expect(said.filter((sentence) => !SENTENCE.test(sentence) || NAMES.test(sentence))).toEqual([]);
    expect(await everything(ports.database), `call ${n} left something behind`).toEqual(rows);
    expect(ports.told, `call ${n} told the background of what was not saved`).toEqual([]);
    expect(await saidBy(path, before), `trying again after call ${n}`).toEqual([]);
    await restore(ports.database, rows);
    ports.granted.clear();
    for (const origin of granted) ports.granted.add(origin);
  }
}

describe('the n-th call to the store fails, for every n', () => {
  it('on every action of the desk that there is', async () => {
    const { before } = await newSchool();
    expect(Object.keys(before.desk).sort()).toEqual(Object.keys(DESK_PATHS).sort());
  });

  it.each(WRITE_PATHS)(
    '%s: nothing is half done, one clear sentence, and trying again works',
    async (name, path) => {
      const reached: string[] = [];
      for (const kind of Object.keys(FAULTS)) {
        const school = await newSchool();
        const calls = await failEveryCall(path, school, kind);
        expect(calls, `${name} makes no call that could fail so`).toBeGreaterThan(0);
        reached.push(`${kind} ${calls}`);
      }
      figure('n-th storage call fails', `${name}: 100% of n (${reached.join(', ')})`);
    },
  );

  afterAll(() => {
    figure(
      'n-th storage call fails',
      `${WRITE_PATHS.length} write paths, ${tried} faults: nothing partial, a clear sentence each time, every retry works`,
    );
  });
});
