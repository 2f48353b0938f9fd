import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecoverySecret,
  printRecoveryKey,
  readRecoveryKey,
  slipSentence,
} from '@/utils/vault/keys/recovery-key';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET = new Uint8Array(32).map((_, place) => place * 7 + 3);

describe('the printed recovery key', () => {
  it('is fourteen groups of five, which can be read back', async () => {
    const printed = await printRecoveryKey(SECRET);
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){13}[0-9A-HJKMNP-TV-Z]{5}$/);
    await expect(readRecoveryKey(printed)).resolves.toEqual({ secret: SECRET });
  });

  it('can be read back whatever the secret is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const secret = new Uint8Array(bytes);
        await expect(readRecoveryKey(await printRecoveryKey(secret))).resolves.toEqual({ secret });
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in small letters, with O for 0 and l for 1, with dashes or with no spaces', async () => {
    const printed = await printRecoveryKey(SECRET);
    const written = printed.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
    for (const typed of [
      written,
      printed.replaceAll(' ', '-'),
      printed.replaceAll(' ', ''),
      ` ${printed}\n`,
    ]) {
      await expect(readRecoveryKey(typed)).resolves.toEqual({ secret: SECRET });
    }
  });

  it('names the group of every single wrong sign', async () => {
    const printed = await printRecoveryKey(SECRET);
    for (let at = 0; at < printed.length; at += 1) {
      if (printed[at] === ' ') continue;
      for (const sign of [...SIGNS, 'U', '?']) {
        if (sign === printed[at]) continue;
        const typed = printed.slice(0, at) + sign + printed.slice(at + 1);
        const read = await readRecoveryKey(typed);
        expect(read).toEqual({ slip: 'group', group: Math.floor(at / 6) + 1 });
      }
    }
  });

  it('names the group in which two signs changed places', async () => {
    const printed = await printRecoveryKey(SECRET);
    const groups = printed.split(' ');
    const swaps = groups.flatMap((group, place) =>
      [0, 1, 2, 3].flatMap((at) => {
        const swapped = [...group];
        [swapped[at], swapped[at + 1]] = [group[at + 1] ?? '', group[at] ?? ''];
        return swapped.join('') === group ? [] : [{ place, swapped: swapped.join('') }];
      }),
    );
    expect(swaps.length).toBeGreaterThan(40);
    for (const { place, swapped } of swaps) {
      const typed = groups.map((group, index) => (index === place ? swapped : group)).join(' ');
      await expect(readRecoveryKey(typed)).resolves.toEqual({ slip: 'group', group: place + 1 });
    }
  });

  it('notices two groups that changed places, a lost group and an extra one', async () => {
    const groups = (await printRecoveryKey(SECRET)).split(' ');
    const swapped = [groups[1], groups[0], ...groups.slice(2)].join(' ');
    await expect(readRecoveryKey(swapped)).resolves.toEqual({ slip: 'group', group: 1 });
    await expect(readRecoveryKey(groups.slice(0, 13).join(' '))).resolves.toEqual({
      slip: 'wrong-length',
      groups: 13,
    });
    await expect(readRecoveryKey([...groups, groups[0]].join(' '))).resolves.toEqual({
      slip: 'wrong-length',
      groups: 15,
    });
    await expect(readRecoveryKey('')).resolves.toEqual({ slip: 'wrong-length', groups: 0 });
  });

  it('notices groups of another recovery key, each right by itself', async () => {
    const [own, other] = await Promise.all([SECRET, newRecoverySecret()].map(printRecoveryKey));
    const mixed = [...(own ?? '').split(' ').slice(0, 7), ...(other ?? '').split(' ').slice(7)].join(' ');
    await expect(readRecoveryKey(mixed)).resolves.toEqual({ slip: 'whole' });
  });

  it('says in a sentence where to look again', () => {
    expect(slipSentence({ slip: 'group', group: 7 })).toContain('group 7');
    expect(slipSentence({ slip: 'wrong-length', groups: 13 })).toContain('13');
    expect(slipSentence({ slip: 'whole' })).toContain('not a recovery key');
  });
});
