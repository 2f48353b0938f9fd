import { plain } from './pupil-list-cells';

/** What a column holds of the pupil. */
export type PupilColumn =
  | 'upn'
  | 'surname'
  | 'forename'
  | 'middle names'
  | 'known surname'
  | 'known forename'
  | 'name'
  | 'date of birth'
  | 'sex'
  | 'year group'
  | 'class'
  | 'start date'
  | 'address';

/** Words a column may be headed with, the most trusted first: the legal name before any other. */
const HEADINGS: Readonly<Record<PupilColumn, readonly string[]>> = {
  upn: ['upn', 'unique pupil number', 'pupil upn'],
  surname: ['legal surname', 'legal last name', 'surname', 'last name', 'family name', 'pupil surname'],
  forename: [
    'legal forename',
    'legal forenames',
    'legal first name',
    'forename',
    'forenames',
    'forename s',
    'legal forename s',
    'first name',
    'first names',
    'given name',
    'given names',
    'pupil forename',
  ],
  'middle names': [
    'middle names',
    'middle name',
    'middle name s',
    'legal middle names',
    'legal middle name s',
  ],
  'known surname': ['preferred surname', 'preferred last name', 'chosen surname', 'chosen last name'],
  'known forename': [
    'preferred forename',
    'preferred first name',
    'preferred name',
    'chosen name',
    'chosen forename',
    'chosen first name',
    'known as',
  ],
  name: [
    'name',
    'full name',
    'pupil name',
    'student name',
    'pupil',
    'student',
    'legal name',
    'legal full name',
  ],
  'date of birth': ['dob', 'date of birth', 'birth date', 'd o b', 'born'],
  sex: ['sex', 'legal sex', 'gender', 'legal gender', 'm f'],
  'year group': [
    'year group',
    'year',
    'nc year',
    'yr',
    'curriculum year',
    'year taught in',
    'yeargroup',
    'nc year actual',
  ],
  class: [
    'reg group',
    'registration group',
    'reg',
    'registration form',
    'class',
    'form',
    'tutor group',
    'class name',
    'group',
    'registration',
  ],
  'start date': ['admission date', 'date of admission', 'start date', 'date of entry', 'entry date'],
  address: ['address', 'home address', 'full address', 'pupil address', 'current address'],
};

/** Columns that together make an address, in the order in which one is written. */
const ADDRESS_PARTS = [
  ['apartment', 'flat', 'house name', 'building name'],
  ['address line 1', 'address 1', 'house number', 'house', 'house number name', 'house name number'],
  ['street', 'address line 2', 'address 2', 'road'],
  ['district', 'locality', 'address line 3', 'address 3'],
  ['town', 'city', 'town city', 'address line 4', 'address 4'],
  ['county', 'address line 5', 'address 5', 'administrative area'],
  ['postcode', 'post code', 'home postcode'],
] as const;

export type PersonField =
  | 'name'
  | 'forename'
  | 'surname'
  | 'relationship'
  | 'phone'
  | 'email'
  | 'address'
  | 'priority'
  | 'pr'
  | 'lives with';

const PERSON_FIELDS: readonly (readonly [PersonField, RegExp])[] = [
  ['forename', /^(?:forename|first name)$/],
  ['surname', /^(?:surname|last name)$/],
  ['name', /^(?:(?:full )?name)?$/],
  ['relationship', /^(?:relationship|relation)(?: to (?:pupil|child|student))?$/],
  [
    'phone',
    /^(?:(?:home|work|mobile|main|day|daytime|primary|other)? ?(?:phone|telephone|tel|mobile|number)(?: (?:number|no))?(?: \d)?|mobile)$/,
  ],
  ['email', /^(?:(?:home|work|main|primary)? ?e ?mail(?: address)?(?: \d)?)$/],
  ['address', /^(?:home )?address$/],
  ['priority', /^(?:priority|order)$/],
  ['pr', /^(?:parental responsibility|pr|has pr|parental resp)$/],
  ['lives with', /^(?:lives with(?: (?:pupil|child))?|same address)$/],
];

const PERSON =
  /^(?:(parent carer|parent guardian|parent|carer|guardian|mother|father)|(emergency contact|priority contact|contact))(?: (\d{1,2}))?(?: (.*))?$/;

/** A column about one of the pupil's people. */
export interface PersonColumn {
  readonly who: 'parent' | 'contact';
  /** Tells people apart: "mother", "1". */
  readonly which: string;
  readonly field: PersonField;
  /** A relationship that the heading itself says. */
  readonly relationship: string | null;
}

/** Which person and which of their facts a heading names; null for a heading about something else. */
export function personColumn(heading: string): PersonColumn | null {
  const match = PERSON.exec(plain(heading));
  if (match === null) return null;
  const [, parent, , number, rest = ''] = match;
  const field = PERSON_FIELDS.find(([, words]) => words.test(rest))?.[0];
  if (field === undefined) return null;
  const named = parent === 'mother' || parent === 'father' ? parent : null;
  return {
    who: parent === undefined ? 'contact' : 'parent',
    which: `${named ?? ''}${number ?? '1'}`,
    field,
    relationship: named,
  };
}

/** Where each of the pupil's own facts stands: by column, the most trusted heading. */
export interface PupilColumns {
  readonly of: ReadonlyMap<PupilColumn, number>;
  readonly addressParts: readonly number[];
  /** Headings that stand over more than one column; only the first was taken. */
  readonly twice: readonly string[];
}

export function pupilColumns(headings: readonly string[]): PupilColumns {
  const words = headings.map(plain);
  const of = new Map<PupilColumn, number>();
  const twice: string[] = [];
  for (const column of Object.keys(HEADINGS) as PupilColumn[]) {
    const word = HEADINGS[column].find((known) => words.includes(known));
    if (word === undefined) continue;
    of.set(column, words.indexOf(word));
    if (words.indexOf(word) !== words.lastIndexOf(word)) twice.push(headings[words.indexOf(word)] ?? '');
  }
  const addressParts = ADDRESS_PARTS.flatMap((known) =>
    words.flatMap((word, at) => ((known as readonly string[]).includes(word) ? [at] : [])),
  );
  return { of, addressParts, twice };
}
