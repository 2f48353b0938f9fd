import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleLimit, nextLock, wasSetBack } from '@/utils/vault/session/lock';
import type { Instant, LockState } from '@/utils/vault/session/lock';
import { MORNING } from './invented-school';

const MINUTE = 60_000;
const LIMIT = idleLimit(null);
const start: Instant = { wall: MORNING, monotonic: 1000, run: 'worker-1' };
const later = (wall: number, monotonic = wall, run = 'worker-1'): Instant => ({
  wall: MORNING + wall,
  monotonic: 1000 + monotonic,
  run,
});
const open: LockState = nextLock(
  { status: 'locked', because: 'browser-closed' },
  { kind: 'unlocked', memberId: 'm-1' },
  start,
  LIMIT,
);
const looked = (state: LockState, now: Instant) => nextLock(state, { kind: 'looked' }, now, LIMIT);
const used = (state: LockState, now: Instant) => nextLock(state, { kind: 'used' }, now, LIMIT);

describe('the idle time', () => {
  it('is five minutes unless the school set another, and never above fifteen', () => {
    expect([null, 3, 15, 60, 0, Number.NaN, -1].map((minutes) => idleLimit(minutes) / MINUTE)).toEqual([
      5, 3, 15, 15, 5, 5, 5,
    ]);
  });
});

describe('an unlocked vault', () => {
  it('stays open while it is used, and locks five minutes after the last time', () => {
    const busy = used(looked(open, later(4 * MINUTE)), later(4.5 * MINUTE));
    expect(looked(busy, later(9 * MINUTE)).status).toBe('unlocked');
    expect(looked(busy, later(9.5 * MINUTE))).toEqual({ status: 'locked', because: 'idle' });
  });

  it('does not come back to life when somebody touches it after the time was over', () => {
    expect(used(open, later(6 * MINUTE))).toEqual({ status: 'locked', because: 'idle' });
  });

  it('locks in time when the clock is set back while nobody is there', () => {
    const setBack = looked(open, later(-2 * 24 * 60 * MINUTE, 4 * MINUTE));
    expect(setBack.status).toBe('unlocked');
    expect(looked(setBack, later(-2 * 24 * 60 * MINUTE + MINUTE, 5 * MINUTE))).toEqual({
      status: 'locked',
      because: 'idle',
    });
  });

  it('locks at once when the clock was set back and the background began anew', () => {
    expect(looked(open, later(-MINUTE, 0, 'worker-2'))).toEqual({
      status: 'locked',
      because: 'clock-set-back',
    });
  });

  it('locks in time over many starts of the background', () => {
    let state = open;
    for (let minute = 1; minute < 5; minute += 1)
      state = looked(state, later(minute * MINUTE, 0, `worker-${minute}`));
    expect(state.status).toBe('unlocked');
    expect(looked(state, later(5 * MINUTE, 0, 'worker-9')).status).toBe('locked');
  });

  it('is open no longer than the limit, whichever way either clock moves', () => {
    const minutes = fc.array(
      fc.record({ true: fc.integer({ min: 1, max: 90 }), skew: fc.integer({ min: -9e7, max: 9e7 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(minutes, (looks) => {
        let state = open;
        let passed = 0;
        for (const { true: seconds, skew } of looks) {
          passed += seconds * 1000;
          state = looked(state, later(passed + skew, passed));
          if (passed >= LIMIT) expect(state.status).toBe('locked');
        }
      }),
    );
  });

  it.each(['asked', 'screen-locked', 'updated', 'switching'] as const)(
    'locks at once when: %s',
    (because) => {
      const locked = nextLock(open, { kind: 'lock', because }, later(1), LIMIT);
      expect(locked).toEqual({ status: 'locked', because });
      expect(used(locked, later(2))).toBe(locked);
      expect(nextLock(locked, { kind: 'lock', because: 'idle' }, later(3), LIMIT)).toBe(locked);
    },
  );
});

describe('a clock that was set back', () => {
  it('is told by the other clock, or by saying less than before', () => {
    expect(wasSetBack(start, later(MINUTE))).toBe(false);
    expect(wasSetBack(start, later(-MINUTE, 30_000))).toBe(true);
    expect(wasSetBack(start, later(-MINUTE, 0, 'worker-2'))).toBe(true);
  });

  it('is not a laptop that slept, a time server, or a background that woke', () => {
    expect(wasSetBack(start, later(60 * MINUTE, MINUTE))).toBe(false);
    expect(wasSetBack(start, later(MINUTE - 4000, MINUTE))).toBe(false);
    expect(wasSetBack(start, later(60 * MINUTE, 0, 'worker-2'))).toBe(false);
  });
});
