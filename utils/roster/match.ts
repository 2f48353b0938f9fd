import { fold, foldGroup, oneLeavesOutMiddleNames, sameWords, shareAWord, spokenFolded } from './fold-name';
import { plainUpn } from './known-pupil';
import type { KnownPupil, RowIdentity } from './known-pupil';

/** Why a row's pupil is in doubt. Nothing is counted for a row in doubt. */
export type DoubtReason =
  /** Several pupils of that name, and nothing on the page to tell them apart. */
  | 'namesakes'
  /** A pupil of that name is on the roll in another class: moved, or somebody else. */
  | 'other-group'
  /** The id belongs to a pupil with a wholly different name, or to more than one. */
  | 'id-of-another'
  /** A pupil of that name and class is on the roll under another number: another child, or another number for the same. */
  | 'other-id'
  /** A pupil on the roll has nearly that name: a middle name more, or the words in another order. */
  | 'nearly-the-name'
  /** Two rows of one page came out as the same pupil. */
  | 'two-rows-one-pupil';

export type RowMatch =
  | { readonly kind: 'pupil'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubt'; readonly why: DoubtReason; readonly candidates: readonly string[] };

/** The roll, ready for looking up a page of rows. */
export interface RosterIndex {
  readonly origin: string;
  readonly byUpn: ReadonlyMap<string, readonly KnownPupil[]>;
  readonly byMisId: ReadonlyMap<string, readonly KnownPupil[]>;
  readonly byName: ReadonlyMap<string, readonly KnownPupil[]>;
  /** By every word of the name, for names that nearly match: made when first asked for, which is seldom. */
  readonly byWord: () => ReadonlyMap<string, readonly KnownPupil[]>;
}

function grouped(
  roster: readonly KnownPupil[],
  keysOf: (known: KnownPupil) => readonly string[],
): Map<string, KnownPupil[]> {
  const groups = new Map<string, KnownPupil[]>();
  for (const known of roster) {
    for (const key of new Set(keysOf(known))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [known]);
      else group.push(known);
    }
  }
  return groups;
}

function namesOf(known: KnownPupil): readonly string[] {
  return [spokenFolded(known.pupil), ...known.alsoShownAs.map(fold)];
}

/** @param origin address of the MIS whose page is being matched: MIS ids count for that address only. */
export function rosterIndex(roster: readonly KnownPupil[], origin: string): RosterIndex {
  let byWord: Map<string, KnownPupil[]> | undefined;
  return {
    origin,
    byUpn: grouped(roster, ({ pupil }) => (pupil.upn === undefined ? [] : [plainUpn(pupil.upn)])),
    byMisId: grouped(roster, ({ misIds }) =>
      misIds.filter((id) => id.origin === origin).map(({ value }) => value),
    ),
    byName: grouped(roster, namesOf),
    byWord: () => (byWord ??= grouped(roster, (known) => namesOf(known).flatMap((name) => name.split(' ')))),
  };
}

function doubt(why: DoubtReason, candidates: readonly KnownPupil[]): RowMatch {
  return { kind: 'doubt', why, candidates: candidates.map(({ id }) => id) };
}

function found(known: KnownPupil): RowMatch {
  return { kind: 'pupil', id: known.id };
}

/** By UPN or MIS id; null when the roll does not know the id. */
function matchById(row: RowIdentity, index: RosterIndex): RowMatch | null {
  if (row.key.kind === 'name') return null;
  const same =
    row.key.kind === 'upn' ? index.byUpn.get(plainUpn(row.key.value)) : index.byMisId.get(row.key.value);
  const first = same?.[0];
  if (same === undefined || first === undefined) return null;
  const name = spokenFolded(row.name);
  const believable = same.length === 1 && namesOf(first).some((known) => shareAWord(known, name));
  return believable ? found(first) : doubt('id-of-another', same);
}

/** False for a pupil who has another id of the kind the row shows: that is somebody else of the same name. */
function couldBe(row: RowIdentity, known: KnownPupil, index: RosterIndex): boolean {
  if (row.key.kind === 'upn') return known.pupil.upn === undefined;
  if (row.key.kind === 'mis-id') return !known.misIds.some(({ origin }) => origin === index.origin);
  return true;
}

function sameGroup(row: RowIdentity, known: KnownPupil): boolean | null {
  if (row.group === null || known.pupil.group === undefined) return null;
  if (row.group === known.pupil.group) return true;
  return foldGroup(row.group) === foldGroup(known.pupil.group);
}

function matchByName(row: RowIdentity, candidates: readonly KnownPupil[]): RowMatch | null {
  if (candidates.length === 0) return null;
  const here = candidates.filter((known) => sameGroup(row, known) === true);
  const perhaps = candidates.filter((known) => sameGroup(row, known) === null);
  const [only, second] = [...here, ...perhaps];
  if (only === undefined) return doubt('other-group', candidates);
  if (second !== undefined) return doubt('namesakes', [...here, ...perhaps]);
  // In a class that does not say, a namesake in another class may be the one.
  if (here.length === 0 && candidates.length > 1) return doubt('namesakes', candidates);
  return found(only);
}

function nearlyNamed(row: RowIdentity, index: RosterIndex): readonly KnownPupil[] {
  const name = spokenFolded(row.name);
  const sharing = index.byWord().get(name.split(' ').at(-1) ?? '') ?? [];
  return sharing.filter(
    (known) =>
      couldBe(row, known, index) &&
      sameGroup(row, known) !== false &&
      namesOf(known).some((other) => sameWords(name, other) || oneLeavesOutMiddleNames(name, other)),
  );
}

/**
 * A row with a MIS id nobody has, and the name of pupils who have another: namesakes, or the same children under a
 * second number of the MIS. One row alone cannot tell; the page can (`matchRows`).
 */
export interface OtherId {
  readonly kind: 'other-id';
  readonly candidates: readonly KnownPupil[];
}

/**
 * Whose row it is: a pupil on the roll, a new pupil, or a doubt with its reason; never a guess. By UPN, then MIS id,
 * then name and class. Two of the same name are never merged.
 */
export function matchRow(row: RowIdentity, index: RosterIndex): RowMatch | OtherId {
  const byId = matchById(row, index);
  if (byId !== null) return byId;
  const namesakes = index.byName.get(spokenFolded(row.name)) ?? [];
  const byName = matchByName(
    row,
    namesakes.filter((known) => couldBe(row, known, index)),
  );
  if (byName !== null) return byName;
  const numberedOtherwise =
    row.key.kind === 'mis-id' ? namesakes.filter((known) => sameGroup(row, known) !== false) : [];
  if (numberedOtherwise.length > 0) return { kind: 'other-id', candidates: numberedOtherwise };
  const near = nearlyNamed(row, index);
  return near.length > 0 ? doubt('nearly-the-name', near) : { kind: 'new' };
}
