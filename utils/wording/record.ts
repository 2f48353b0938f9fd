import type { Contact, Flag, Parent, Pupil, Sibling } from '@/utils/roster/pupil';
import type { RecordFact } from '@/utils/roster/pupil-record';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { dayAndYear } from './dates';
import { FLAG_WORDS } from './people';

export const FACT_WORDS: Readonly<Record<RecordFact, string>> = {
  surname: 'Surname',
  forenames: 'Forenames',
  dob: 'Date of birth',
  upn: 'UPN',
  sex: 'Sex',
  yearGroup: 'Year group',
  group: 'Class',
  address: 'Address',
  parents: 'Parents and carers',
  contacts: 'Contacts, in the order of ringing',
  siblings: 'Brothers and sisters',
  flags: 'What the DSL should know',
};

const known = (parts: readonly (string | undefined | false)[]) =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(', ');

function parentWords({
  name,
  relationship,
  phones = [],
  emails = [],
  address,
  pr,
  livesWith,
}: Parent): string {
  return known([
    name,
    relationship,
    ...phones,
    ...emails,
    address,
    pr === true && 'parental responsibility',
    pr === false && 'no parental responsibility',
    livesWith === true && 'lives with the child',
  ]);
}

const contactWords = ({ name, rel, phone, priority }: Contact) =>
  known([priority === undefined ? name : `${priority}. ${name}`, rel, phone]);

const siblingWords = ({ name, dob, school }: Sibling) => known([name, dob && dayAndYear(dob), school]);

/** A fact in words, one line a person. @example factLines('dob', '2016-03-04') // ['4 March 2016'] */
export function factLines(fact: RecordFact, value: Pupil[RecordFact]): readonly string[] {
  if (value === undefined) return [];
  switch (fact) {
    case 'dob':
      return [dayAndYear(value as SchoolDate)];
    case 'sex':
      return [value === 'M' ? 'Male' : 'Female'];
    case 'parents':
      return (value as readonly Parent[]).map(parentWords);
    case 'contacts':
      return (value as readonly Contact[]).map(contactWords);
    case 'siblings':
      return (value as readonly Sibling[]).map(siblingWords);
    case 'flags':
      return (value as readonly Flag[]).map((flag) => FLAG_WORDS[flag]);
    case 'surname':
    case 'forenames':
    case 'upn':
    case 'yearGroup':
    case 'group':
    case 'address':
      return [value as string];
  }
}
