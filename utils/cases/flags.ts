import type { Flag, Pupil } from '@/utils/roster/pupil';
import type { LogRow } from './log-row';

/** The flags a pupil has now: those on their record, and what the log says was set or cleared since. */
export function flagsNow(pupil: Pick<Pupil, 'flags'>, log: readonly LogRow[]): Flag[] {
  const flags = new Set<Flag>(pupil.flags ?? []);
  for (const row of log) {
    if (row.kind !== 'flag') continue;
    if (row.outcome === 'set') flags.add(row.flag);
    else flags.delete(row.flag);
  }
  return [...flags];
}
