import { describe, expect, it } from 'vitest';
import { COST_FLOOR, calibrate } from '@/utils/vault/keys/cost';
import type { KeyCost } from '@/utils/vault/keys/cost';
import { keyFromPassphrase, measureDerivation, newLock } from '@/utils/vault/keys/derive-key';
import { open, seal } from '@/utils/vault/sealing/seal';
import { CHEAP } from './invented-school';

const PHRASE = 'lantern otter cycle plum harbour';

describe('the key of a passphrase', () => {
  it('is the same from the same passphrase and lock, however it is spaced', async () => {
    const lock = newLock(CHEAP);
    const sealed = await seal(await keyFromPassphrase(PHRASE, lock, CHEAP), {}, 'kept');
    const again = await keyFromPassphrase(`  ${PHRASE.replace(' ', '   ')} `, lock, CHEAP);
    await expect(open(again, {}, sealed)).resolves.toBe('kept');
  });

  it('is another with another salt', async () => {
    const sealed = await seal(await keyFromPassphrase(PHRASE, newLock(CHEAP), CHEAP), {}, 'kept');
    const other = await keyFromPassphrase(PHRASE, newLock(CHEAP), CHEAP);
    await expect(open(other, {}, sealed)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is made at 64 MiB and three passes on this computer', async () => {
    await expect(measureDerivation(COST_FLOOR)).resolves.toBeGreaterThan(0);
  });

  it.each<[string, Partial<KeyCost>]>([
    ['less memory', { memoryKiB: COST_FLOOR.memoryKiB - 1 }],
    ['fewer passes', { passes: 2 }],
    ['no lane', { lanes: 0 }],
    ['passes that are no number', { passes: Number.NaN }],
  ])('is refused for a record that asks for %s than the floor', async (_what, change) => {
    const lock = { ...newLock(COST_FLOOR), ...change };
    await expect(keyFromPassphrase(PHRASE, lock)).rejects.toMatchObject({ kind: 'weak-sign-in' });
  });

  it('is refused for a record that would take all the memory, or has no salt', async () => {
    const greedy = { ...newLock(COST_FLOOR), memoryKiB: 2 ** 31 };
    await expect(keyFromPassphrase(PHRASE, greedy)).rejects.toMatchObject({ kind: 'damaged' });
    const bare = { ...newLock(COST_FLOOR), salt: '' };
    await expect(keyFromPassphrase(PHRASE, bare)).rejects.toMatchObject({ kind: 'damaged' });
  });
});

describe('the cost for a computer', () => {
  const takes =
    (msAPass: number) =>
    ({ passes }: KeyCost) =>
      Promise.resolve(passes * msAPass);

  it.each([
    ['a fast one gets more passes, towards 0.7 s', 50, 12],
    ['an ordinary one gets a few more', 105, 7],
    ['one that needs half a second stays at the floor', 170, 3],
    ['a slow one stays at the floor, and waits', 900, 3],
  ])('%s', async (_what, msAPass, passes) => {
    await expect(calibrate(takes(msAPass))).resolves.toEqual({ ...COST_FLOOR, passes });
  });
});
