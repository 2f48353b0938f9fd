import { fold, keyOf } from '@/utils/referral/labels/fold';
import type { Flag } from '@/utils/roster/pupil';

/** What a label of a record page asks about somebody. */
export type LabelMeaning =
  | 'name'
  | 'surname'
  | 'forename'
  | 'dob'
  | 'upn'
  | 'id'
  | 'sex'
  | 'yearGroup'
  | 'group'
  | 'address'
  | 'postcode'
  | 'relationship'
  | 'priority'
  | 'phone'
  | 'email'
  | 'pr'
  | 'livesWith'
  | 'siblings'
  | 'school';

export interface ReadLabel {
  readonly means: LabelMeaning | null;
  readonly flag: Flag | null;
  /** A label that names a person: "Parent 1 name", "Mother's phone". Which of several, counted from 0. */
  readonly person: { readonly who: string; readonly index: number | null } | null;
}

const MEANINGS: Readonly<Record<LabelMeaning, readonly string[]>> = {
  name: ['name'],
  surname: ['surname'],
  forename: ['forename', 'forename middle name', 'forename middle'],
  dob: ['dob'],
  upn: ['upn'],
  id: ['admission number', 'adm number', 'admission', 'mis id', 'id', 'id number', 'number', 'mis number'],
  sex: ['gender'],
  yearGroup: ['yeargroup', 'nc yeargroup'],
  group: [
    'class',
    'group reg',
    'group registration',
    'form',
    'form group',
    'group tutor',
    'group',
    'form registration',
    'class registration',
    'registration',
    'form reg',
  ],
  address: ['address'],
  postcode: ['postcode'],
  relationship: ['relationship', 'relation'],
  priority: ['priority', 'contact priority', 'order', 'contact order', 'call order'],
  phone: ['phone', 'home phone', 'phone work', 'daytime phone', 'contact phone', 'evening phone'],
  email: ['email', 'email home', 'email work'],
  pr: ['pr'],
  livesWith: ['lives with', 'lives', 'address same'],
  siblings: ['sibling', 'school sibling', 'name sibling'],
  school: ['school'],
};

const FLAGS: Readonly<Record<string, Flag>> = {
  lac: 'looked-after',
  cpplan: 'child-protection-plan',
  cin: 'child-in-need',
  ehcp: 'ehcp',
  socialworker: 'social-worker',
  youngcarer: 'young-carer',
  privatefostering: 'private-fostering',
};

const BY_KEY: ReadonlyMap<string, LabelMeaning> = new Map(
  Object.entries(MEANINGS).flatMap(([means, keys]) =>
    keys.map((key): [string, LabelMeaning] => [key, means as LabelMeaning]),
  ),
);

const PEOPLE = ['parent', 'emergencycontact', 'contact', 'mother', 'father', 'mum', 'dad'];

/** Reads a label of a record page by what it means, as the labels of councils' forms are read. */
export function readLabel(label: string): ReadLabel {
  const { words, index } = fold(label.replace(/:\s*$/, ''));
  const who = PEOPLE.find((word) => words.has(word));
  const key = (without: readonly string[]) => keyOf([...words].filter((word) => !without.includes(word)));
  const whole = BY_KEY.get(key(['child']));
  if (whole !== undefined) return { means: whole, flag: null, person: null };
  const flag = FLAGS[key(['child'])] ?? null;
  if (who === undefined || flag !== null) return { means: null, flag, person: null };
  const rest = key(['child', ...PEOPLE]);
  return { means: rest === '' ? 'name' : (BY_KEY.get(rest) ?? null), flag: null, person: { who, index } };
}
