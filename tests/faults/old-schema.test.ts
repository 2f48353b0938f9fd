import 'fake-indexeddb/auto';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { WRITER, openDatabase } from '@/utils/store/database';
import { readAll, readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { doorState } from '@/utils/workflows/door/door-state';
import { openDoor } from '@/utils/workflows/door/door';
import { countWaiting, keepWhileLocked } from '@/utils/workflows/door/inbox';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { logRow } from '@/utils/workflows/log-row';
import { sessionOf } from '../tools/session-of';
import { testCipher, testDatabase } from '../tools/signed-in';
import { AMELIA, MIS, OFFICE, THIS_MORNING, register } from '../unit/workflows/school';
import { figure } from './figures';
import { OLD_PASSPHRASES, lyingIn, oldDatabase, putInPlace } from './old-databases';

const marker = vi.hoisted(() => ({ vault: null as string | null }));
vi.mock('@/utils/platform/session', () => ({
  vaultMarker: () => Promise.resolve(marker.vault),
  setVaultMarker: (vault: string) => Promise.resolve(void (marker.vault = vault)),
}));

afterEach(() => {
  marker.vault = null;
  vi.restoreAllMocks();
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value;
  return expect.fail(outcome.problems.map(({ message }) => message).join(' '));
}

function portsOver({ database }: SessionHere): Ports {
  let ids = 0;
  const moment = schoolMoment('2026-11-25T09:30');
  return { database, now: () => Promise.resolve(moment), newId: () => `new-${(ids += 1)}` };
}

const now = Date.now();
const reached: string[] = [];

describe('an old database, opened by today’s program', () => {
  it('version 1, which lay in clear: everything is there once a vault is set up, and nothing lies in clear any more', async () => {
    await putInPlace('version-1', oldDatabase(1));
    const here = sessionOf('version-1');
    const door = openDoor(here, portsOver(here));
    expect(await doorState(here, now)).toEqual({ kind: 'new' });
    const person = (name: keyof typeof OLD_PASSPHRASES, role: 'dsl' | 'office') => ({
      name,
      role,
      label: role,
      passphrase: OLD_PASSPHRASES[name],
      until: null,
    });
    const people = [person('Tom Adeyemi', 'dsl'), person('Priya Nair', 'office')];
    valueOf(await door.setUp({ school: 'Mill Lane Primary', people }));
    const { database } = here;
    const pupils = await readAll(database, 'pupils');
    expect(pupils.map(({ pupil }) => pupil.surname).sort()).toEqual(['Khan', 'Price']);
    expect(pupils.find(({ pupil }) => pupil.surname === 'Khan')?.pupil.flags).toEqual(
      oldFlags(oldDatabase(1)),
    );
    const events = await readAll(database, 'events');
    expect(events.map(({ row }) => row.text ?? row.kind)).toEqual(
      expect.arrayContaining(['contact-attempt', 'Grandmother rang at ten.']),
    );
    expect(events.every(({ author }) => author === 'staff-office')).toBe(true);
    expect(await readAll(database, 'changes')).toHaveLength(1);
    expect(await readAll(database, 'strips')).toHaveLength(2);
    expect(await readAll(database, 'readings')).toHaveLength(2);
    expect((await readAll(database, 'papers'))[0]?.sent?.to).toBe('Gloucestershire CME team');
    expect(await readSetting(database, 'addresses')).toEqual([MIS]);
    expect((await readAll(database, 'staff')).map(({ id }) => id).sort()).toEqual([
      'staff-dsl',
      'staff-office',
    ]);
    valueOf(await logRow(pupils[0]?.id ?? '', { kind: 'note', text: 'The day after.' }, portsOver(here)));
    valueOf(await door.checkLog());
    expect((await readSetting(database, 'checked'))?.findings).toEqual([]);
    const lying = JSON.stringify((await lyingIn('version-1')).tables);
    expect(['Khan', 'Grandmother', 'Adeyemi', 'no answer'].filter((word) => lying.includes(word))).toEqual(
      [],
    );
    reached.push('version 1 in clear');
  });

  it('version 2, which was sealed: the same passphrase opens it, the log holds, the waiting register is counted', async () => {
    const old = oldDatabase(2);
    await putInPlace('version-2', old);
    const here = sessionOf('version-2');
    const door = openDoor(here, portsOver(here));
    const state = await doorState(here, now);
    const dsl = state.kind === 'locked' ? state.people.find(({ role }) => role === 'dsl') : undefined;
    expect(state).toMatchObject({ kind: 'locked', waiting: 1 });
    valueOf(await door.signIn(dsl?.memberId ?? '', OLD_PASSPHRASES['Tom Adeyemi']));
    const { database } = here;
    const texts = (await readAll(database, 'events')).map(({ row }) => row.text);
    expect(texts).toEqual(expect.arrayContaining(['Grandmother rang at ten.', 'Told the social worker.']));
    expect(await countWaiting(portsOver(here))).toBe(1);
    expect(await readAll(database, 'changes')).toHaveLength(1);
    valueOf(await door.checkLog());
    expect((await readSetting(database, 'checked'))?.findings).toEqual([]);
    expect((await lyingIn('version-2')).version).toBe(openDatabase(testCipher(), 'unopened').verno);
    reached.push('version 2 sealed');
  });
});

function oldFlags({ tables }: ReturnType<typeof oldDatabase>): unknown {
  const rows = (tables['pupils'] ?? []) as readonly { id: string; body?: string }[];
  const khan = rows.map(
    ({ body }) => JSON.parse(body ?? '{}') as { pupil?: { surname: string; flags?: unknown } },
  );
  return khan.find(({ pupil }) => pupil?.surname === 'Khan')?.pupil?.flags;
}

/** Ways in which making the tables of a new version can fail. */
const FAILURES: Readonly<Record<string, () => Error>> = {
  'the disc is full': () => new DOMException('', 'QuotaExceededError'),
  'the browser gives up': () => new DOMException('The transaction was aborted.', 'AbortError'),
  'the store is in trouble': () => new DOMException('Internal error.', 'UnknownError'),
  'the program has a fault': () => new TypeError('x is not a function'),
};

describe('an upgrade that fails half-way', () => {
  it.each(Object.keys(FAILURES))(
    '%s: the old records lie there as they were, one clear sentence says so, and the next start goes on',
    async (why) => {
      const name = `failing ${why}`;
      const old = oldDatabase(2);
      await putInPlace(name, old);
      const before = await lyingIn(name);
      marker.vault = String((old.tables['ledger']?.[0] as { vault?: string } | undefined)?.vault);
      vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
        throw FAILURES[why]?.() ?? new Error('no failure');
      });
      const state = await doorState(sessionOf(name), now);
      vi.restoreAllMocks();
      expect(state.kind).toBe('trouble');
      expect(state.kind === 'trouble' ? state.message : '').toMatch(
        why === 'the disc is full'
          ? /^The disc .* nothing was saved/
          : /could not be brought up to this version .* Nothing was changed: they lie here as they were/,
      );
      expect(await lyingIn(name)).toEqual(before);
      expect(await doorState(sessionOf(name), now)).toMatchObject({ kind: 'locked', waiting: 1 });
      reached.push(`failing upgrade: ${why}`);
    },
  );
});

/** What a later version of the program would leave: a table and a column more, and no older writer allowed. */
async function newerProgramUses(name: string): Promise<void> {
  const newer = openDatabase(testCipher(), name);
  newer.version(newer.verno + 1).stores({ rooms: 'id' });
  await newer.open();
  const ledger = await newer.ledger.get('ledger');
  await newer.ledger.put({ ...(ledger ?? expect.fail('no ledger')), minWriter: WRITER + 1 });
  newer.close();
}

describe('two versions of the program on one computer', () => {
  it('a page of the older one that stayed open writes nothing any more', async () => {
    const stale = await testDatabase('stale-tab');
    const putting = () => Promise.resolve({ writes: { put: { staff: [OFFICE] } }, value: undefined });
    await write(stale, putting);
    await newerProgramUses('stale-tab');
    const before = await lyingIn('stale-tab');
    await expect(write(stale, putting)).rejects.toThrow(/newer version .* Nothing was saved/);
    expect(await lyingIn('stale-tab')).toEqual(before);
    reached.push('stale tab');
  });

  it('an older one on newer records opens nothing, keeps nothing, and changes nothing', async () => {
    await putInPlace('rollback', oldDatabase(2));
    await newerProgramUses('rollback');
    const before = await lyingIn('rollback');
    const here = sessionOf('rollback');
    const door = openDoor(here, portsOver(here));
    expect(await doorState(here, now)).toMatchObject({
      kind: 'trouble',
      message: expect.stringMatching(/newer version .* bring Tenth Day up to date/) as string,
    });
    const [dsl] = oldDatabase(2).tables['signIns'] ?? [];
    expect(await door.signIn(dsl?.id ?? '', OLD_PASSPHRASES['Tom Adeyemi'])).toMatchObject({
      kind: 'refused',
    });
    const reading = register(THIS_MORNING, [[AMELIA, 'N']]);
    await expect(keepWhileLocked(reading, MIS, portsOver(here))).rejects.toMatchObject({ kind: 'newer' });
    here.database.close();
    expect(await lyingIn('rollback')).toEqual(before);
    reached.push('rollback');
  });
});

afterAll(() => figure('old schemas', `${reached.length} of 8 hold: ${reached.join(', ')}`));
