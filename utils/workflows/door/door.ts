import { askDeviceKey, newDeviceKey } from '@/utils/platform/device-key';
import { epochNow } from '@/utils/platform/clock';
import { openDatabase } from '@/utils/store/database';
import { readVault } from '@/utils/store/people';
import { readSetting } from '@/utils/store/read';
import { troubleFrom } from '@/utils/store/trouble';
import { write } from '@/utils/store/write';
import { fromBase64url } from '@/utils/vault/bytes/base64url';
import { generatePhrase } from '@/utils/vault/passphrase/generate-phrase';
import { keyringOf } from '@/utils/vault/session/keyring';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import { orRefused } from '@/utils/workflows/acting';
import { DONE, done, refused, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { checkLog } from './check-log';
import type { DoorState } from './door-state';
import { admit, changeWay, dropDevice, endSignIn, newSignInFor, renewRecoveryKey } from './keys-acts';
import { keysView } from './keys-view';
import type { KeysView } from './keys-view';
import { costHere, personProblems, weaknesses } from './make-people';
import type { PersonToAdmit } from './make-people';
import type { Hand } from './people-chain';
import { managedSettings } from '@/utils/workflows/managed-settings';
import type { SessionHere } from './session-here';
import { setUpVault } from './set-up';
import type { SetUp } from './set-up';
import { signInWith, unlockedByRecoveryKey } from './sign-in';
import { watchDoor } from './watch-door';

export type { DoorState, KeysView, PersonToAdmit, SetUp };

/** What can be done before anybody is signed in, and about who can sign in. Nothing throws for what staff typed. */
export interface Door {
  /** Calls `show` with where whoever opens the page stands, now and after every change. Returns how to stop. */
  watch(show: (state: DoorState) => void): () => void;
  setUp(setUp: SetUp): Promise<Outcome<{ readonly recoveryKey: string }>>;
  signIn(memberId: string, passphrase: string): Promise<Outcome>;
  signInWithDevice(memberId: string): Promise<Outcome>;
  signInWithRecoveryKey(typed: string, person: PersonToAdmit): Promise<Outcome>;
  lock(because: 'asked' | 'switching'): Promise<void>;
  /** Somebody pressed a key or moved the pointer. */
  used(): Promise<void>;
  weaknesses(passphrase: string, names: { readonly school: string; readonly own: string }): readonly string[];
  suggestPassphrase(): string;
  keys(): Promise<Outcome<KeysView>>;
  admit(person: PersonToAdmit): Promise<Outcome>;
  letGo(memberId: string, reason: string): Promise<Outcome>;
  newSignInFor(memberId: string, passphrase: string): Promise<Outcome>;
  changePassphrase(old: string, next: string): Promise<Outcome>;
  addDevice(passphrase: string): Promise<Outcome>;
  removeDevice(): Promise<Outcome>;
  newRecoveryKey(): Promise<Outcome<{ readonly recoveryKey: string }>>;
  saveIdleMinutes(minutes: number): Promise<Outcome>;
  checkLog(): Promise<Outcome>;
}

const NO_DEVICE_KEY =
  'This computer did not answer with its own key. Sign in with your passphrase. Some computers have no key that can do this.';

/** Does something with the keys of whoever is signed in. */
function withHand<Value>(
  here: SessionHere,
  act: (hand: Hand) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return orRefused(async () => {
    const unlocked = await here.unlockedNow();
    if (unlocked === null) throw new VaultTrouble('locked');
    return act({ here, unlocked, now: epochNow() });
  });
}

async function byDevice(memberId: string, here: SessionHere): Promise<Outcome> {
  const vault = await readVault(here.database);
  const record = vault?.signIns.find(({ id }) => id === memberId)?.record;
  const way = record?.ways.find(({ kind }) => kind === 'webauthn-prf');
  const salt = way?.kind === 'webauthn-prf' ? fromBase64url(way.salt) : null;
  if (way?.kind !== 'webauthn-prf' || salt === null) return refusedFor(NO_DEVICE_KEY);
  const answer = await askDeviceKey(way.credential, salt);
  if (answer === null) return refusedFor(NO_DEVICE_KEY);
  return signInWith(memberId, { prf: answer.prf, credential: answer.credential }, here, epochNow());
}

/** The records with keys that are not the session's: nothing of them outlives the act. */
async function heldBy(here: SessionHere, unlocked: Unlocked): Promise<SessionHere> {
  const keyring = await keyringOf(unlocked);
  const cipher = { keyring: () => Promise.resolve(keyring), now: here.database.cipher.now };
  const database = openDatabase(cipher, here.database.name);
  return { ...here, database, unlockedNow: () => Promise.resolve(unlocked) };
}

/** The recovery key lets one person in anew, and signs that person in: it is no sign-in of its own. */
async function byRecoveryKey(typed: string, person: PersonToAdmit, here: SessionHere): Promise<Outcome> {
  const problems = personProblems(person, '', null);
  if (problems.length > 0) return refused(problems);
  const vault = await readVault(here.database);
  if (vault === null) throw new VaultTrouble('no-way-back');
  const opened = await unlockedByRecoveryKey(typed, vault, epochNow());
  if (opened.kind === 'refused') return opened;
  const before = new Set(vault.signIns.map(({ id }) => id));
  const held = await heldBy(here, opened.value);
  const admitted = await admit(person, { here: held, unlocked: opened.value, now: epochNow() });
  held.database.close();
  if (admitted.kind === 'refused') return admitted;
  return signInAnew(before, person, here);
}

const MADE_ANEW =
  'Your new sign-in was made, and could not be opened at once. Go back to sign in, choose yourself in the list, and type your new passphrase.';

/** Signs in whoever has just been admitted. What fails now takes nothing back, and must not read as if it had. */
async function signInAnew(
  before: ReadonlySet<string>,
  { passphrase }: PersonToAdmit,
  here: SessionHere,
): Promise<Outcome> {
  try {
    const after = (await readVault(here.database))?.signIns ?? [];
    const added = after.find(({ id }) => !before.has(id));
    return await signInWith(added?.id ?? '', { passphrase }, here, epochNow());
  } catch (error) {
    // Throws on what is no trouble of the store.
    troubleFrom(error);
    return refusedFor(MADE_ANEW);
  }
}

async function saveIdle(minutes: number, here: SessionHere): Promise<Outcome> {
  const { mostIdleMinutes } = await managedSettings();
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostIdleMinutes)
    return refusedFor(`Enter a number of minutes from 1 to ${mostIdleMinutes}.`, 'idle-minutes');
  const setting = { name: 'idle', value: { minutes } } as const;
  await write(here.database, () =>
    Promise.resolve({ writes: { put: { settings: [setting] } }, value: undefined }),
  );
  return DONE;
}

async function addDevice(passphrase: string, here: SessionHere): Promise<Outcome> {
  // Before anything else is awaited: the browser asks for its key only within a press of a button.
  const answer = await newDeviceKey('Tenth Day');
  if (answer === null) return refusedFor(NO_DEVICE_KEY);
  return withHand(here, (hand) => changeWay({ passphrase }, answer, hand));
}

async function changePassphrase(old: string, next: string, here: SessionHere): Promise<Outcome> {
  const cost = await costHere();
  return withHand(here, async (hand) => {
    const names = { school: (await readSetting(here.database, 'school'))?.name ?? '', own: '' };
    const weak = weaknesses(next, names);
    if (weak.length > 0) return refused(weak.map((message) => ({ field: 'next-passphrase', message })));
    return changeWay({ passphrase: old }, { passphrase: next, cost }, hand);
  });
}

/** What is done at the door before anybody is signed in. */
function atTheDoor(here: SessionHere) {
  return {
    watch: (show: (state: DoorState) => void) => watchDoor(here, show),
    setUp: (setUp: SetUp) => orRefused(() => setUpVault(setUp, here, epochNow())),
    signIn: (memberId: string, passphrase: string) =>
      orRefused(() => signInWith(memberId, { passphrase }, here, epochNow())),
    signInWithDevice: (memberId: string) => orRefused(() => byDevice(memberId, here)),
    signInWithRecoveryKey: (typed: string, person: PersonToAdmit) =>
      orRefused(() => byRecoveryKey(typed, person, here)),
    lock: (because: 'asked' | 'switching') => here.session.lock(because),
    used: async () => void (await here.session.used()),
    weaknesses,
    suggestPassphrase: () => generatePhrase(),
  };
}

/** The door of this page. @param ports for what is written into the records by whoever is signed in */
export function openDoor(here: SessionHere, ports: Ports): Door {
  return {
    ...atTheDoor(here),
    keys: () => withHand(here, async (hand) => done(await keysView(hand))),
    admit: (person) => withHand(here, (hand) => admit(person, hand)),
    letGo: (memberId, reason) => withHand(here, (hand) => endSignIn(memberId, reason, hand)),
    newSignInFor: (memberId, passphrase) =>
      withHand(here, (hand) => newSignInFor(memberId, passphrase, hand)),
    changePassphrase: (old, next) => changePassphrase(old, next, here),
    addDevice: (passphrase) => addDevice(passphrase, here),
    removeDevice: () => withHand(here, dropDevice),
    newRecoveryKey: () => withHand(here, renewRecoveryKey),
    saveIdleMinutes: (minutes) => orRefused(() => saveIdle(minutes, here)),
    checkLog: () =>
      orRefused(async () => {
        await checkLog(ports);
        return DONE;
      }),
  };
}
