import { foldGroup, spokenFolded } from './fold-name';
import type { KnownPupil, RowIdentity } from './known-pupil';
import { matchRow, rosterIndex } from './match';
import type { OtherId, RowMatch } from './match';

type Unsettled = RowMatch | OtherId;

/** From so many pupils of one page it is no chance that each has a namesake in their class. */
const ENOUGH_FOR_A_SECOND_NUMBER = 3;

function claimedIn(matches: readonly Unsettled[]): Set<string> {
  return new Set(matches.flatMap((match) => (match.kind === 'pupil' ? [match.id] : [])));
}

/**
 * Settles the rows whose name is known under another MIS id.
 *
 * - The namesake stands on the page too, under their own id: this row is another child.
 * - No id of the page is known and three rows or more have a known name in their class: the page numbers the same
 *   children in a second way, as where one page shows admission numbers and another the numbers in its links.
 * - Most ids of the page are known: its numbers are those of the roll, and this one is another child.
 * - Otherwise nobody can tell.
 */
function settleOtherIds(rows: readonly RowIdentity[], matches: readonly Unsettled[]): RowMatch[] {
  const claimed = claimedIn(matches);
  const knownIds = rows.filter(
    ({ key }, at) => key.kind === 'mis-id' && matches[at]?.kind === 'pupil',
  ).length;
  const others = matches.filter((match) => match.kind === 'other-id');
  const inClass = (row: RowIdentity, { candidates }: OtherId) => {
    const [only, second] = candidates;
    const certain = row.group !== null && only?.pupil.group !== undefined && second === undefined;
    return certain && foldGroup(row.group) === foldGroup(only.pupil.group) ? only : null;
  };
  const sure = rows.filter((row, at) => {
    const match = matches[at];
    return match?.kind === 'other-id' && inClass(row, match) !== null;
  }).length;
  const secondNumber = knownIds === 0 && sure >= ENOUGH_FOR_A_SECOND_NUMBER;
  return matches.map((match, at): RowMatch => {
    const row = rows[at];
    if (match.kind !== 'other-id' || row === undefined) return match as RowMatch;
    if (match.candidates.every(({ id }) => claimed.has(id))) return { kind: 'new' };
    const one = secondNumber ? inClass(row, match) : null;
    if (one !== null) return { kind: 'pupil', id: one.id };
    if (knownIds > others.length) return { kind: 'new' };
    return { kind: 'doubt', why: 'other-id', candidates: match.candidates.map(({ id }) => id) };
  });
}

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
  const matches = settleOtherIds(
    rows,
    rows.map((row) => matchRow(row, index)),
  );
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
