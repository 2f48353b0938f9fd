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
const DECLARES =
  /\b(?:i|we)\b.{0,30}\b(?:confirm|declare|agree|consent|understand|accept|certify|acknowledge)\b/i;
const ATTACHED = /\b(attach\w*|enclos\w*|documents?)\b/i;
/** A mother's name is not every parent's. */
const ONE_PARENT = /\b(?:mother|mum|father|dad)(?:'s|’s)?\b(?! ?\/)(?<!\/ ?(?:mother|father))/i;
/** Where the child goes or came from: an "Address" there is not the one on record. */
const ELSEWHERE =
  /\b(new|next|previous|former|forwarding|future|moved|moving|destination|receiving|last) (?:address|home|school|la|local authority|area|placement|setting)|\b(moved|moving) (?:to|from)\b|\bwhere (?:is|has)/i;
/** People and bodies of whom the record holds nothing: their "Name" is never the child's. */
const STRANGER =
  /\b(social ?worker|gp|doctor|health visitor|school nurse|agenc(?:y|ies)|police|landlord|solicitor|new school|destination|receiving|previous school|other school|employer|interpreter|caseworker|officer|witness|professionals?|other (?:children|adults|relatives|family)|household|relatives?|partner|step-?(?:mother|father|parents?|siblings?)|in the (?:family|home))/i;

/** "Section 1: About the child" numbers the section and not the child. */
const NUMBERED = /^\s*(?:section|part)\s+[\dA-Z]{1,3}\b[\s.:–—-]*|^\s*\d+(?:\.\d+)*[\s.:)]+/i;

const WHY = {
  office: 'This part is for the authority.',
  signed: 'A person signs or declares this.',
  attached: 'A person attaches these.',
  elsewhere: 'This part is about another place.',
  stranger: 'The record holds nothing about this person or body.',
  oneParent: 'It is not certain which parent on record this is.',
} as const;

/** Nothing may be filled there whatever staff choose: it is not theirs, it is signed, or it differs from child to child. */
export function isLockedFor(why: string): boolean {
  return ([WHY.office, WHY.signed, WHY.attached, WHY.oneParent] as readonly string[]).includes(why);
}

/** A place whose own words say that a person signs or declares something there, or that it is one parent'''s. */
export function isLockedLabel(label: string): boolean {
  return SIGNED.test(label) || DECLARES.test(label) || ONE_PARENT.test(label);
}

/** A heading about absence, checks or reasons names nobody: what follows is no particular person's. */
export function contextUnder(heading: string, outer: FormContext): FormContext {
  if (OFFICE.test(heading)) return closedBy(heading, WHY.office);
  if (SIGNED.test(heading)) return closedBy(heading, WHY.signed);
  if (ATTACHED.test(heading)) return closedBy(heading, WHY.attached);
  if (ELSEWHERE.test(heading)) return closedBy(heading, WHY.elsewhere);
  const { words, index } = fold(heading.replace(NUMBERED, ''));
  const named = SUBJECTS.filter((subject) => words.has(subject));
  if (/\bvisits?\b/i.test(heading)) named.push('visit');
  if (STRANGER.test(heading)) return closedBy(heading, WHY.stranger);
  if (ONE_PARENT.test(heading)) return closedBy(heading, WHY.oneParent);
  // "School and referrer", "Child and family": a name there belongs to nobody for certain, unless the label says.
  const subjects = new Set(named.includes('visit') ? (['visit'] as const) : named);
  return { subjects, index, closed: null, atStart: outer.atStart && subjects.size === 0, heading };
}

function closedBy(heading: string, why: string): FormContext {
  return { subjects: new Set(), index: null, closed: why, atStart: false, heading };
}
