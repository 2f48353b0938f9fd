import type { Contact, Parent } from '@/utils/roster/pupil';
import { saysParentOrCarer } from '@/utils/roster/relationship';
import { severalInCell, yesOrNoInCell } from './cells';
import { personMeant } from './headings';
import type { Meaning } from './headings';
import type { PersonColumn, PersonField } from './person-headings';

/** One person of a list: which of their facts stand in which columns. */
export interface PersonPlace {
  readonly who: PersonColumn['who'];
  readonly relationship: string | null;
  readonly columns: readonly { readonly field: PersonField; readonly at: number }[];
}

/** The people a list has columns for, in the order in which they first appear. */
export function peopleIn(meanings: readonly Meaning[]): PersonPlace[] {
  const people = new Map<string, { place: PersonPlace; columns: { field: PersonField; at: number }[] }>();
  meanings.forEach((meaning, at) => {
    const column = personMeant(meaning);
    if (column === null) return;
    const { who, which, relationship, field } = column;
    const known = people.get(who + which);
    if (known !== undefined) known.columns.push({ field, at });
    else {
      const columns = [{ field, at }];
      people.set(who + which, { place: { who, relationship, columns }, columns });
    }
  });
  return [...people.values()].map(({ place }) => place);
}

function cellsOf(person: PersonPlace, cells: readonly string[], field: PersonField): string[] {
  return person.columns
    .filter((column) => column.field === field)
    .map(({ at }) => (cells[at] ?? '').trim())
    .filter((cell) => cell !== '');
}

function nameOf(person: PersonPlace, cells: readonly string[]): string {
  const [whole] = cellsOf(person, cells, 'name');
  return whole ?? [...cellsOf(person, cells, 'forename'), ...cellsOf(person, cells, 'surname')].join(' ');
}

/** A parent of one row; null when the row names nobody there. */
export function parentFrom(person: PersonPlace, cells: readonly string[]): Parent | null {
  const name = nameOf(person, cells);
  if (name === '') return null;
  const relationship = cellsOf(person, cells, 'relationship')[0] ?? person.relationship;
  const [address] = cellsOf(person, cells, 'address');
  const phones = cellsOf(person, cells, 'phone').flatMap(severalInCell);
  const emails = cellsOf(person, cells, 'email').flatMap(severalInCell);
  const pr = yesOrNoInCell(cellsOf(person, cells, 'pr')[0] ?? '');
  const livesWith = yesOrNoInCell(cellsOf(person, cells, 'lives with')[0] ?? '');
  return {
    name,
    ...(relationship === null ? {} : { relationship }),
    ...(address === undefined ? {} : { address }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(emails.length === 0 ? {} : { emails }),
    ...(pr === null ? {} : { pr }),
    ...(livesWith === null ? {} : { livesWith }),
  };
}

/** The parents among the contacts, for lists that have no columns of their own for parents. */
export function parentsAmong(contacts: readonly Contact[]): Parent[] {
  return contacts
    .filter(({ rel }) => rel !== undefined && saysParentOrCarer(rel))
    .map(({ name, rel, phone }) => ({
      name,
      ...(rel === undefined ? {} : { relationship: rel }),
      ...(phone === undefined ? {} : { phones: [phone] }),
    }));
}

/** A contact of one row; null when the row names nobody there. @param place 1 for the first contact of the list */
export function contactFrom(person: PersonPlace, cells: readonly string[], place: number): Contact | null {
  const name = nameOf(person, cells);
  if (name === '') return null;
  const [rel] = cellsOf(person, cells, 'relationship');
  const [phone] = cellsOf(person, cells, 'phone').flatMap(severalInCell);
  const typed = Number(cellsOf(person, cells, 'priority')[0]);
  return {
    name,
    ...(rel === undefined ? {} : { rel }),
    ...(phone === undefined ? {} : { phone }),
    priority: Number.isInteger(typed) && typed > 0 ? typed : place,
  };
}
