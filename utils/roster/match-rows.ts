import { foldGroup, spokenFolded } from './fold-name';
import type { KnownPupil, RowIdentity } from './known-pupil';
import { matchRow, rosterIndex } from './match';
import type { OtherId, RowMatch } from './match';

type Unsettled = RowMatch | OtherId;

/** From so many pupils of one page it is no chance that each has a namesake in their class. */
const ENOUGH_FOR_A_SECOND_NUMBER = 3;

function idsAt(origin: string, known: KnownPupil): number {
  return known.misIds.filter((id) => id.origin === origin).length;
}

/** The one pupil of that name in the class that the page and the roll both name; null when there is any other. */
function oneInClass(row: RowIdentity, { candidates }: OtherId): KnownPupil | null {
  const [only, second] = candidates;
  if (only === undefined || second !== undefined || row.group === null) return null;
  const { group } = only.pupil;
  return group !== undefined && foldGroup(group) === foldGroup(row.group) ? only : null;
}

/** How a page numbers its pupils, as far as the rows that are settled show it. */
type Numbering = 'as the roll' | 'a second way' | 'not known';

function numberingOf(
  rows: readonly RowIdentity[],
  matches: readonly Unsettled[],
  ids: ReadonlyMap<string, number>,
): Numbering {
  const byId = matches.flatMap((match, at) =>
    match.kind === 'pupil' && rows[at]?.key.kind === 'mis-id' ? [ids.get(match.id) ?? 0] : [],
  );
  const others = matches.filter(({ kind }) => kind === 'other-id').length;
  const sure = rows.filter((row, at) => {
    const match = matches[at];
    return match?.kind === 'other-id' && oneInClass(row, match) !== null;
  }).length;
  if (byId.length === 0) return sure >= ENOUGH_FOR_A_SECOND_NUMBER ? 'a second way' : 'not known';
  if (byId.every((count) => count > 1)) return 'a second way';
  return byId.every((count) => count === 1) && byId.length > others ? 'as the roll' : 'not known';
}

/**
 * Settles the rows whose name is known under another MIS id: one page may show admission numbers, and another the
 * numbers in its links.
 *
 * - The namesake stands on the page too, under their own id: this row is another child.
 * - The page numbers its pupils as the roll has them: this row is another child.
 * - The page numbers them in a second way, and the one namesake in the class has only a first number: the same child.
 * - Otherwise nobody can tell.
 */
function settleOtherIds(
  rows: readonly RowIdentity[],
  matches: readonly Unsettled[],
  roster: readonly KnownPupil[],
  origin: string,
): RowMatch[] {
  const others = matches.some(({ kind }) => kind === 'other-id');
  if (!others) return matches as RowMatch[];
  const claimed = new Set(matches.flatMap((match) => (match.kind === 'pupil' ? [match.id] : [])));
  const ids = new Map(roster.map((known) => [known.id, idsAt(origin, known)]));
  const numbering = numberingOf(rows, matches, ids);
  return matches.map((match, at): RowMatch => {
    const row = rows[at];
    if (match.kind !== 'other-id' || row === undefined) return match as RowMatch;
    if (numbering === 'as the roll' || match.candidates.every(({ id }) => claimed.has(id)))
      return { kind: 'new' };
    const one = numbering === 'a second way' ? oneInClass(row, match) : null;
    if (one !== null && ids.get(one.id) === 1) return { kind: 'pupil', id: one.id };
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
    roster,
    origin,
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
