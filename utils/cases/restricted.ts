import type { Flag } from '@/utils/roster/pupil';
import type { CaseEvent, LogRow } from './log-row';

/**
 * Flags that the office must know to do its work: they decide what is counted, or that an address must not be given
 * out. All others are for the DSL and the head (design.md 1, reliability B3).
 */
const FOR_THE_OFFICE: readonly Flag[] = [
  'part-time',
  'dual-registered',
  'not-compulsory-age',
  'confidential-address',
];

export function isForTheOffice(flag: Flag): boolean {
  return FOR_THE_OFFICE.includes(flag);
}

function isRestrictedRow(row: LogRow): boolean {
  if (row.kind === 'flag') return !isForTheOffice(row.flag);
  return row.kind === 'told' && (row.who === 'social-worker' || row.who === 'youth-justice-worker');
}

/** Whether only the DSL and the head may read an entry. Anybody may write one. */
export function isRestricted({ row, dslOnly }: Pick<CaseEvent, 'row' | 'dslOnly'>): boolean {
  return dslOnly === true || isRestrictedRow(row);
}

/** What somebody without the key learns of an entry: that there is one, whose it is, when it was written. */
export function withheld({ id, pupilId, author, recordedAt }: Omit<CaseEvent, 'rules' | 'row'>): CaseEvent {
  const row = { kind: 'note', at: recordedAt } as const;
  return { id, pupilId, author, recordedAt, rules: '', row, dslOnly: true, withheld: true };
}
