import type { FormContext } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import type { Question } from '../form-survey';

const PEOPLE = ['child', 'parent', 'emergencycontact', 'sibling', 'referrer', 'school'];
/** Particulars that a council asks of the child and of nobody who fills in the form. */
const ONLY_OF_THE_CHILD = ['child.dob', 'child.upn', 'child.year', 'child.sex'];
/** Particulars of whoever fills in the form. */
const OF_A_WRITER = ['email', 'phone', 'role'];
const COULD_BE_A_WRITERS =
  /^(?:child\.(?:fullName|surname|forenames|otherNames)|addr\.(?:current|postcode))$/;

function isBare(question: Question, context: FormContext): boolean {
  if (context.subjects.size > 0) return false;
  return !PEOPLE.some((subject) => fold(question.label).words.has(subject));
}

function asksOfWriter(question: Question): boolean {
  const { words } = fold(question.label);
  return OF_A_WRITER.some((word) => words.has(word) && words.size <= 2);
}

const NAMES = /^child\.(?:fullName|surname|forenames)$/;

/** How far the nearest question of a kind is; a form asks for one person's particulars side by side. */
function distanceTo(questions: readonly Question[], at: number, is: (question: Question) => boolean): number {
  const distances = questions.map((question, place) => (is(question) ? Math.abs(place - at) : Infinity));
  return Math.min(...distances);
}

const NEAR = 4;

/**
 * What each question asks for. Where no heading has named anybody, a name or an address may be that of whoever fills in
 * the form: it is the child's only when it stands nearer to what can only be the child's than to a writer's particulars.
 */
export function bareSenses(
  questions: readonly Question[],
  contextFor: (question: Question) => FormContext,
  senseFor: (question: Question) => Meaning,
  isTaught: (question: Question) => boolean,
): ReadonlyMap<Question, Meaning> {
  const senses = new Map(questions.map((question) => [question, senseFor(question)]));
  const idOf = (question: Question) => {
    const meaning = senses.get(question);
    return meaning?.kind === 'field' ? meaning.id : '';
  };
  const bare = new Set(questions.filter((question) => isBare(question, contextFor(question))));
  const isNamedElsewhere = questions.some((question) => NAMES.test(idOf(question)) && !bare.has(question));
  const isChilds = (question: Question) => bare.has(question) && ONLY_OF_THE_CHILD.includes(idOf(question));
  const isWriters = (question: Question) => bare.has(question) && asksOfWriter(question);
  questions.forEach((question, at) => {
    const id = idOf(question);
    if (!bare.has(question) || isTaught(question) || !COULD_BE_A_WRITERS.test(id)) return;
    const child = distanceTo(questions, at, isChilds);
    const isSure = child <= NEAR && child < distanceTo(questions, at, isWriters);
    if (!isSure || (isNamedElsewhere && NAMES.test(id))) senses.set(question, { kind: 'unsure' });
  });
  return senses;
}
