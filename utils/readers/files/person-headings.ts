import { plain } from './cells';

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

export const PERSON_FIELDS: readonly (readonly [PersonField, RegExp])[] = [
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
