import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letGo } from '@/utils/vault/people/admit';
import { idleLimit } from '@/utils/vault/session/lock';
import type { Instant, LockReason } from '@/utils/vault/session/lock';
import { createSession } from '@/utils/vault/session/session';
import type { Session, SessionPort } from '@/utils/vault/session/session';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { MORNING, admitted, newSchool, placeIn, standingIn, take, unlockedBy } from './invented-school';
import type { Holder, InventedSchool } from './invented-school';

let school: InventedSchool;
let office: Holder;
let dslKeys: Unlocked;
let officeKeys: Unlocked;
beforeAll(async () => {
  school = await newSchool();
  office = await admitted(school, 'office');
  [dslKeys, officeKeys] = (await Promise.all([school.dsl, office].map((who) => unlockedBy(school, who)))) as [
    Unlocked,
    Unlocked,
  ];
});

/** `storage.session` as the browser keeps it: JSON, and each call takes a turn. */
interface PretendStorage extends SessionPort {
  readonly entries: Map<string, string>;
}
function pretendStorage(): PretendStorage {
  const entries = new Map<string, string>();
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    entries,
    read: async (entry) => {
      await turn();
      const text = entries.get(entry);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: async (entry, value) => {
      await turn();
      entries.set(entry, JSON.stringify(value));
    },
    clear: async () => {
      await turn();
      entries.clear();
    },
  };
}

let port: PretendStorage;
let clock: Instant;
let locks: LockReason[];
let setBack: number;
const session = (): Session =>
  createSession({
    port,
    now: () => clock,
    limit: () => idleLimit(null),
    onLock: (because) => locks.push(because),
    onSetBack: () => (setBack += 1),
  });
const wait = (minutes: number) => {
  clock = { ...clock, wall: clock.wall + minutes * 60_000, monotonic: clock.monotonic + minutes * 60_000 };
};
beforeEach(() => {
  port = pretendStorage();
  clock = { wall: MORNING, monotonic: 0, run: 'worker-1' };
  locks = [];
  setBack = 0;
});

describe('a session', () => {
  it('is locked before anybody signs in', async () => {
    await expect(session().keyring()).rejects.toMatchObject({ kind: 'locked' });
    expect(locks).toEqual([]);
  });

  it('gives the keys of whoever signed in, also to a worker that began anew', async () => {
    await session().unlock(dslKeys);
    clock = { ...clock, run: 'worker-2', monotonic: 0 };
    const ring = await session().keyring();
    expect(ring.acting.member.role).toBe('dsl');
    expect(ring.current.restricted).not.toBeNull();
  });

  it('leaves no key anywhere once locked, and says why', async () => {
    const worker = session();
    await worker.unlock(dslKeys);
    await worker.lock('screen-locked');
    expect(port.entries.size).toBe(0);
    expect(locks).toEqual(['screen-locked']);
    await expect(worker.keyring()).rejects.toMatchObject({ kind: 'locked' });
    await expect(session().keyring()).rejects.toMatchObject({ kind: 'locked' });
  });

  it('locks by itself when nobody used it for five minutes, and not while somebody does', async () => {
    const worker = session();
    await worker.unlock(dslKeys);
    wait(4);
    expect((await worker.used()).status).toBe('unlocked');
    wait(4);
    expect((await worker.look()).status).toBe('unlocked');
    wait(1);
    await expect(worker.keyring()).rejects.toMatchObject({ kind: 'locked' });
    expect(port.entries.size).toBe(0);
    expect(locks).toEqual(['idle']);
  });

  it('is locked for a page whose worker locked it', async () => {
    const [worker, page] = [session(), session()];
    await worker.unlock(dslKeys);
    await page.keyring();
    await worker.lock('asked');
    await expect(page.keyring()).rejects.toMatchObject({ kind: 'locked' });
    expect((await page.used()).status).toBe('locked');
    expect(port.entries.size).toBe(0);
  });

  it('gives a page the keys of the person who signed in after a switch', async () => {
    const [worker, page] = [session(), session()];
    await worker.unlock(dslKeys);
    await page.keyring();
    await worker.lock('switching');
    await worker.unlock(officeKeys);
    const ring = await page.keyring();
    expect(ring.acting.member.id).toBe(office.member.id);
    expect(ring.current.restricted).toBeNull();
  });

  it('opens a new epoch for a page that was open when it began', async () => {
    const own = await newSchool();
    const leaver = await admitted(own, 'office');
    const [worker, page] = [session(), session()];
    await worker.unlock(await unlockedBy(own, own.dsl));
    await page.keyring();
    take(own, await letGo(own.dsl.acting, await standingIn(own), leaver.member.id, placeIn(own)));
    await worker.unlock(await unlockedBy(own, own.dsl));
    expect((await page.keyring()).current.epoch).toBe(2);
  });

  it('leaves no key when it is locked while somebody is just signing in', async () => {
    const worker = session();
    const signingIn = worker.unlock(dslKeys);
    const locking = worker.lock('screen-locked');
    await expect(signingIn).rejects.toMatchObject({ kind: 'locked' });
    await locking;
    expect(port.entries.has('keys')).toBe(false);
    await expect(worker.keyring()).rejects.toMatchObject({ kind: 'locked' });
  });

  it('brings no key back when a look ends after the lock', async () => {
    const worker = session();
    await worker.unlock(dslKeys);
    const looks = Promise.all([worker.look(), worker.used(), worker.keyring().catch(() => null)]);
    await worker.lock('asked');
    await looks;
    expect(port.entries.has('keys')).toBe(false);
    expect((await worker.look()).status).toBe('locked');
  });
});
