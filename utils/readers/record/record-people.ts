import type { Contact, Parent, Sibling } from '@/utils/roster/pupil';
import { saysParentOrCarer } from '@/utils/roster/relationship';
import { dateInCell, severalInCell, yesOrNoInCell } from '../files/cells';
import type { LabelMeaning } from './label-meaning';
import { readLabel } from './label-meaning';
import type { LabelledValue, PeopleTable, RecordParts } from './labelled-values';

/** One person of a record page: what is said of them, in the order of the page. */
export type Person = Map<LabelMeaning, string[]>;

export type SectionKind = 'pupil' | 'people' | 'siblings' | 'others';

/** People and bodies of whom the roster keeps nothing. */
const OTHERS =
  /\b(?:doctors?|gp|surgery|medical|dentist|staff|tutor|teachers?|social workers?|(?:previous|last|next|other) schools?|agenc(?:y|ies)|professionals?|transport|driver|collect)/i;
const SIBLINGS = /\b(?:siblings?|brothers?|sisters?)\b/i;
const PEOPLE = /\b(?:contacts?|parents?|carers?|guardians?|mother|father|family|next of kin|emergency)\b/i;

export function sectionKind(section: string): SectionKind {
  if (SIBLINGS.test(section)) return 'siblings';
  if (OTHERS.test(section)) return 'others';
  return PEOPLE.test(section) && !/\bcontact details\b/i.test(section) ? 'people' : 'pupil';
}

const first = (person: Person, means: LabelMeaning) => person.get(means)?.[0];
const all = (person: Person, means: LabelMeaning) => [
  ...new Set((person.get(means) ?? []).flatMap(severalInCell)),
];

function put(person: Person, means: LabelMeaning, value: string): void {
  person.set(means, [...(person.get(means) ?? []), value]);
}

/** "Contact 2: Dana Ashdown (Mother)": a heading that is somebody's name. */
function personOfHeading(section: string): Person {
  const person: Person = new Map();
  const [, named, relationship] =
    /^[^:–-]*(?:[:–]|\s-\s)\s*([^()]+?)(?:\s*\(([^()]+)\))?$/.exec(section) ?? [];
  if (named !== undefined && named !== '') put(person, 'name', named);
  if (relationship !== undefined) put(person, 'relationship', relationship);
  const place = /\b(\d)\b/.exec(section)?.[1];
  if (place !== undefined) put(person, 'priority', place);
  return person;
}

/** People of sections and of labels that name them ("Parent 1 phone"): one begins with each heading and each further name. */
function peopleOfValues(values: readonly LabelledValue[], kind: SectionKind): Person[] {
  const people: Person[] = [];
  const byKey = new Map<string, Person>();
  for (const { section, label, value } of values) {
    const { means, person: named } = readLabel(label);
    const inSection = sectionKind(section) === kind;
    if (
      means === null ||
      (!inSection && (kind !== 'people' || named === null || sectionKind(section) === 'others'))
    )
      continue;
    const key = named === null ? section : `${section} ${named.who} ${named.index ?? ''}`;
    let person = byKey.get(key);
    const begins = means === 'name' && person?.has('name') === true;
    if (person === undefined || begins) {
      person =
        inSection && named === null && !begins ? personOfHeading(section) : new Map<LabelMeaning, string[]>();
      if (means === 'name') person.delete('name');
      if (named !== null && ['mother', 'father'].includes(named.who))
        put(person, 'relationship', named.who === 'mother' ? 'Mother' : 'Father');
      byKey.set(key, person);
      people.push(person);
    }
    put(person, means, value);
  }
  return people;
}

function peopleOfTable({ headings, rows }: PeopleTable): Person[] {
  const meanings = headings.map((heading) => readLabel(heading).means);
  if (!meanings.some((means) => means === 'name' || means === 'surname')) return [];
  return rows.map((row) => {
    const person: Person = new Map();
    row.forEach((value, at) => {
      const means = meanings[at];
      if (means != null && value !== '') put(person, means, value);
    });
    return person;
  });
}

export function peopleOf({ values, tables }: RecordParts, kind: 'people' | 'siblings'): readonly Person[] {
  const listed = tables.filter(({ section }) => sectionKind(section) === kind).flatMap(peopleOfTable);
  return [...peopleOfValues(values, kind), ...listed].filter((person) => nameOf(person) !== '');
}

function nameOf(person: Person): string {
  const parts = [first(person, 'forename'), first(person, 'surname')].filter((part) => part !== undefined);
  return (first(person, 'name') ?? parts.join(' '))
    .replace(/\s*\((?:mother|father|mum|dad)[^)]*\)$/i, '')
    .trim();
}

function orderOf(person: Person, at: number): number {
  const said = Number(/\d+/.exec(first(person, 'priority') ?? '')?.[0]);
  return Number.isInteger(said) && said > 0 ? said : at + 1;
}

/** People in the order in which the page says to ring them. */
function inOrder(people: readonly Person[]): readonly Person[] {
  return people
    .map((person, at) => ({ person, order: orderOf(person, at), at }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ person }) => person);
}

function parentFrom(person: Person): Parent {
  const relationship = first(person, 'relationship');
  const address = first(person, 'address');
  const pr = yesOrNoInCell(first(person, 'pr') ?? '');
  const livesWith = yesOrNoInCell(first(person, 'livesWith') ?? '');
  const [phones, emails] = [all(person, 'phone'), all(person, 'email').filter((text) => text.includes('@'))];
  return {
    name: nameOf(person),
    ...(relationship === undefined ? {} : { relationship }),
    ...(pr === null ? {} : { pr }),
    ...(address === undefined ? {} : { address }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(emails.length === 0 ? {} : { emails }),
    ...(livesWith === null ? {} : { livesWith }),
  };
}

/** Parents and carers by their relationship, or because the page calls them parents by giving them responsibility. */
export function parentsFrom(people: readonly Person[]): readonly Parent[] {
  return inOrder(people)
    .filter(
      (person) =>
        saysParentOrCarer(first(person, 'relationship') ?? '') ||
        yesOrNoInCell(first(person, 'pr') ?? '') === true,
    )
    .map(parentFrom);
}

export function contactsFrom(people: readonly Person[]): readonly Contact[] {
  return inOrder(people).map((person, at) => {
    const rel = first(person, 'relationship');
    const [phone] = all(person, 'phone');
    return {
      name: nameOf(person),
      ...(rel === undefined ? {} : { rel }),
      ...(phone === undefined ? {} : { phone }),
      priority: at + 1,
    };
  });
}

export function siblingsFrom(people: readonly Person[]): readonly Sibling[] {
  return people.map((person) => {
    const dob = dateInCell(first(person, 'dob') ?? '');
    const school = first(person, 'school');
    return {
      name: nameOf(person),
      ...(dob === null ? {} : { dob }),
      ...(school === undefined ? {} : { school }),
    };
  });
}
