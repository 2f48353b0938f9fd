import type { SchoolDate } from '@/utils/calendar/school-date';
import { foldGroup } from './fold-name';
import type { Pupil, PupilKey, PupilName } from './pupil';

/** An id that one MIS gives a pupil. Two systems may use the same number for two children. */
export interface MisId {
  readonly origin: string;
  readonly value: string;
}

/** Details that staff took over from a page of the MIS. */
export interface Confirmed {
  readonly origin: string;
  readonly on: SchoolDate;
  readonly facts: readonly string[];
}

/** A pupil on the roll, with what pages have shown them as. */
export interface KnownPupil {
  /** Made on the device. */
  readonly id: string;
  readonly pupil: Pupil;
  readonly misIds: readonly MisId[];
  /** Other names that staff have said are this pupil's. */
  readonly alsoShownAs: readonly string[];
  /** The DSL has said that the home address must not be given out: only the DSL and the head open it. */
  readonly addressHeld?: true;
  /** Details that staff confirmed from a record page, newest last: from which address and when. */
  readonly confirmed?: readonly Confirmed[];
}

/** Whether the home address must not be given out, as far as the roll says. */
export function isAddressHeld({ addressHeld, pupil }: Pick<KnownPupil, 'addressHeld' | 'pupil'>): boolean {
  return addressHeld === true || pupil.flags?.includes('confidential-address') === true;
}

/** The pupil with their home address held back for the DSL and the head, or not any more. */
export function withAddressHeld({ addressHeld: _before, ...known }: KnownPupil, held: boolean): KnownPupil {
  return held ? { ...known, addressHeld: true } : known;
}

/** A row of a register page, as far as it says whose it is. */
export interface RowIdentity {
  readonly key: PupilKey;
  readonly name: PupilName;
  readonly group: string | null;
}

/** A UPN without the spaces people type, in capitals. */
export function plainUpn(upn: string): string {
  return upn.replace(/\s+/g, '').toUpperCase();
}

/** A pupil first seen on a register page. */
export function pupilFromRow(row: RowIdentity, origin: string, id: string): KnownPupil {
  const pupil: Pupil = {
    surname: row.name.surname,
    forenames: row.name.forenames,
    ...(row.group === null ? {} : { group: row.group }),
    ...(row.key.kind === 'upn' ? { upn: plainUpn(row.key.value) } : {}),
  };
  const misIds = row.key.kind === 'mis-id' ? [{ origin, value: row.key.value }] : [];
  return { id, pupil, misIds, alsoShownAs: [] };
}

function isOtherGroup(before: string | undefined, now: string): boolean {
  return before === undefined || (before !== now && foldGroup(before) !== foldGroup(now));
}

/** The pupil with what the row adds: an id not known yet, and the class they are in now. The same object when nothing is new. */
export function learnFromRow(known: KnownPupil, row: RowIdentity, origin: string): KnownPupil {
  const { key, group } = row;
  const newId =
    key.kind === 'mis-id' && !known.misIds.some((id) => id.origin === origin && id.value === key.value);
  const newUpn = key.kind === 'upn' && known.pupil.upn === undefined;
  const newGroup = group !== null && isOtherGroup(known.pupil.group, group);
  if (!newId && !newUpn && !newGroup) return known;
  return {
    ...known,
    pupil: {
      ...known.pupil,
      ...(newGroup ? { group } : {}),
      ...(newUpn ? { upn: plainUpn(key.value) } : {}),
    },
    misIds: newId ? [...known.misIds, { origin, value: key.value }] : known.misIds,
  };
}
