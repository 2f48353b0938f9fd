import type { Condition } from '@/utils/policy/policy';

type Words = {
  readonly [Kind in Condition['is']]:
    string | ((condition: Extract<Condition, { readonly is: Kind }>) => string);
};

const WORDS: Words = {
  'first-mark': ({ code }) => `The first missed session is marked ${code}: nobody has given a reason.`,
  'latest-mark': ({ codes }) => `The latest mark is ${codes.join(' or ')}.`,
  unexplained: 'No reason has been given for the absence.',
  'no-contact': 'No parent or carer has been spoken to for five school days or more.',
  'in-contact': 'A parent or carer has been in contact in this absence, or a reason stands in the register.',
  'whereabouts-unknown': 'Nothing on record says where the child is.',
  flag: ({ anyOf }) => `On record: ${anyOf.map((flag) => flag.replaceAll('-', ' ')).join(', or ')}.`,
  'social-worker': 'The child has a social worker.',
  'compulsory-age': 'The child is of compulsory school age, or their date of birth is not on record.',
  'enquiries-logged': 'Enquiries have been logged.',
  'joint-enquiries': 'Joint enquiries with the local authority have been logged.',
  'home-visit-logged': 'A home visit has been logged.',
  'no-visit-found-them': 'No home visit has found the child.',
  'family-gone': 'A home visit found the family gone.',
  'destination-unknown': 'The child is leaving and nobody knows for where.',
  leaving: ({ to }) =>
    to === undefined ? 'The child is leaving.' : `The child is leaving for: ${to.join(' or ')}.`,
  admitted: 'The child is new to the school.',
  'not-primary': 'The form is for secondary schools, academies and independent schools.',
  'part-time': 'The child is on a part-time timetable or in alternative provision.',
  'la-involved': 'The local authority has been told or asked.',
  'any-of': ({ conditions }) => conditions.map(conditionWords).join(' Or: '),
};

/** A condition of a step, as a sentence that is true while it holds. */
export function conditionWords(condition: Condition): string {
  const words = WORDS[condition.is];
  // The table's row for a kind takes a condition of that kind.
  return typeof words === 'string' ? words : (words as (condition: Condition) => string)(condition);
}
