import type { LogRow } from '@/utils/cases/log-row';
import type { Flag, Pupil } from '@/utils/roster/pupil';

/** The pupil as recorded, without what the log set or cleared since: the rules want to know on which day that was. */
export function asRecorded(pupil: Pupil, log: readonly LogRow[]): Pupil {
  const first = new Map<Flag, 'set' | 'cleared'>();
  for (const row of log) if (row.kind === 'flag' && !first.has(row.flag)) first.set(row.flag, row.outcome);
  if (first.size === 0) return pupil;
  const kept = (pupil.flags ?? []).filter((flag) => !first.has(flag));
  return {
    ...pupil,
    flags: [...kept, ...[...first].flatMap(([flag, to]) => (to === 'cleared' ? [flag] : []))],
  };
}
