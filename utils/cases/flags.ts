import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import type { LogRow } from './log-row';
import { oldestFirst } from './oldest-first';

type Flagged = Pick<Pupil, 'flags'>;

/**
 * The flags in force, each with the day it was set; null for those on the pupil's record from the start.
 *
 * @param log rows up to the moment asked about, in any order
 */
export function flagsInForce(pupil: Flagged, log: readonly LogRow[]): ReadonlyMap<Flag, SchoolDate | null> {
  const flags = new Map<Flag, SchoolDate | null>((pupil.flags ?? []).map((flag) => [flag, null]));
  const rows = log.filter((row) => row.kind === 'flag');
  for (const row of oldestFirst(rows)) {
    if (row.outcome === 'cleared') flags.delete(row.flag);
    else if (!flags.has(row.flag)) flags.set(row.flag, dateOf(row.at));
  }
  return flags;
}

/** The flags a pupil has now: those on their record, and what the log says was set or cleared since. */
export function flagsNow(pupil: Flagged, log: readonly LogRow[]): Flag[] {
  return [...flagsInForce(pupil, log).keys()];
}

/** Flags of which the log says last that they were cleared. */
export function clearedFlags(log: readonly { readonly row: LogRow }[]): Flag[] {
  const last = new Map<Flag, 'set' | 'cleared'>();
  for (const row of oldestFirst(log.map((event) => event.row)))
    if (row.kind === 'flag') last.set(row.flag, row.outcome);
  return [...last].flatMap(([flag, word]) => (word === 'cleared' ? [flag] : []));
}
