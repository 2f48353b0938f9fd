/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly row: string;
  readonly figure: string;
  /** How many times slower than the peer in the same run; null where there is no peer. */
  readonly ratio: number | null;
  readonly peer: string;
  readonly budget: string;
  readonly ok: boolean;
}

export const milliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of the middle run, after a few runs that only warm up. */
export function timed(work: () => unknown, { warmUp = 5, runs = 15 } = {}): number {
  for (let index = 0; index < warmUp; index += 1) work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}
