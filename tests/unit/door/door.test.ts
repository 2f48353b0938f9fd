import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAll, readSetting } from '@/utils/store/read';
import { openDoor } from '@/utils/workflows/door/door';
import type { Door, DoorState, PersonToAdmit } from '@/utils/workflows/door/door';
import { countWaiting, keepWhileLocked } from '@/utils/workflows/door/inbox';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import type { Outcome } from '@/utils/workflows/outcome';
import { savePupil } from '@/utils/workflows/save-pupil';
import { saveCalendar } from '@/utils/workflows/settings';
import type { Ports } from '@/utils/workflows/ports';
import { schoolMoment } from '@/utils/calendar/school-date';
import { sessionOf } from '../../tools/session-of';
import { AMELIA, MIS, THIS_MORNING, register } from '../workflows/school';

const PHRASES = {
  dsl: 'lantern otter cycle plum harbour',
  office: 'quarry velvet tundra maple siphon',
  next: 'gravel bonnet walnut ember pigeon',
};
const marker = vi.hoisted(() => ({ vault: null as string | null }));
vi.mock('@/utils/platform/session', () => ({
  vaultMarker: () => Promise.resolve(marker.vault),
  setVaultMarker: (vault: string) => Promise.resolve(void (marker.vault = vault)),
}));

const person = (role: PersonToAdmit['role'], passphrase: string, label: string): PersonToAdmit => ({
  name: label,
  role,
  label,
  passphrase,
  until: null,
});

let here: SessionHere;
let door: Door;
let ports: Ports;
let databases = 0;
let states: DoorState[];
let stop: () => void;

const problems = (outcome: Outcome<unknown>) =>
  outcome.kind === 'refused' ? outcome.problems.map(({ message }) => message) : [];

function valueOf<Value>(outcome: Outcome<Value>): Value {
  return outcome.kind === 'done' ? outcome.value : expect.fail(problems(outcome).join(' '));
}

async function setUp(): Promise<string> {
  const people = [person('dsl', PHRASES.dsl, 'Tom Adeyemi'), person('office', PHRASES.office, 'Priya Nair')];
  return valueOf(await door.setUp({ school: 'Mill Lane Primary', people })).recoveryKey;
}

async function idOf(label: string): Promise<string> {
  await door.lock('asked');
  await expect.poll(() => states.at(-1)?.kind).toBe('locked');
  const state = states.at(-1);
  const found = state?.kind === 'locked' ? state.people.find((one) => one.label === label) : undefined;
  return found?.memberId ?? expect.fail(`${label} is not at the door`);
}

beforeEach(() => {
  marker.vault = null;
  here = sessionOf(`door-${(databases += 1)}`);
  let ids = 0;
  const moment = schoolMoment('2026-11-24T09:30');
  ports = { database: here.database, now: () => Promise.resolve(moment), newId: () => `id-${(ids += 1)}` };
  door = openDoor(here, ports);
  states = [];
  stop = door.watch((state) => states.push(state));
});
afterEach(() => stop());

describe('setting up', () => {
  it('begins with nothing, and ends with the DSL signed in and a key to print', async () => {
    await expect.poll(() => states.at(-1)?.kind).toBe('new');
    const recoveryKey = await setUp();
    expect(recoveryKey.split(' ')).toHaveLength(14);
    await expect.poll(() => states.at(-1)).toMatchObject({ kind: 'open', name: 'Tom Adeyemi', role: 'dsl' });
    expect(await readSetting(here.database, 'school')).toEqual({ name: 'Mill Lane Primary' });
  });

  it('refuses weak passphrases with the reason, and writes nothing', async () => {
    const people = [person('dsl', 'Mill Lane Primary 1', 'Tom Adeyemi')];
    const outcome = await door.setUp({ school: 'Mill Lane Primary', people });
    expect(problems(outcome)).toContain(
      'Leave out the name of the school: it is the first thing that is tried.',
    );
    expect(await here.database.ledger.count()).toBe(0);
  });

  it('asks for the DSL or the head first', async () => {
    const outcome = await door.setUp({
      school: 'Mill Lane',
      people: [person('office', PHRASES.office, 'Priya')],
    });
    expect(problems(outcome)).toEqual([
      'The first person must be the DSL or the head: they let the others in.',
    ]);
  });

  it('seals what an older version kept in clear', async () => {
    const pupil = { id: 'p1', pupil: { surname: 'Khan', forenames: 'Amelia' }, misIds: [], alsoShownAs: [] };
    const row = { id: 'p1', revision: 1, body: JSON.stringify(pupil) };
    await here.database.pupils.put(row as never);
    await setUp();
    expect(await readAll(here.database, 'pupils')).toEqual([pupil]);
    expect(JSON.stringify(await here.database.pupils.toArray())).not.toContain('Khan');
  });
});

describe('signing in', () => {
  it('opens with the right phrase, and says the same for every wrong one', async () => {
    await setUp();
    const office = await idOf('Priya Nair');
    const wrong = problems(await door.signIn(office, 'not the phrase at all'));
    expect(problems(await door.signIn(office, PHRASES.dsl))).toEqual(wrong);
    expect(problems(await door.signIn('nobody', PHRASES.office))).toEqual(wrong);
    valueOf(await door.signIn(office, PHRASES.office));
    await expect
      .poll(() => states.at(-1))
      .toMatchObject({ kind: 'open', name: 'Priya Nair', role: 'office' });
  });

  it('shows no name while locked but the one each person chose for the list', async () => {
    await setUp();
    await idOf('Priya Nair');
    await expect(readAll(here.database, 'staff')).rejects.toMatchObject({ kind: 'locked' });
  });

  it('keeps the office from letting anybody in', async () => {
    await setUp();
    valueOf(await door.signIn(await idOf('Priya Nair'), PHRASES.office));
    expect(problems(await door.admit(person('head', PHRASES.next, 'Ruth Bell')))).toEqual([
      'Only the DSL or the head may do this.',
    ]);
  });

  it('lets nobody in any more who has left, and everybody else still read everything', async () => {
    await setUp();
    const office = await idOf('Priya Nair');
    valueOf(await door.signIn(await idOf('Tom Adeyemi'), PHRASES.dsl));
    valueOf(await savePupil(null, { surname: 'Khan', forenames: 'Amelia' }, ports));
    valueOf(await door.letGo(office, 'Left on 31 August'));
    expect(valueOf(await door.keys()).holders.map(({ reason }) => reason)).toContain('Left on 31 August');
    valueOf(await savePupil(null, { surname: 'Price', forenames: 'Jonah' }, ports));
    expect(await readAll(here.database, 'pupils')).toHaveLength(2);
    await door.lock('asked');
    expect((await door.signIn(office, PHRASES.office)).kind).toBe('refused');
  });

  it('gives a person whose phrase is lost new keys, and keeps them the same person', async () => {
    await setUp();
    const office = await idOf('Priya Nair');
    valueOf(await door.signIn(await idOf('Tom Adeyemi'), PHRASES.dsl));
    valueOf(await door.newSignInFor(office, PHRASES.next));
    valueOf(await door.signIn(await idOf('Priya Nair'), PHRASES.next));
    expect((await readAll(here.database, 'staff')).map(({ name }) => name).sort()).toEqual([
      'Priya Nair',
      'Tom Adeyemi',
    ]);
  });

  it('changes a phrase for whoever knows the old one', async () => {
    await setUp();
    expect((await door.changePassphrase('a wrong old phrase', PHRASES.next)).kind).toBe('refused');
    valueOf(await door.changePassphrase(PHRASES.dsl, PHRASES.next));
    valueOf(await door.signIn(await idOf('Tom Adeyemi'), PHRASES.next));
  });
});

describe('a store that fails while somebody is let in', () => {
  it('lets nobody in by half: neither keys without a place among the staff, nor the other way round', async () => {
    await setUp();
    const before = await here.database.statements.count();
    const staff = here.database.staff;
    const failing = vi.spyOn(staff, 'bulkPut').mockImplementation(() => {
      throw new DOMException('Failed to write blobs', 'AbortError');
    });
    const outcome = await door.admit(person('head', PHRASES.next, 'Ruth Bell'));
    failing.mockRestore();
    expect(problems(outcome)[0]).toContain('disc of this computer is full');
    expect(await here.database.statements.count()).toBe(before);
    expect(await here.database.signIns.count()).toBe(3);
    valueOf(await door.admit(person('head', PHRASES.next, 'Ruth Bell')));
    expect(await here.database.signIns.count()).toBe(4);
  });
});

describe('the recovery key', () => {
  it('lets somebody in when every phrase is lost', async () => {
    const recoveryKey = await setUp();
    valueOf(await savePupil(null, { surname: 'Khan', forenames: 'Amelia' }, ports));
    await door.lock('asked');
    valueOf(await door.signInWithRecoveryKey(recoveryKey, person('head', PHRASES.next, 'Ruth Bell')));
    await expect.poll(() => states.at(-1)).toMatchObject({ kind: 'open', name: 'Ruth Bell', role: 'head' });
    expect(await readAll(here.database, 'pupils')).toHaveLength(1);
  });

  it('says in which group it was written down wrongly', async () => {
    const recoveryKey = await setUp();
    const slip = recoveryKey.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));
    await door.lock('asked');
    const outcome = await door.signInWithRecoveryKey(slip, person('head', PHRASES.next, 'Ruth Bell'));
    expect(problems(outcome)).toEqual(['Look at group 1 again: it is not as it was printed.']);
  });

  it('is void once a new one is printed', async () => {
    const old = await setUp();
    const { recoveryKey } = valueOf(await door.newRecoveryKey());
    await door.lock('asked');
    expect((await door.signInWithRecoveryKey(old, person('head', PHRASES.next, 'Ruth Bell'))).kind).toBe(
      'refused',
    );
    valueOf(await door.signInWithRecoveryKey(recoveryKey, person('head', PHRASES.next, 'Ruth Bell')));
  });
});

describe('a register that is read while everything is locked', () => {
  it('waits sealed, and is counted as of when it was read once somebody signs in', async () => {
    await setUp();
    await saveCalendar({ terms: [{ from: '2026-09-02', to: '2026-12-18' }] }, ports);
    const office = await idOf('Priya Nair');
    expect(await keepWhileLocked(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, ports)).toBe(true);
    expect(JSON.stringify(await here.database.inbox.toArray())).not.toContain('Khan');
    valueOf(await door.signIn(office, PHRASES.office));
    const later = { ...ports, now: () => Promise.resolve(schoolMoment('2026-11-24T11:00')) };
    expect(await countWaiting(later)).toBe(1);
    const [reading] = await readAll(here.database, 'readings');
    expect(reading?.seen.at).toBe('2026-11-24T09:30');
    expect(await here.database.inbox.count()).toBe(0);
    await here.database.inbox.put({ id: 'of-another-epoch', epoch: 7, box: new Uint8Array(300) });
    await here.database.inbox.put({ id: 'put-there-by-somebody', epoch: 1, box: new Uint8Array(300) });
    expect(await countWaiting(later)).toBe(0);
    expect((await here.database.inbox.toArray()).map(({ id }) => id)).toEqual(['of-another-epoch']);
    expect((await readAll(here.database, 'pupils'))[0]?.pupil.surname).toBe('Khan');
  });
});

describe('records that are gone', () => {
  it('are never taken for a first day', async () => {
    marker.vault = 'a vault that was here';
    stop();
    stop = door.watch((state) => states.push(state));
    await expect.poll(() => states.at(-1)).toEqual({ kind: 'missing', damaged: false });
  });
});

describe('the check of the log', () => {
  it('finds nothing in a log that nobody touched, and names an entry that was taken out', async () => {
    await setUp();
    const id = valueOf(await savePupil(null, { surname: 'Khan', forenames: 'Amelia' }, ports));
    const { logRow } = await import('@/utils/workflows/log-row');
    for (const text of ['first', 'second', 'third']) valueOf(await logRow(id, { kind: 'note', text }, ports));
    valueOf(await door.checkLog());
    expect((await readSetting(here.database, 'checked'))?.findings).toEqual([]);
    const rows = await here.database.events.toArray();
    await here.database.events.delete(rows.find(({ entry }) => entry?.seq === 2)?.id ?? '');
    valueOf(await door.checkLog());
    expect(valueOf(await door.keys()).findings).toEqual(['An entry that was written is missing.']);
  });
});
