/**
 * A moment of the hybrid clock, as text that sorts in the order of time: milliseconds since 1970 and a count within the
 * millisecond, both hexadecimal, "0192f3c4a5b6-0001". It gives entries an order that a wrong clock cannot turn round.
 * Days of absence are never counted with it.
 */
export type HybridMoment = string;

/** "set-back": this computer's clock says less than it did before. "ahead": an entry from elsewhere is of the future. */
export type ClockTrouble = 'set-back' | 'ahead';

export interface Tick {
  readonly at: HybridMoment;
  readonly trouble: ClockTrouble | null;
}

const PATTERN = /^([0-9a-f]{12})-([0-9a-f]{4})$/;
const MOST_COUNT = 0xffff;
/** A clock that is put right by a time server moves by less than this. */
const SMALL_MS = 60_000;
/** Further ahead of this computer than its clock may be wrong (reliability B6). */
const AHEAD_MS = 600_000;

/** What the text says; null for any other text. */
export function momentParts(at: HybridMoment): { readonly ms: number; readonly count: number } | null {
  const [, ms, count] = PATTERN.exec(at) ?? [];
  if (ms === undefined || count === undefined) return null;
  return { ms: Number.parseInt(ms, 16), count: Number.parseInt(count, 16) };
}

/** The text of a moment. */
export function writtenMoment(ms: number, count = 0): HybridMoment {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return count > MOST_COUNT ? `${hex(ms + 1, 12)}-0000` : `${hex(ms, 12)}-${hex(count, 4)}`;
}

/**
 * The next moment on this device: always later than the last one, and never earlier than its clock.
 *
 * @param last the last moment that this device gave or took in; null for the first
 * @param now milliseconds since 1970 by this computer's clock
 */
export function tick(last: HybridMoment | null, now: number): Tick {
  const before = last === null ? null : momentParts(last);
  if (before === null || now > before.ms) return { at: writtenMoment(now, 0), trouble: null };
  return {
    at: writtenMoment(before.ms, before.count + 1),
    trouble: before.ms - now > SMALL_MS ? 'set-back' : null,
  };
}

/**
 * Takes in the moment of an entry from another device, so that what is written here next sorts after it. One that is
 * more than ten minutes ahead is not taken in: it would drag this device's clock along.
 */
export function takeIn(last: HybridMoment | null, other: HybridMoment, now: number): Tick {
  const [own, theirs] = [last === null ? null : momentParts(last), momentParts(other)];
  if (theirs === null || theirs.ms > now + AHEAD_MS)
    return { at: last ?? writtenMoment(now, 0), trouble: 'ahead' };
  const later = own === null || theirs.ms > own.ms || (theirs.ms === own.ms && theirs.count > own.count);
  return tick(later ? other : last, now);
}
