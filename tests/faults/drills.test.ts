import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { readAll } from '@/utils/store/read';
import { newRecoverySecret, printRecoveryKey } from '@/utils/vault/keys/recovery-key';
import { openDoor } from '@/utils/workflows/door/door';
import type { Door, PersonToAdmit } from '@/utils/workflows/door/door';
import { doorState } from '@/utils/workflows/door/door-state';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import type { Outcome } from '@/utils/workflows/outcome';
import { sessionOf } from '../tools/session-of';
import { everything } from '../unit/store/failing-store';
import { figure, rounds } from './figures';
import { OLD_PASSPHRASES, oldDatabase, putInPlace } from './old-databases';

const marker = vi.hoisted(() => ({ vault: null as string | null }));
vi.mock('@/utils/platform/session', () => ({
  vaultMarker: () => Promise.resolve(marker.vault),
  setVaultMarker: (vault: string) => Promise.resolve(void (marker.vault = vault)),
}));

const NEW_PHRASE = 'gravel bonnet walnut ember pigeon';
const RUTH: PersonToAdmit = {
  name: 'Ruth Bell',
  role: 'head',
  label: 'Head, RB',
  passphrase: NEW_PHRASE,
  until: null,
};

let here: SessionHere;
let door: Door;
let paper: string;
let schools = 0;
const held: string[] = [];

const said = (outcome: Outcome<unknown>): string =>
  outcome.kind === 'refused' ? outcome.problems.map(({ message }) => message).join(' ') : 'done';

/** Id of the one with this role at the locked door. */
async function atTheDoor(role: 'dsl' | 'office' | 'head'): Promise<string> {
  const state = await doorState(here, Date.now());
  const people = state.kind === 'locked' ? state.people : expect.fail(`The door is ${state.kind}.`);
  return people.find((one) => one.role === role)?.memberId ?? expect.fail(`No ${role} is at the door.`);
}

const surnames = async () => (await readAll(here.database, 'pupils')).map(({ pupil }) => pupil.surname);

/** A school that has used its vault since version 2: a DSL, an office, and a page in the safe. */
beforeEach(async () => {
  const old = oldDatabase(2);
  const name = `drill-${(schools += 1)}`;
  await putInPlace(name, old);
  here = sessionOf(name);
  const moment = schoolMoment('2026-11-25T09:30');
  const ports = { database: here.database, now: () => Promise.resolve(moment), newId: () => `id-${schools}` };
  door = openDoor(here, ports);
  paper = old.recoveryKey ?? expect.fail('The old school has no recovery key.');
});

describe('drills', () => {
  it('a wrong passphrase, again and again: the same sentence, nothing changes, and the right one still opens', async () => {
    const before = await everything(here.database);
    const office = await atTheDoor('office');
    const tries = rounds(6, 20);
    const sentences = new Set<string>();
    for (let n = 0; n < tries; n += 1) sentences.add(said(await door.signIn(office, `${NEW_PHRASE} ${n}`)));
    expect([...sentences]).toEqual(['That did not open the sign-in. Check who is chosen, and try again.']);
    expect(await everything(here.database)).toEqual(before);
    expect(said(await door.signIn(office, OLD_PASSPHRASES['Priya Nair']))).toBe('done');
    held.push(`wrong passphrase ${tries} times`);
  });

  it('the office forgot theirs: the DSL gives a new one, the old one opens nothing, nothing is lost', async () => {
    const office = await atTheDoor('office');
    await door.signIn(await atTheDoor('dsl'), OLD_PASSPHRASES['Tom Adeyemi']);
    expect(said(await door.newSignInFor(office, NEW_PHRASE))).toBe('done');
    await door.lock('asked');
    expect(said(await door.signIn(office, OLD_PASSPHRASES['Priya Nair']))).toContain('did not open');
    expect(said(await door.signIn(await atTheDoor('office'), NEW_PHRASE))).toBe('done');
    expect(await surnames()).toEqual(['Khan']);
    held.push('lost passphrase, second key-holder');
  });

  it('every passphrase is lost: the page from the safe lets a headteacher in, who lets the others in anew', async () => {
    expect(said(await door.signInWithRecoveryKey(paper.toLowerCase(), RUTH))).toBe('done');
    expect(await doorState(here, Date.now())).toMatchObject({
      kind: 'open',
      name: 'Ruth Bell',
      role: 'head',
    });
    expect(await surnames()).toEqual(['Khan']);
    const [note] = (await readAll(here.database, 'events')).filter(({ dslOnly }) => dslOnly === true);
    expect(note?.row.text).toBe('Told the social worker.');
    held.push('lost passphrase, recovery key');
  });

  it('the page in the safe is lost: a new one is printed, and whoever finds the old one opens nothing', async () => {
    await door.signIn(await atTheDoor('dsl'), OLD_PASSPHRASES['Tom Adeyemi']);
    const renewed = await door.newRecoveryKey();
    await door.lock('asked');
    expect(said(await door.signInWithRecoveryKey(paper, RUTH))).toContain('does not open this vault');
    const next = renewed.kind === 'done' ? renewed.value.recoveryKey : expect.fail(said(renewed));
    expect(said(await door.signInWithRecoveryKey(next, RUTH))).toBe('done');
    held.push('lost recovery key');
  });

  it('another school’s page is refused by name, and changes nothing', async () => {
    const before = await everything(here.database);
    const others = await printRecoveryKey(newRecoverySecret());
    expect(said(await door.signInWithRecoveryKey(others, RUTH))).toBe(
      'That recovery key does not open this vault. Check that it is the latest one printed.',
    );
    expect(await everything(here.database)).toEqual(before);
    held.push('another vault’s key');
  });

  it('nothing is left that opens the vault: it says so plainly, and the records stay sealed as they were', async () => {
    await here.database.signIns.clear();
    const before = await everything(here.database);
    expect(await doorState(here, Date.now())).toEqual({
      kind: 'trouble',
      message: expect.stringMatching(
        /^Nobody who is left can open these records: .* The records stay sealed\./,
      ) as string,
    });
    expect(said(await door.signInWithRecoveryKey(paper, RUTH))).toMatch(/^Nobody who is left can open/);
    expect(await everything(here.database)).toEqual(before);
    held.push('none left: a dead end that is named');
  });
});

afterAll(() => figure('drills of the ways back', `${held.length} of 6: ${held.join(', ')}`));
