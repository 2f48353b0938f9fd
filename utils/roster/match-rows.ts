import { foldGroup, spokenFolded } from './fold-name';
import type { KnownPupil, RowIdentity } from './known-pupil';
import { matchRow, rosterIndex } from './match';
import type { RowMatch } from './match';

/** What a row claims to be: no two rows of one page may claim the same. */
function claimOf(row: RowIdentity, match: RowMatch): string | null {
  if (match.kind === 'pupil') return `pupil ${match.id}`;
  if (match.kind === 'doubt') return null;
  if (row.key.kind !== 'name') return `${row.key.kind} ${row.key.value}`;
  return `name ${spokenFolded(row.name)} in ${row.group === null ? '' : foldGroup(row.group)}`;
}

/**
 * Whose rows these are, one answer a row. Rows of one page that come out as the same pupil are all in doubt: a page
 * that shows a child twice, or two children nothing on it tells apart.
 *
 * @param origin address of the MIS whose page it is.
 */
export function matchRows(
  rows: readonly RowIdentity[],
  roster: readonly KnownPupil[],
  origin: string,
): readonly RowMatch[] {
  const index = rosterIndex(roster, origin);
  const matches = rows.map((row) => matchRow(row, index));
  const claims = rows.map((row, at) => claimOf(row, matches[at] ?? { kind: 'new' }));
  const times = new Map<string, number>();
  for (const claim of claims) if (claim !== null) times.set(claim, (times.get(claim) ?? 0) + 1);
  return matches.map((match, at) => {
    const claim = claims[at] ?? null;
    if (claim === null || times.get(claim) === 1) return match;
    return {
      kind: 'doubt',
      why: 'two-rows-one-pupil',
      candidates: match.kind === 'pupil' ? [match.id] : [],
    };
  });
}
