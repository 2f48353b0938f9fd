import { fold, spokenFolded } from './fold-name';
import type { Pupil } from './pupil';
import { saysParentOrCarer } from './relationship';

interface Known {
  readonly id: string;
  readonly pupil: Pupil;
}

/** Fewer digits than this are an extension or a slip, and tie nobody together. */
const LEAST_DIGITS = 7;

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** A parent or carer by name and number: two children who have the same one are of one family. */
function parentKeys({ parents = [], contacts = [] }: Pupil): string[] {
  const people = [
    ...parents.map(({ name, phones = [] }) => ({ name, phones })),
    ...contacts
      .filter(({ rel = '' }) => saysParentOrCarer(rel))
      .map(({ name, phone }) => ({ name, phones: phone === undefined ? [] : [phone] })),
  ];
  return people.flatMap(({ name, phones }) =>
    phones
      .map(digitsOf)
      .filter((digits) => digits.length >= LEAST_DIGITS)
      .map((digits) => `${fold(name)} ${digits}`),
  );
}

function byName<Row extends Known>(rows: readonly Row[]): Map<string, Row[]> {
  const names = new Map<string, Row[]>();
  for (const row of rows) {
    const name = spokenFolded(row.pupil);
    names.set(name, [...(names.get(name) ?? []), row]);
  }
  return names;
}

/** The pupil whom a sibling's name on record means; null where none or more than one could be meant. */
function siblingIn<Row extends Known>(
  names: ReadonlyMap<string, readonly Row[]>,
  { name, dob }: { readonly name: string; readonly dob?: string },
): Row | null {
  const meant = (names.get(fold(name)) ?? []).filter(
    ({ pupil }) => dob === undefined || pupil.dob === undefined || pupil.dob === dob,
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Groups that grow together as links are found. */
class Groups {
  private readonly of = new Map<string, Set<string>>();

  join(a: string, b: string): void {
    const all = new Set([...(this.of.get(a) ?? [a]), ...(this.of.get(b) ?? [b])]);
    for (const id of all) this.of.set(id, all);
  }

  others(id: string): ReadonlySet<string> {
    return new Set([...(this.of.get(id) ?? [])].filter((other) => other !== id));
  }
}

/**
 * Who of a school's pupils are brothers and sisters: one is named among the other's siblings, or both have a parent or
 * carer of the same name and number. A name that could mean two pupils ties nobody together.
 *
 * @returns for a pupil's id the ids of the others of the family
 */
export function familiesOf(rows: readonly Known[]): (id: string) => ReadonlySet<string> {
  const groups = new Groups();
  const names = byName(rows);
  const firstWith = new Map<string, string>();
  for (const { id, pupil } of rows) {
    for (const key of parentKeys(pupil)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, id);
      else if (first !== id) groups.join(first, id);
    }
    for (const sibling of pupil.siblings ?? []) {
      const meant = siblingIn(names, sibling);
      if (meant !== null && meant.id !== id) groups.join(id, meant.id);
    }
  }
  return (id) => groups.others(id);
}
