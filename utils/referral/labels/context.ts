import { fold } from './fold';

/** Whose particulars a part of a form asks for. */
export type Subject = 'child' | 'parent' | 'emergencycontact' | 'sibling' | 'referrer' | 'school' | 'visit';

/** Where on a form a label stands. */
export interface FormContext {
  /** Named by the nearest heading; empty when it names nobody. */
  readonly subjects: ReadonlySet<Subject>;
  readonly index: number | null;
  /** Why nothing may be filled here: the authority's own part, a signature, somebody the record does not hold. */
  readonly closed: string | null;
  /** No heading has named anybody yet: what is asked there is asked of the child. */
  readonly atStart: boolean;
  readonly heading: string;
}

export const START: FormContext = {
  subjects: new Set(),
  index: null,
  closed: null,
  atStart: true,
  heading: '',
};

const SUBJECTS: readonly Subject[] = [
  'child',
  'parent',
  'emergencycontact',
  'sibling',
  'referrer',
  'school',
  'visit',
];

const OFFICE =
  /\b(office|internal|council|la|local authority|admin|cme team|cme officer) use\b|\bto be completed by (the )?(la|local authority|council|cme|ewo|ews)\b/i;
const SIGNED = /\b(signature|signed|declaration|consent)\b/i;
/** People and bodies of whom the record holds nothing: their "Name" is never the child's. */
const STRANGER =
  /\b(social ?worker|gp|doctor|health visitor|school nurse|agenc(?:y|ies)|police|landlord|solicitor|new school|destination|receiving|previous school|other school|employer|interpreter|caseworker|officer|witness|professionals?|other (?:children|adults|relatives|family)|household|relatives?|partner|step)/i;

/** A heading about absence, checks or reasons names nobody: what follows is no particular person's. */
export function contextUnder(heading: string, outer: FormContext): FormContext {
  if (OFFICE.test(heading)) return closedBy(heading, 'This part is for the authority.');
  if (SIGNED.test(heading)) return closedBy(heading, 'A person signs or declares this.');
  const { words, index } = fold(heading);
  const named = SUBJECTS.filter((subject) => words.has(subject));
  if (/\bvisits?\b/i.test(heading)) named.push('visit');
  if (STRANGER.test(heading)) return closedBy(heading, 'The record holds nothing about this person or body.');
  // "School and referrer", "Child and family": a name there belongs to nobody for certain, unless the label says.
  const subjects = new Set(named.includes('visit') ? (['visit'] as const) : named);
  return { subjects, index, closed: null, atStart: outer.atStart && subjects.size === 0, heading };
}

function closedBy(heading: string, why: string): FormContext {
  return { subjects: new Set(), index: null, closed: why, atStart: false, heading };
}
