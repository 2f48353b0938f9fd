import { isForTheOffice } from '@/utils/cases/restricted';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import type { Flag, Parent, Pupil } from '@/utils/roster/pupil';

/** What of a pupil only the DSL and the head may open. */
export interface PupilForDsl {
  readonly flags: readonly Flag[];
  readonly address?: string;
  /** By name: the office may put the parents in another order without seeing where they live. */
  readonly parentAddresses?: readonly { readonly name: string; readonly address: string }[];
}

export interface PupilParts {
  readonly forAll: KnownPupil;
  readonly forDsl: PupilForDsl | null;
}

function withoutAddress({ address: _address, ...parent }: Parent): Parent {
  return parent;
}

function withFlags({ flags: _flags, ...pupil }: Pupil, flags: readonly Flag[]): Pupil {
  return flags.length === 0 ? pupil : { ...pupil, flags };
}

/**
 * Takes a pupil apart: flags that are not the office's, and every home address where it is to be held.
 *
 * @param holdsAddress whether the home address must not be given out
 */
export function pupilParts(known: KnownPupil, holdsAddress: boolean): PupilParts {
  const { pupil } = known;
  const flags = pupil.flags ?? [];
  const own = flags.filter((flag) => !isForTheOffice(flag));
  const rest = withFlags(pupil, flags.filter(isForTheOffice));
  if (!holdsAddress) {
    return { forAll: { ...known, pupil: rest }, forDsl: own.length === 0 ? null : { flags: own } };
  }
  const { address, parents, ...others } = rest;
  return {
    forAll: {
      ...known,
      pupil: { ...others, ...(parents === undefined ? {} : { parents: parents.map(withoutAddress) }) },
    },
    forDsl: {
      flags: own,
      ...(address === undefined ? {} : { address }),
      ...(parents === undefined
        ? {}
        : {
            parentAddresses: parents.flatMap(({ name, address: at }) =>
              at === undefined ? [] : [{ name, address: at }],
            ),
          }),
    },
  };
}

/** Puts a pupil together again. An address that the office has written since stands before the one that was held. */
export function joinedPupil(
  forAll: KnownPupil,
  { flags, address, parentAddresses }: PupilForDsl,
): KnownPupil {
  const { pupil } = forAll;
  const home = pupil.address ?? address;
  const parents = pupil.parents?.map((parent): Parent => {
    const held = (parentAddresses ?? []).filter(({ name }) => name === parent.name);
    // Two of one name are told apart by nothing: neither gets the address of the other.
    const [one] = held.length === 1 ? held : [];
    return one === undefined || parent.address !== undefined ? parent : { ...parent, address: one.address };
  });
  return {
    ...forAll,
    pupil: {
      ...withFlags(pupil, [...flags, ...(pupil.flags ?? [])]),
      ...(home === undefined ? {} : { address: home }),
      ...(parents === undefined ? {} : { parents }),
    },
  };
}
