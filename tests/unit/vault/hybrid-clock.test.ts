import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentParts, takeIn, tick, writtenMoment } from '@/utils/vault/events/hybrid-clock';
import { MORNING } from './invented-school';

const DAY = 86_400_000;

/** Moments given while a clock shows these times, one after another, and the troubles that were flagged. */
function dayOf(clock: readonly number[]): { moments: string[]; troubles: (string | null)[] } {
  let last: string | null = null;
  const moments: string[] = [];
  const troubles: (string | null)[] = [];
  for (const now of clock) {
    const { at, trouble } = tick(last, now);
    moments.push(at);
    troubles.push(trouble);
    last = at;
  }
  return { moments, troubles };
}
const inOrder = (moments: readonly string[]) =>
  moments.every((at, place) => place === 0 || at > (moments[place - 1] ?? ''));

describe('the hybrid clock', () => {
  it('always goes up, whatever the clock of the computer does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: MORNING - 2 * DAY, max: MORNING + 2 * DAY }), { maxLength: 60 }),
        (clock) => {
          expect(inOrder(dayOf(clock).moments)).toBe(true);
        },
      ),
    );
  });

  it('is never behind the clock of the computer', () => {
    const { moments } = dayOf([MORNING, MORNING + 5000, MORNING + 5000]);
    expect(moments.map((at) => momentParts(at))).toEqual([
      { ms: MORNING, count: 0 },
      { ms: MORNING + 5000, count: 0 },
      { ms: MORNING + 5000, count: 1 },
    ]);
  });

  it('goes on through the night on which the clocks go back, with nothing to flag', () => {
    const oneToThree = Array.from({ length: 8 }, (_, quarter) => Date.UTC(2026, 9, 25, 0, quarter * 15));
    const { moments, troubles } = dayOf(oneToThree);
    expect(inOrder(moments)).toBe(true);
    expect(new Set(troubles)).toEqual(new Set([null]));
  });

  it('flags a computer whose clock was set back by two days, and keeps the order', () => {
    const { moments, troubles } = dayOf([MORNING, MORNING - 2 * DAY, MORNING - 2 * DAY + 1000]);
    expect(inOrder(moments)).toBe(true);
    expect(troubles).toEqual([null, 'set-back', 'set-back']);
  });

  it('keeps the order when a clock two days ahead is put right; each entry until then is flagged', () => {
    const { moments, troubles } = dayOf([MORNING + 2 * DAY, MORNING, MORNING + 1000, MORNING + 3 * DAY]);
    expect(inOrder(moments)).toBe(true);
    expect(troubles).toEqual([null, 'set-back', 'set-back', null]);
  });

  it('does not flag the second by which a time server puts the clock right', () => {
    expect(dayOf([MORNING, MORNING - 900]).troubles).toEqual([null, null]);
  });

  it('goes to the next millisecond when one is full', () => {
    expect(tick(writtenMoment(MORNING, 0xffff), MORNING).at).toBe(writtenMoment(MORNING + 1, 0));
  });

  it('writes after what it took in from another computer', () => {
    const other = writtenMoment(MORNING + 300_000, 7);
    const { at, trouble } = takeIn(writtenMoment(MORNING), other, MORNING + 1000);
    expect(at > other).toBe(true);
    expect(trouble).toBe('set-back');
    expect(takeIn(writtenMoment(MORNING), writtenMoment(MORNING - 5), MORNING + 1).at).toBe(
      writtenMoment(MORNING + 1),
    );
  });

  it('is not dragged along by an entry of the day after tomorrow, or by none at all', () => {
    const own = writtenMoment(MORNING);
    for (const other of [writtenMoment(MORNING + 2 * DAY), 'no moment']) {
      expect(takeIn(own, other, MORNING)).toEqual({ at: own, trouble: 'ahead' });
    }
  });
});
