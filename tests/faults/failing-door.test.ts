import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { StoreTrouble } from '@/utils/store/trouble';
import type { PassphraseLock } from '@/utils/vault/keys/derive-key';
import type * as DeriveKey from '@/utils/vault/keys/derive-key';
import { sealingKeyFrom } from '@/utils/vault/keys/expand';
import { openDoor } from '@/utils/workflows/door/door';
import type { Door, PersonToAdmit } from '@/utils/workflows/door/door';
import { countWaiting, keepWhileLocked } from '@/utils/workflows/door/inbox';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { readAll } from '@/utils/store/read';
import { sessionOf } from '../tools/session-of';
import { everything, withFault } from '../unit/store/failing-store';
import type { Fault } from '../unit/store/failing-store';
import { AMELIA, MIS, THIS_MORNING, register } from '../unit/workflows/school';
import { LONG, figure } from './figures';

vi.mock('@/utils/platform/session', () => ({
  vaultMarker: () => Promise.resolve(null),
  setVaultMarker: () => Promise.resolve(),
}));
// The work of a real passphrase, some thousand times over, would take hours and has nothing to do with the store.
vi.mock('@/utils/vault/keys/derive-key', async (original) => ({
  ...(await original<typeof DeriveKey>()),
  measureDerivation: () => Promise.resolve(600),
  keyFromPassphrase: async (passphrase: string, { salt }: PassphraseLock) => {
    const made = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${passphrase}`));
    return sealingKeyFrom(new Uint8Array(made), 'sign-in by passphrase');
  },
}));

const PHRASES = {
  dsl: 'lantern otter cycle plum harbour',
  office: 'quarry velvet tundra maple siphon',
  next: 'gravel bonnet walnut ember pigeon',
};
const person = (role: PersonToAdmit['role'], name: string, passphrase: string): PersonToAdmit => ({
  name,
  role,
  label: `${role} at the door`,
  passphrase,
  until: null,
});
const TOM = person('dsl', 'Tom Adeyemi', PHRASES.dsl);
const PRIYA = person('office', 'Priya Nair', PHRASES.office);
const RUTH = person('head', 'Ruth Bell', PHRASES.next);
const SET_UP = { school: 'Mill Lane Primary', people: [TOM, PRIYA] };
const READING = register(THIS_MORNING, [[AMELIA, 'N']]);

interface AtTheDoor {
  readonly door: Door;
  readonly ports: Ports;
  readonly recoveryKey: string;
  readonly dsl: string;
  readonly office: string;
}
type DoorPath = (at: AtTheDoor) => Promise<{ readonly kind: string }>;

/** What is written, or only read, before and around signing in; and who is there before it. */
const PATHS: Readonly<Record<string, readonly ['nothing' | 'locked' | 'dsl', DoorPath]>> = {
  setUp: ['nothing', ({ door }) => door.setUp(SET_UP)],
  signIn: ['locked', ({ door, office }) => door.signIn(office, PHRASES.office)],
  keepWhileLocked: [
    'locked',
    async ({ ports }) => ({ kind: (await keepWhileLocked(READING, MIS, ports)) ? 'done' : 'not kept' }),
  ],
  admit: ['dsl', ({ door }) => door.admit(RUTH)],
  letGo: ['dsl', ({ door, office }) => door.letGo(office, 'Left the school')],
  newSignInFor: ['dsl', ({ door, office }) => door.newSignInFor(office, PHRASES.next)],
  changePassphrase: ['dsl', ({ door }) => door.changePassphrase(PHRASES.dsl, PHRASES.next)],
  newRecoveryKey: ['dsl', ({ door }) => door.newRecoveryKey()],
  saveIdleMinutes: ['dsl', ({ door }) => door.saveIdleMinutes(3)],
  checkLog: ['dsl', ({ door }) => door.checkLog()],
};

const FAULTS: Readonly<Record<string, () => Error>> = {
  Abort: () => new DOMException('The transaction was aborted.', 'AbortError'),
  Quota: () => new DOMException('', 'QuotaExceededError'),
  'taken back': () => new Error('is not thrown'),
};
/** A full disc fails at the same calls as an aborted transaction: the short form tries one of the two. */
const KINDS = Object.keys(FAULTS).filter((kind) => LONG || kind !== 'Quota');
const SENTENCE = /^[A-Z][^.]+(?:\.[^.]+)*\.$/;
const NAMES = /Adeyemi|Nair|Bell|Khan|Mill Lane/;

let schools = 0;
let tried = 0;

async function schoolAt(before: 'nothing' | 'locked' | 'dsl') {
  let fault: Fault | undefined;
  const here = sessionOf(`door-${(schools += 1)}`, (database) => (fault = withFault(database)));
  let ids = 0;
  const now = () => Promise.resolve(schoolMoment('2026-11-24T09:30'));
  const ports = { database: here.database, now, newId: () => `id-${schools}-${(ids += 1)}` };
  const door = openDoor(here, ports);
  const made: Outcome<{ recoveryKey: string }> | null =
    before === 'nothing' ? null : await door.setUp(SET_UP);
  const rows = await here.database.signIns.toArray();
  const idOf = ({ label }: PersonToAdmit) => rows.find((row) => row.label === label)?.id ?? '';
  const recoveryKey = made?.kind === 'done' ? made.value.recoveryKey : '';
  const at: AtTheDoor = { door, ports, recoveryKey, dsl: idOf(TOM), office: idOf(PRIYA) };
  const kept = await everything(here.database);
  const restore = async () => {
    for (const [name, held] of kept) {
      await here.database.table(name).clear();
      await here.database.table(name).bulkPut(held);
    }
    await door.lock('asked');
    if (before === 'dsl') expect(await door.signIn(at.dsl, PHRASES.dsl)).toMatchObject({ kind: 'done' });
  };
  await restore();
  return { at, kept, restore, database: here.database, fault: fault ?? expect.fail('no fault') };
}

async function saidBy(path: DoorPath, at: AtTheDoor): Promise<readonly string[]> {
  try {
    const outcome = (await path(at)) as { kind: string; problems?: readonly { message: string }[] };
    return outcome.kind === 'done' ? [] : (outcome.problems ?? []).map(({ message }) => message);
  } catch (error) {
    if (error instanceof StoreTrouble) return [error.message];
    throw error;
  }
}

async function failEveryCall(name: string, kind: string): Promise<number> {
  const [before, path] = PATHS[name] ?? expect.fail(`no path ${name}`);
  const { at, kept, restore, database, fault } = await schoolAt(before);
  Object.assign(fault, { makeError: FAULTS[kind], takesBack: kind === 'taken back' });
  for (let n = 1; ; n += 1) {
    Object.assign(fault, { calls: 0, failAt: n });
    const said = await saidBy(path, at);
    fault.failAt = 0;
    if (fault.calls < n) {
      expect(said, 'without a fault it is done').toEqual([]);
      return n - 1;
    }
    tried += 1;
    expect(said, `call ${n} failed and the person was told that it was done`).not.toEqual([]);
    expect(said.filter((sentence) => !SENTENCE.test(sentence) || NAMES.test(sentence))).toEqual([]);
    expect(await everything(database), `call ${n} left something behind`).toEqual(kept);
    expect(await saidBy(path, at), `trying again after call ${n}`).toEqual([]);
    await restore();
  }
}

describe('the n-th call to the store fails at the door, for every n', () => {
  it.each(Object.keys(PATHS))(
    '%s: nothing is half done, one clear sentence, trying again works',
    async (name) => {
      const reached: string[] = [];
      for (const kind of KINDS) reached.push(`${kind} ${await failEveryCall(name, kind)}`);
      figure('n-th storage call fails at the door', `${name}: 100% of n (${reached.join(', ')})`);
    },
  );

  it('the recovery key: refused with nothing left behind, or the new sign-in is made and it says so', async () => {
    const { at, kept, restore, database, fault } = await schoolAt('locked');
    const path: DoorPath = ({ door, recoveryKey }) => door.signInWithRecoveryKey(recoveryKey, RUTH);
    Object.assign(fault, { makeError: FAULTS['Abort'] });
    let madeAnew = 0;
    for (let n = 1; ; n += 1) {
      Object.assign(fault, { calls: 0, failAt: n });
      const said = await saidBy(path, at);
      fault.failAt = 0;
      if (fault.calls < n) break;
      tried += 1;
      if (said.join(' ').startsWith('Your new sign-in was made')) {
        madeAnew += 1;
        const row = (await database.signIns.toArray()).find(({ label }) => label === RUTH.label);
        expect(await at.door.signIn(row?.id ?? '', RUTH.passphrase)).toMatchObject({ kind: 'done' });
      } else {
        expect(said).not.toEqual([]);
        expect(await everything(database), `call ${n} left something behind`).toEqual(kept);
        expect(await saidBy(path, at), `trying again after call ${n}`).toEqual([]);
      }
      await restore();
    }
    expect(madeAnew).toBeGreaterThan(0);
  });

  it('a register that waited is never lost: it is counted, or still waits, or both, and counting again ends it', async () => {
    const { at, restore, database, fault } = await schoolAt('dsl');
    Object.assign(fault, { makeError: FAULTS['Abort'] });
    for (let n = 1; ; n += 1) {
      expect(await keepWhileLocked(READING, MIS, at.ports)).toBe(true);
      Object.assign(fault, { calls: 0, failAt: n });
      const failed = await countWaiting(at.ports).then(
        () => false,
        (error: unknown) => error instanceof StoreTrouble || Promise.reject(error as Error),
      );
      fault.failAt = 0;
      if (!failed) break;
      tried += 1;
      await countWaiting(at.ports);
      expect(await database.inbox.count()).toBe(0);
      expect((await readAll(database, 'pupils')).map(({ pupil }) => pupil.surname)).toEqual(['Khan']);
      expect(await readAll(database, 'strips')).toHaveLength(1);
      await restore();
    }
  });

  afterAll(() => {
    figure(
      'n-th storage call fails at the door',
      `${Object.keys(PATHS).length + 2} paths, ${tried} faults: nothing partial, a clear sentence each time, every retry works`,
    );
  });
});
