import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import { createSession } from '@/utils/vault/session/session';
import type { Unlocked } from '@/utils/vault/session/keyring';
import type { SessionHere } from '@/utils/workflows/door/session-here';

/**
 * The records and the session of a page, over a database of this name and a browser memory of its own.
 *
 * @param prepare what is done to the database before it is opened
 */
export function sessionOf(
  name: string,
  prepare: (database: SchoolDatabase) => void = () => undefined,
): SessionHere {
  const kept = new Map<string, unknown>();
  const listeners = new Set<(open: boolean) => void>();
  const say = () => {
    for (const listener of listeners) listener(kept.has('keys'));
  };
  const session = createSession({
    port: {
      read: (entry) => Promise.resolve(kept.get(entry)),
      write: (entry, value) => {
        kept.set(entry, JSON.parse(JSON.stringify(value)));
        if (entry === 'keys') say();
        return Promise.resolve();
      },
      clear: () => {
        kept.clear();
        say();
        return Promise.resolve();
      },
    },
    now: () => ({ wall: Date.now(), monotonic: performance.now(), run: 'test' }),
    limit: () => 300_000,
    onLock: () => undefined,
    onSetBack: () => undefined,
  });
  const database = openDatabase({ keyring: session.keyring, now: () => Date.now() }, name);
  prepare(database);
  return {
    database,
    session,
    unlockedNow: () => Promise.resolve((kept.get('keys') as Unlocked | undefined) ?? null),
    whyLocked: () => Promise.resolve('asked'),
    onChange: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
