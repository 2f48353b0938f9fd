import { plain } from './cells';
import { FLAG_MEANINGS, flagMeaning } from './flag-headings';
import { PERSON_FIELDS, personColumn } from './person-headings';
import type { PersonColumn, PersonField } from './person-headings';
import { ADDRESS_PARTS, HEADINGS, PUPIL_COLUMNS } from './pupil-headings';
import type { PupilColumn } from './pupil-headings';

/**
 * What one column is taken for: one of the pupil's own facts, a part of the address ("address part 3"), a fact of one of
 * their people ("contact 2: phone"), or a flag ("looked after"). Empty: not used.
 */
export type Meaning = string;

const PART = 'address part ';

/** Columns as they are understood by their headings alone; a heading over two columns is taken for the first. */
export function meaningsOf(headings: readonly string[]): {
  readonly meanings: readonly Meaning[];
  readonly twice: readonly string[];
} {
  const words = headings.map(plain);
  const meanings: Meaning[] = words.map(() => '');
  const twice: string[] = [];
  for (const column of PUPIL_COLUMNS) {
    const word = HEADINGS[column].find((known) => words.includes(known));
    if (word === undefined) continue;
    const at = words.indexOf(word);
    meanings[at] = column;
    if (at !== words.lastIndexOf(word)) twice.push(headings[at] ?? '');
  }
  words.forEach((word, at) => {
    if (meanings[at] !== '') return;
    const part = ADDRESS_PARTS.findIndex((known) => (known as readonly string[]).includes(word));
    const person = personColumn(headings[at] ?? '');
    if (part >= 0) meanings[at] = `${PART}${part + 1}`;
    else if (person !== null) meanings[at] = `${person.who} ${person.which}: ${person.field}`;
    else meanings[at] = flagMeaning(headings[at] ?? '') ?? '';
  });
  return { meanings, twice };
}

const BARE: readonly PersonField[] = ['relationship', 'phone', 'email', 'priority', 'pr', 'lives with'];

/** The columns of a list of contacts, where "Relationship" and "Mobile" alone are those of the contact of the row. */
export function contactMeaningsOf(headings: readonly string[]): readonly Meaning[] {
  const { meanings } = meaningsOf(headings);
  return headings.map((heading, at) => {
    const known = meanings[at] ?? '';
    const field = PERSON_FIELDS.find(
      ([name, words]) => BARE.includes(name) && words.test(plain(heading)),
    )?.[0];
    return known === '' && field !== undefined ? `contact 1: ${field}` : known;
  });
}

/** Where each of the pupil's own facts stands. */
export interface PupilColumns {
  readonly of: ReadonlyMap<PupilColumn, number>;
  readonly addressParts: readonly number[];
}

export function pupilColumns(meanings: readonly Meaning[]): PupilColumns {
  const of = new Map<PupilColumn, number>();
  for (const column of PUPIL_COLUMNS) {
    const at = meanings.indexOf(column);
    if (at >= 0) of.set(column, at);
  }
  const addressParts = ADDRESS_PARTS.flatMap((_words, part) =>
    meanings.flatMap((meaning, at) => (meaning === `${PART}${part + 1}` ? [at] : [])),
  );
  return { of, addressParts };
}

const PERSON_MEANING = /^(parent|contact) ([a-z]*\d+): (.+)$/;

/** The person a column is about, from what it is taken for; null for a column about the pupil. */
export function personMeant(meaning: Meaning): PersonColumn | null {
  const [, who, which = '', field] = PERSON_MEANING.exec(meaning) ?? [];
  const known = PERSON_FIELDS.find(([name]) => name === field)?.[0];
  if (known === undefined || (who !== 'parent' && who !== 'contact')) return null;
  return { who, which, field: known, relationship: /^(?:mother|father)/.exec(which)?.[0] ?? null };
}

const OFFERED_PEOPLE = ['contact 1', 'contact 2', 'contact 3', 'contact 4', 'parent 1', 'parent 2'];

/** What staff can say that a column is. */
export const OFFERED_MEANINGS: readonly Meaning[] = [
  ...PUPIL_COLUMNS,
  ...ADDRESS_PARTS.map((_words, part) => `${PART}${part + 1}`),
  ...FLAG_MEANINGS,
  ...OFFERED_PEOPLE.flatMap((person) => PERSON_FIELDS.map(([field]) => `${person}: ${field}`)),
];
