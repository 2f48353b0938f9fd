import { epochNow, instantNow } from '@/utils/platform/clock';
import { onKeysChanged, recall, remember, sessionPort } from '@/utils/platform/session';
import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import type { JournalNote } from '@/utils/store/journal';
import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { idleMinutesUnder, managedSettings } from '@/utils/workflows/managed-settings';
import { idleLimit } from '@/utils/vault/session/lock';
import type { LockReason } from '@/utils/vault/session/lock';
import { createSession } from '@/utils/vault/session/session';
import type { Unlocked } from '@/utils/vault/session/keyring';
import type { Session } from '@/utils/vault/session/session';

/** The records of this computer, and the session of whoever is signed in, as one page or worker holds them. */
export interface SessionHere {
  readonly database: SchoolDatabase;
  readonly session: Session;
  /** What whoever is signed in unlocked; null while locked. */
  readonly unlockedNow: () => Promise<Unlocked | null>;
  /** Why everything was locked last, by whichever page; the browser forgets it when it closes. */
  readonly whyLocked: () => Promise<LockReason>;
  /** Calls back when somebody has signed in or everything was locked, here or in any other page. Returns how to stop. */
  readonly onChange: (changed: (open: boolean) => void) => () => void;
}

const WHY_LOCKED = 'why-locked';

const JOURNAL = 'journal';

/** Memory of the browser, so that every start begins a new journal: a computer may have lost its power before. */
const journal: JournalNote = {
  isWhole: async () => (await recall(JOURNAL)) === 'whole',
  say: (whole) => remember(JOURNAL, whole ? 'whole' : 'cut'),
};

type Changed = (open: boolean) => void;

function announcer() {
  const listeners = new Set<Changed>();
  return {
    say: (open: boolean) => {
      for (const listener of listeners) listener(open);
    },
    onChange: (changed: Changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

/** Minutes without use until everything locks, on this computer. */
export async function idleMinutesHere(database: SchoolDatabase): Promise<number> {
  const set = (await readSetting(database, 'idle'))?.minutes ?? null;
  return idleMinutesUnder(set, await managedSettings());
}

/** For the DSL and the head to see in Settings. Nothing waits for it, and it is told again when it could not be kept. */
async function flagClock(database: SchoolDatabase): Promise<void> {
  const noticed = { name: 'clock', value: { setBack: epochNow() } } as const;
  const put = { writes: { put: { settings: [noticed] } }, value: undefined };
  await write(database, () => Promise.resolve(put)).catch(() => undefined);
}

/** Opens the store with the session's keys. Every page and the worker has one; they share the browser's session memory. */
export function sessionHere(): SessionHere {
  let minutes: number | null = null;
  const { say, onChange } = announcer();
  const bare = createSession({
    port: sessionPort,
    now: instantNow,
    limit: () => idleLimit(minutes),
    onLock: (because) => {
      // For the other pages, which see only that the keys are gone. The keys go after this note.
      void remember(WHY_LOCKED, because);
      say(false);
    },
    onSetBack: () => void flagClock(database),
  });
  const limited =
    <Value>(step: () => Promise<Value>) =>
    async (): Promise<Value> => {
      // Read anew each time: another page may have set it, and a worker that has just woken knows nothing.
      // Records that cannot be read just now must not keep the session open: the last known limit holds, else the usual one.
      minutes = await idleMinutesHere(database).catch(() => minutes);
      return step();
    };
  const session: Session = {
    ...bare,
    keyring: limited(bare.keyring),
    used: limited(bare.used),
    look: limited(bare.look),
  };
  const database = openDatabase({ keyring: session.keyring, now: epochNow }, undefined, journal);
  const unlockedNow = async () => {
    const { status } = await session.look();
    // Another page may lock between the two questions.
    return status === 'locked' ? null : (((await sessionPort.read('keys')) ?? null) as Unlocked | null);
  };
  onKeysChanged((present) => {
    // Dropping what this page holds is the first thing that happens when the keys are gone.
    if (!present) void bare.look();
    say(present);
  });
  const whyLocked = async () => ((await recall(WHY_LOCKED)) ?? 'browser-closed') as LockReason;
  return { database, session, unlockedNow, whyLocked, onChange };
}
