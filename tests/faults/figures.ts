/** The long form is `npm run test:faults`; the short one is part of `npm test`. */
export const LONG = process.env['TENTH_DAY_FAULTS'] === 'long';

/** How often a suite produces its fault. */
export function rounds(short: number, long: number): number {
  return LONG ? long : short;
}

/** What `run.mjs` looks for in the output of a suite. */
const MARK = 'FIGURE ';

/** Prints what a suite reached, so that a person can hold it against the table in the README beside this file. */
export function figure(suite: string, reached: string): void {
  process.stdout.write(`${MARK}${suite}: ${reached}\n`);
}
