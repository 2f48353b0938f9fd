/** How much work Argon2id makes of one try at a passphrase. */
export interface KeyCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The least that is accepted, of old records too: 64 MiB, three passes (RFC 9106, second recommendation). */
export const COST_FLOOR: KeyCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** More than this is no setting of ours: somebody wants the browser to run out of memory. */
const COST_CEILING: KeyCost = { memoryKiB: 1_048_576, passes: 64, lanes: 4 };

const LONG_ENOUGH_MS = 500;
const AIM_MS = 700;
const MOST_PASSES = 12;

export function isBelow(cost: KeyCost, floor: KeyCost): boolean {
  return cost.memoryKiB < floor.memoryKiB || cost.passes < floor.passes || cost.lanes < floor.lanes;
}

export function isAboveCeiling({ memoryKiB, passes, lanes }: KeyCost): boolean {
  const { memoryKiB: memory, passes: most, lanes: widest } = COST_CEILING;
  return !(memoryKiB <= memory && passes <= most && lanes <= widest);
}

/**
 * The cost for this computer: as many passes over 64 MiB as take half a second to a second. A slow computer stays at
 * the floor, and its staff wait.
 *
 * @param measure makes one key at a cost and says how many milliseconds it took
 */
export async function calibrate(measure: (cost: KeyCost) => Promise<number>): Promise<KeyCost> {
  // The first key also loads the code; only the second shows the speed.
  await measure(COST_FLOOR);
  const took = await measure(COST_FLOOR);
  if (took >= LONG_ENOUGH_MS) return COST_FLOOR;
  const passes = Math.round((COST_FLOOR.passes * AIM_MS) / Math.max(took, 1));
  return { ...COST_FLOOR, passes: Math.min(Math.max(passes, COST_FLOOR.passes), MOST_PASSES) };
}
