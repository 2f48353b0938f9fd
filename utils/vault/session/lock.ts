/**
 * When the vault locks by itself. Pure: what time it is comes in. Two clocks are asked, because the wall clock can be
 * set back to stretch a session, and the other one begins anew whenever the browser wakes the background.
 */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds that only ever go up, within one `run`. */
  readonly monotonic: number;
  /** Which page or worker counts `monotonic`: a new one on each start. */
  readonly run: string;
}

export type LockReason =
  | 'asked'
  | 'switching'
  | 'idle'
  | 'screen-locked'
  | 'browser-closed'
  | 'updated'
  | 'clock-set-back'
  /** A case was erased: no open page may go on holding it. */
  | 'erased';

export type LockState =
  | { readonly status: 'locked'; readonly because: LockReason }
  | {
      readonly status: 'unlocked';
      readonly memberId: string;
      /** How long nobody has used it, up to `looked`. Only ever added to, whichever way a clock moves. */
      readonly idleMs: number;
      readonly looked: Instant;
    };

export type LockInput =
  | { readonly kind: 'unlocked'; readonly memberId: string }
  /** Somebody pressed a key or moved the pointer on a page of the extension. */
  | { readonly kind: 'used' }
  /** An alarm, a timer or a message: is it time? */
  | { readonly kind: 'looked' }
  | { readonly kind: 'lock'; readonly because: LockReason };

export const DEFAULT_IDLE_MINUTES = 5;
export const MOST_IDLE_MINUTES = 15;
/** What a time server puts right; more than this without the other clock to go by is somebody's doing. */
const SMALL_MS = 5000;

/** The idle time in milliseconds: what the school set, between 1 and 15 minutes, and 5 where nothing usable is set. */
export function idleLimit(minutes: number | null): number {
  const usable = minutes !== null && Number.isFinite(minutes) && minutes >= 1;
  return Math.min(usable ? minutes : DEFAULT_IDLE_MINUTES, MOST_IDLE_MINUTES) * 60_000;
}

/** Time passed by the clock that says more; null when the wall clock went back and the other cannot tell. */
function passed(before: Instant, now: Instant): number | null {
  const wall = now.wall - before.wall;
  if (now.run === before.run) return Math.max(0, wall, now.monotonic - before.monotonic);
  return wall < -SMALL_MS ? null : Math.max(0, wall);
}

/** The state after something happened. An idle time that is over ends the session before anything else counts. */
export function nextLock(state: LockState, input: LockInput, now: Instant, limitMs: number): LockState {
  if (input.kind === 'lock')
    return state.status === 'locked' ? state : { status: 'locked', because: input.because };
  if (input.kind === 'unlocked') {
    return { status: 'unlocked', memberId: input.memberId, idleMs: 0, looked: now };
  }
  if (state.status === 'locked') return state;
  const more = passed(state.looked, now);
  if (more === null) return { status: 'locked', because: 'clock-set-back' };
  const idleMs = state.idleMs + more;
  if (idleMs >= limitMs) return { status: 'locked', because: 'idle' };
  return { ...state, idleMs: input.kind === 'used' ? 0 : idleMs, looked: now };
}

/**
 * Whether the wall clock went back against the other one: to be shown to the DSL. That it went forward says nothing, for
 * the other clock stands still while a laptop sleeps.
 */
export function wasSetBack(before: Instant, now: Instant): boolean {
  const passed = before.run === now.run ? now.monotonic - before.monotonic : 0;
  return now.wall - before.wall - passed < -SMALL_MS;
}
