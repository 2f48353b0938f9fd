import { spokenFolded } from './fold-name';
import { learnFromRow, plainUpn } from './known-pupil';
import type { Pupil } from './pupil';
import type { KnownPupil, MisId, RowIdentity } from './known-pupil';
import { matchRow, rosterIndex } from './match';

/**
 * The pupils on the roll who could be a row in doubt, those that the match thought of first. A namesake in another class
 * is among them: only staff can say.
 */
export function candidatesFor(
  row: RowIdentity,
  roster: readonly KnownPupil[],
  origin: string,
): readonly KnownPupil[] {
  const index = rosterIndex(roster, origin);
  const match = matchRow(row, index);
  const byId = new Map(roster.map((known) => [known.id, known]));
  const thought = match.kind === 'pupil' ? [match.id] : match.kind === 'doubt' ? match.candidates : [];
  const numbered = match.kind === 'other-id' ? match.candidates : [];
  const namesakes = index.byName.get(spokenFolded(row.name)) ?? [];
  return [...new Set([...thought.flatMap((id) => byId.get(id) ?? []), ...numbered, ...namesakes])];
}

/** What an answer may change of a pupil: what the roll knows them by. Nothing else of them is in it. */
export interface KnownBy {
  readonly id: string;
  readonly misIds: readonly MisId[];
  readonly alsoShownAs: readonly string[];
  readonly group?: string;
  readonly upn?: string;
}

export function knownBy({ id, misIds, alsoShownAs, pupil: { group, upn } }: KnownPupil): KnownBy {
  const linked = { ...(group === undefined ? {} : { group }), ...(upn === undefined ? {} : { upn }) };
  return { id, misIds, alsoShownAs, ...linked };
}

const withoutLinks = ({ group: _group, upn: _upn, ...pupil }: Pupil) => pupil;

/** The pupil as it is now, but known by what it was known by before. */
export function knownAsBefore(now: KnownPupil, { misIds, alsoShownAs, group, upn }: KnownBy): KnownPupil {
  const pupil = withoutLinks(now.pupil);
  const linked = { ...(group === undefined ? {} : { group }), ...(upn === undefined ? {} : { upn }) };
  return { ...now, misIds, alsoShownAs, pupil: { ...pupil, ...linked } };
}

/** Why a row cannot be the pupil that was chosen. */
export type NotThisPupil = 'another-upn';

export type LinkedPupil =
  | { readonly kind: 'linked'; readonly known: KnownPupil }
  | { readonly kind: 'refused'; readonly why: NotThisPupil };

/** The pupil with all that a row adds once staff have said that it is theirs: its number, its class, its way of writing the name. */
export function linkedTo(known: KnownPupil, row: RowIdentity, origin: string): LinkedPupil {
  const { upn } = known.pupil;
  if (row.key.kind === 'upn' && upn !== undefined && plainUpn(upn) !== plainUpn(row.key.value))
    return { kind: 'refused', why: 'another-upn' };
  const learnt = learnFromRow(known, row, origin);
  const spoken = spokenFolded(row.name);
  const isKnown = [spokenFolded(known.pupil), ...known.alsoShownAs].some(
    (name) => name === spoken || spokenFolded({ surname: name, forenames: '' }) === spoken,
  );
  const shown = `${row.name.forenames} ${row.name.surname}`.trim();
  return {
    kind: 'linked',
    known: isKnown ? learnt : { ...learnt, alsoShownAs: [...learnt.alsoShownAs, shown] },
  };
}

/** A number of the MIS is one child's: whoever had it before has it no more. The same object when they had it not. */
export function withoutNumberOf(known: KnownPupil, row: RowIdentity, origin: string): KnownPupil {
  if (row.key.kind !== 'mis-id') return known;
  const { value } = row.key;
  const misIds = known.misIds.filter((id) => id.origin !== origin || id.value !== value);
  return misIds.length === known.misIds.length ? known : { ...known, misIds };
}

/** The same row at another time: the same number, name and class. */
export function isSameRow(a: RowIdentity, b: RowIdentity): boolean {
  return (
    a.key.kind === b.key.kind &&
    a.key.value === b.key.value &&
    spokenFolded(a.name) === spokenFolded(b.name) &&
    a.group === b.group
  );
}

/**
 * Whether an answer is good for every later page: a number tells the child for ever, a name only while the roll has no
 * other child of that name. Two of the same name are never merged.
 */
export function isRememberedBy(row: RowIdentity, roster: readonly KnownPupil[]): boolean {
  if (row.key.kind !== 'name') return true;
  const spoken = spokenFolded(row.name);
  return roster.filter((known) => spokenFolded(known.pupil) === spoken).length <= 1;
}
