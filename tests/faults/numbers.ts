/** Picks a whole number from 0 up to, and without, `below`. */
export type Pick = (below: number) => number;

export const SEED = 20_261_124;

/** The same stream of numbers on every machine (mulberry32), so that a failure can be shown again. */
export function numbers(seed: number = SEED): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
