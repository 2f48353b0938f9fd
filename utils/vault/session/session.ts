import { VaultTrouble } from '@/utils/vault/trouble';
import { keyringOf } from './keyring';
import type { Keyring, Unlocked } from './keyring';
import { nextLock, wasSetBack } from './lock';
import type { Instant, LockInput, LockReason, LockState } from './lock';

/**
 * Where an unlocked session survives the end of a worker: `storage.session`, which is memory and is gone when the
 * browser closes. Two entries, so that a late write of the clock can never bring keys back.
 */
export interface SessionPort {
  readonly read: (entry: 'keys' | 'clock') => Promise<unknown>;
  readonly write: (entry: 'keys' | 'clock', value: unknown) => Promise<void>;
  /** Drops both. */
  readonly clear: () => Promise<void>;
}

export interface SessionSettings {
  readonly port: SessionPort;
  readonly now: () => Instant;
  /** Milliseconds (lock.ts, `idleLimit`). */
  readonly limit: () => number;
  /** Blanks pages, closes the database, cancels what is half made. Called for each lock made here; a lock made elsewhere shows as the entry
   * 'keys' going, which the port's owner watches. */
  readonly onLock: (because: LockReason) => void;
  /** The clock of this computer was set back while somebody was signed in. */
  readonly onSetBack: () => void;
}

export interface Session {
  readonly unlock: (unlocked: Unlocked) => Promise<Keyring>;
  /** The keys of whoever is signed in. @throws VaultTrouble locked */
  readonly keyring: () => Promise<Keyring>;
  /** Somebody used a page of the extension. */
  readonly used: () => Promise<LockState>;
  /** Asks whether it is time to lock: from an alarm, and before every message is answered. */
  readonly look: () => Promise<LockState>;
  readonly lock: (because: LockReason) => Promise<void>;
}

const CLOSED: LockState = { status: 'locked', because: 'browser-closed' };

/** What one worker or page holds. `locks` counts: what began before a lock and ends after it must leave no keys. */
interface Held {
  ready: Keyring | null;
  locks: number;
}

async function kept(port: SessionPort): Promise<LockState> {
  if (((await port.read('keys')) ?? null) === null) return CLOSED;
  return ((await port.read('clock')) as LockState | undefined) ?? CLOSED;
}

async function close(held: Held, { port, onLock }: SessionSettings, because: LockReason): Promise<void> {
  held.ready = null;
  held.locks += 1;
  // The pages first: they must be blank even where the browser is slow to drop the keys.
  onLock(because);
  await port.clear();
}

async function step(held: Held, settings: SessionSettings, input: LockInput): Promise<LockState> {
  const { port, now, limit } = settings;
  const seen = held.locks;
  const before = await kept(port);
  const instant = now();
  const after = nextLock(before, input, instant, limit());
  if (held.locks !== seen) return CLOSED;
  if (before.status === 'unlocked' && wasSetBack(before.looked, instant)) settings.onSetBack();
  if (after.status === 'unlocked') await port.write('clock', after);
  else if (before.status === 'unlocked') await close(held, settings, after.because);
  else held.ready = null;
  return after;
}

async function open(held: Held, settings: SessionSettings, unlocked: Unlocked): Promise<Keyring> {
  const { port, now, limit } = settings;
  const seen = held.locks;
  const keyring = await keyringOf(unlocked);
  const input = { kind: 'unlocked', memberId: unlocked.member.id } as const;
  await port.write('clock', nextLock(CLOSED, input, now(), limit()));
  if (held.locks === seen) await port.write('keys', unlocked);
  if (held.locks !== seen) {
    await port.clear();
    throw new VaultTrouble('locked');
  }
  held.ready = keyring;
  return keyring;
}

/** Another page may meanwhile have switched the person, or opened a new epoch. */
function isOf(ready: Keyring | null, { member, epochs }: Unlocked): ready is Keyring {
  return ready?.acting.member.id === member.id && ready.epochs.size === epochs.length;
}

async function readyKeys(held: Held, settings: SessionSettings): Promise<Keyring> {
  const seen = held.locks;
  const { status } = await step(held, settings, { kind: 'looked' });
  if (status === 'locked') throw new VaultTrouble('locked');
  const unlocked = ((await settings.port.read('keys')) ?? null) as Unlocked | null;
  if (unlocked === null) throw new VaultTrouble('locked');
  const keyring = isOf(held.ready, unlocked) ? held.ready : await keyringOf(unlocked);
  if (held.locks !== seen) throw new VaultTrouble('locked');
  held.ready = keyring;
  return keyring;
}

/** The session of one worker or page. Several may share a port; each keeps its ready keys to itself. */
export function createSession(settings: SessionSettings): Session {
  const held: Held = { ready: null, locks: 0 };
  return {
    unlock: (unlocked) => open(held, settings, unlocked),
    keyring: () => readyKeys(held, settings),
    used: () => step(held, settings, { kind: 'used' }),
    look: () => step(held, settings, { kind: 'looked' }),
    lock: (because) => close(held, settings, because),
  };
}
