import { listName } from '@/utils/wording/people';
import type { PupilRow } from './school-view';

export const SORTS = ['name', 'group', 'absence', 'unseen', 'no-contact', 'attendance', 'case'] as const;
export type SortBy = (typeof SORTS)[number];

export interface PupilQuery {
  readonly search: string;
  readonly group: string;
  /** `open`: only those with a case; `all`: everybody. */
  readonly show: 'open' | 'all';
  readonly sort: SortBy;
  readonly descending: boolean;
}

const CASE_PLACE = { referred: 0, returned: 1, open: 2, closed: 3, none: 4 } as const;

const VALUE: Readonly<Record<SortBy, (row: PupilRow) => number | string>> = {
  name: (row) => listName(row.pupil).toLocaleLowerCase('en-GB'),
  group: (row) => (row.pupil.group ?? '').toLocaleLowerCase('en-GB'),
  absence: (row) => row.standing.counters.absence.atMost,
  unseen: (row) => row.standing.counters.unseen.atMost,
  'no-contact': (row) => row.standing.counters.noContact.atMost,
  attendance: (row) => row.standing.counters.percent.attendance ?? 101,
  case: (row) => CASE_PLACE[row.standing.case.status],
};

const ALPHABET = new Intl.Collator('en-GB');

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return ALPHABET.compare(String(a), String(b));
}

function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('en-GB');
}

/** Every word typed must begin some part of the name or the group: "ya oak" finds Yusuf Ahmed in Oak. */
function matches(row: PupilRow, words: readonly string[]): boolean {
  const parts = foldedText(
    `${row.pupil.surname} ${row.pupil.forenames} ${row.pupil.group ?? ''} ${row.pupil.upn ?? ''}`,
  )
    .split(/[\s'’-]+/)
    .filter((part) => part !== '');
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

/** The pupils a list shows, found and in order. Equal values keep the order of names. */
export function pupilList(rows: readonly PupilRow[], query: PupilQuery): readonly PupilRow[] {
  const words = foldedText(query.search)
    .split(/[\s'’-]+/)
    .filter((word) => word !== '');
  const found = rows.filter(
    (row) =>
      (query.group === '' || row.pupil.group === query.group) &&
      (query.show === 'all' || row.standing.case.status !== 'none') &&
      matches(row, words),
  );
  const value = VALUE[query.sort];
  const sign = query.descending ? -1 : 1;
  return found
    .map((row) => ({ row, value: value(row), name: VALUE.name(row) }))
    .sort((a, b) => sign * compare(a.value, b.value) || compare(a.name, b.name))
    .map(({ row }) => row);
}

/** The groups of the school, in order of name. */
export function groupsOf(rows: readonly PupilRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ pupil }) => pupil.group ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}
