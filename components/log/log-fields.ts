import { CONTACT_METHODS, ENQUIRY_WITH, LOG_KINDS, TOLD } from '@/utils/cases/log-row';
import type { KnownOutcome, LogKind } from '@/utils/cases/log-row';
import { FLAGS } from '@/utils/roster/pupil';
import { capital } from '@/utils/wording/amounts';
import { KIND_WORDS, METHOD_WORDS, enquiryWords } from '@/utils/wording/log-rows';
import { FLAG_WORDS, TOLD_WORDS } from '@/utils/wording/people';

/** Outcomes of forms.md 2.8 that fit each kind of row. The phrases are logged letter for letter: rules look for them. */
export const CONTACT_OUTCOMES = [
  'no answer',
  'message left',
  'spoke, reason given',
  'spoke, whereabouts confirmed',
  'number dead',
  'moved, address given',
  'moved, no address',
  'returned to sender',
  'refused',
] as const satisfies readonly KnownOutcome[];

export const VISIT_OUTCOMES = [
  'no reply at door',
  'spoke, reason given',
  'spoke, whereabouts confirmed',
  'property empty',
  'occupied by others',
  'moved, address given',
  'moved, no address',
  'refused',
] as const satisfies readonly KnownOutcome[];

export const ENQUIRY_OUTCOMES = [
  'sibling attending',
  'sibling absent',
  'agency knows family',
  'agency no trace',
  'moved, address given',
  'moved, no address',
  'refused',
] as const satisfies readonly KnownOutcome[];

export type FieldName =
  | 'method'
  | 'person'
  | 'relationship'
  | 'number'
  | 'outcome'
  | 'address'
  | 'spokeTo'
  | 'with'
  | 'who'
  | 'whereabouts'
  | 'step'
  | 'stepOutcome'
  | 'reason'
  | 'review'
  | 'form'
  | 'to'
  | 'flag'
  | 'flagOutcome'
  | 'about'
  | 'answer'
  | 'text';

/** What each kind of row asks, in the order in which it is asked. */
export const FIELDS_OF_KIND: Readonly<Record<LogKind, readonly FieldName[]>> = {
  'contact-attempt': ['method', 'person', 'number', 'outcome', 'text'],
  'home-visit': ['outcome', 'address', 'spokeTo', 'relationship', 'text'],
  enquiry: ['with', 'person', 'outcome', 'text'],
  told: ['who', 'person', 'text'],
  sighting: ['text'],
  whereabouts: ['whereabouts', 'text'],
  step: ['step', 'stepOutcome', 'reason', 'review'],
  sent: ['form', 'to', 'review'],
  flag: ['flag', 'flagOutcome', 'text'],
  note: ['about', 'answer', 'text'],
};

/** A row cannot be logged without these. */
export const NEEDED: Readonly<Record<LogKind, readonly FieldName[]>> = {
  'contact-attempt': ['method', 'person', 'outcome'],
  'home-visit': ['outcome'],
  enquiry: ['with'],
  told: ['who'],
  sighting: ['text'],
  whereabouts: ['whereabouts'],
  step: ['step', 'stepOutcome'],
  sent: ['form', 'to'],
  flag: ['flag', 'flagOutcome'],
  note: ['text'],
};

interface Option {
  readonly value: string;
  readonly label: string;
}

const same = (values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: capital(value) }));

export const KIND_OPTIONS: readonly Option[] = LOG_KINDS.map((value) => ({
  value,
  label: KIND_WORDS[value],
}));

/** Closed lists; the other fields take free text. */
export const OPTIONS: Readonly<Partial<Record<FieldName, readonly Option[]>>> = {
  method: CONTACT_METHODS.map((value) => ({ value, label: METHOD_WORDS[value] })),
  with: ENQUIRY_WITH.map((value) => ({ value, label: capital(enquiryWords(value)) })),
  who: TOLD.map((value) => ({ value, label: capital(TOLD_WORDS[value]) })),
  whereabouts: [
    { value: 'known', label: 'Known' },
    { value: 'unknown', label: 'Not known' },
  ],
  stepOutcome: [
    { value: 'done', label: 'Done' },
    { value: 'waived', label: 'Decided not to' },
  ],
  flag: FLAGS.map((value) => ({ value, label: FLAG_WORDS[value] })),
  flagOutcome: same(['set', 'cleared']),
};

export function outcomeOptions(kind: LogKind): readonly Option[] {
  if (kind === 'contact-attempt') return same(CONTACT_OUTCOMES);
  return same(kind === 'home-visit' ? VISIT_OUTCOMES : ENQUIRY_OUTCOMES);
}

export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  method: 'How',
  person: 'Who was tried or asked',
  relationship: 'Their relationship to the child',
  number: 'Number or address used',
  outcome: 'Outcome',
  address: 'Address visited',
  spokeTo: 'Who was spoken to',
  with: 'Enquiry with',
  who: 'Who was told',
  whereabouts: 'The child’s whereabouts are',
  step: 'Step',
  stepOutcome: 'Result',
  reason: 'Reason',
  review: 'Look again on',
  form: 'Paper',
  to: 'Sent to',
  flag: 'Flag',
  flagOutcome: 'Set or cleared',
  about: 'About a step (optional)',
  answer: 'Answer, if the step asks a question',
  text: 'What was said or seen',
};
