import type { Confirmed, KnownPupil, RowIdentity } from './known-pupil';
import type { Pupil } from './pupil';

/** Facts of a pupil that a record page may show. */
export const RECORD_FACTS = [
  'surname',
  'forenames',
  'dob',
  'upn',
  'sex',
  'yearGroup',
  'group',
  'address',
  'parents',
  'contacts',
  'siblings',
  'flags',
] as const satisfies readonly (keyof Pupil)[];

export type RecordFact = (typeof RECORD_FACTS)[number];

/** One pupil's record as a page shows it: whose it is, and what it says. */
export interface PupilRecord extends RowIdentity {
  readonly facts: Partial<Pick<Pupil, RecordFact>>;
}

/** A fact of the page beside the one on file. */
export interface RecordOffer {
  readonly fact: RecordFact;
  readonly onPage: NonNullable<Pupil[RecordFact]>;
  /** Undefined where nothing is on file. */
  readonly onFile: Pupil[RecordFact];
}

const plain = (value: unknown) =>
  JSON.stringify(value)
    ?.toLowerCase()
    .replace(/[\s,]+/g, ' ');

function saysNothingNew({ fact, onPage, onFile }: RecordOffer): boolean {
  if (fact === 'flags')
    return (onPage as readonly string[]).every((flag) =>
      (onFile as readonly string[] | undefined)?.includes(flag),
    );
  return plain(onPage) === plain(onFile);
}

/** What a record page says that is not on file, or differs. What is the same on both is left out. */
export function recordOffers(pupil: Pupil, { facts }: PupilRecord): readonly RecordOffer[] {
  return RECORD_FACTS.flatMap((fact): RecordOffer[] => {
    const onPage = facts[fact];
    return onPage === undefined ? [] : [{ fact, onPage, onFile: pupil[fact] }];
  }).filter((offer) => !saysNothingNew(offer));
}

/** Whether a fact may be ticked beforehand: only where nothing is on file that it would take the place of. */
export function mayBeTicked({ onFile }: RecordOffer): boolean {
  return onFile === undefined || (Array.isArray(onFile) && onFile.length === 0);
}

/** The pupil with the facts that staff confirmed. Flags are added to those on file, never taken away. */
export function withConfirmed(pupil: Pupil, { facts }: PupilRecord, confirmed: readonly RecordFact[]): Pupil {
  const chosen = confirmed.filter((fact) => facts[fact] !== undefined);
  const taken = Object.fromEntries(chosen.map((fact) => [fact, facts[fact]])) as Partial<Pupil>;
  const flags = new Set([...(pupil.flags ?? []), ...(taken.flags ?? [])]);
  return { ...pupil, ...taken, ...(flags.size === 0 ? {} : { flags: [...flags] }) };
}

/** So many days on which details were taken over are kept. */
const MOST_KEPT = 20;

/** The pupil with a note of where and when details were taken over. */
export function withSource(known: KnownPupil, source: Confirmed): KnownPupil {
  return { ...known, confirmed: [...(known.confirmed ?? []), source].slice(-MOST_KEPT) };
}
