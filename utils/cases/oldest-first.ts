import type { LogRow } from './log-row';

/** A log in the order of what happened; rows of the same minute stay as they were. Does not change the log it is given. */
export function oldestFirst<Row extends LogRow>(log: readonly Row[]): Row[] {
  return [...log].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
