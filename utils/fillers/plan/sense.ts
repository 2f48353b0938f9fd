import type { FormContext } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import type { Question } from '../form-survey';
import { plainHeading } from './context-of';

export type Sense = Meaning;

const UNSURE: Meaning = { kind: 'unsure' };
const SUBJECTS = ['child', 'parent', 'emergencycontact', 'sibling', 'referrer', 'school'];

/** Words in a control's name in the source that belong to somebody else than the child. */
const SOMEBODY_ELSE =
  /^(?:referr?er|submitter|submitted|your|my|reporter|parents?|carers?|guardian|mother|father|siblings?|brother|sister|emergency|staff|user|applicant|gp|worker|officer|head|headteacher|teacher|agent|customer|contact)$/;

function sourceWords(technical: string): readonly string[] {
  return technical
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

export function keyOf(meaning: Meaning): string | null {
  if (meaning.kind === 'field') return `${meaning.id}#${meaning.index ?? ''}`;
  return meaning.kind === 'joined' ? `${meaning.ids.join('+')}#${meaning.index ?? ''}` : null;
}

const namesSomebody = (label: string) => SUBJECTS.some((subject) => fold(label).words.has(subject));

/** "Telephone 2" under "Parent" is no second parent's. */
function numbersTheFact(label: string, context: FormContext): boolean {
  const folded = fold(label);
  if (folded.index === null || namesSomebody(label)) return false;
  return (
    context.index !== null ||
    folded.words.has('phone') ||
    folded.words.has('email') ||
    folded.words.has('address')
  );
}

/** "Home telephone": which of the numbers is chosen when the answer is known. A telephone at work is nobody's on record. */
const withoutKindOfPhone = (label: string) =>
  label
    .replace(/\b(?:home|landline|mobile)\b[\s/]*(?=(?:tele)?phone|tel\b)/gi, '')
    .replace(/^landline\b/i, 'telephone');

/** No form asks for the last address that is known of the person who writes. */
function ofTheChild(label: string, context: FormContext): FormContext {
  const isNobodys = context.subjects.size === 0 && context.closed === null && !namesSomebody(label);
  return isNobodys && /\blast[ -]known (?:home )?address/i.test(label)
    ? { ...context, subjects: new Set(['child'] as const) }
    : context;
}

function read(shown: string, outer: FormContext): Meaning {
  const label = withoutKindOfPhone(shown);
  const context = ofTheChild(label, outer);
  if (label === '' || numbersTheFact(label, context))
    return context.closed === null ? UNSURE : meaningOf('', context);
  return meaningOf(plainHeading(label), context);
}

/** A name that holds all the words of the label and more: "Parent 1 name" behind "Name". */
function saysMore(label: string, other: string): boolean {
  const words = fold(other).words;
  return [...fold(label).words].every((word) => words.has(word));
}

/** The label, with what else the control is called: another meaning there makes it unsure. */
function agreed(question: Question, context: FormContext): Meaning {
  const { label, alsoCalled } = question;
  const own = read(label, context);
  if (own.kind === 'closed') return own;
  const others = alsoCalled
    .map((name) => ({ name, meaning: read(name, context) }))
    .filter(({ meaning }) => keyOf(meaning) !== null);
  if (own.kind === 'unsure') {
    const fuller = others.filter(({ name }) => saysMore(label, name));
    const keys = new Set(fuller.map(({ meaning }) => keyOf(meaning)));
    return keys.size === 1 ? (fuller[0]?.meaning ?? UNSURE) : UNSURE;
  }
  return others.every(({ meaning }) => keyOf(meaning) === keyOf(own)) ? own : UNSURE;
}

const OF_THE_CHILD = /^(?:child|addr)\./;

/** Asked of nobody in particular: then a trace of somebody else in the source counts. */
function isSomebodyElse(question: Question, meaning: Meaning, context: FormContext): boolean {
  if (meaning.kind !== 'field' || !OF_THE_CHILD.test(meaning.id)) return false;
  if (context.subjects.size > 0 || namesSomebody(question.label)) return false;
  if (question.aboutVisitor) return true;
  return sourceWords(question.technical).some((word) => SOMEBODY_ELSE.test(word));
}

/** A year beside a month, without a day: of a date, not of a school. */
function isYearOfADate({ technical, around }: Question): boolean {
  return /month|date|yyyy/i.test(`${technical} ${around}`);
}

/** What a question of a page asks for. Sure or nothing. */
export function senseOf(question: Question, context: FormContext, taught: Meaning | null = null): Sense {
  const own = ownSense(question, context);
  if (taught === null || own.kind === 'closed') return own;
  // What staff taught adds to what the page says and never stands against it.
  return own.kind === 'unsure' || keyOf(own) === keyOf(taught) ? taught : UNSURE;
}

function ownSense(question: Question, context: FormContext): Sense {
  if (context.closed !== null) return { kind: 'closed', why: context.closed };
  if (question.from === 'hint' || question.from === 'none') return UNSURE;
  const onlyNames = [...fold(question.label).words].every((word) => SUBJECTS.includes(word));
  if (question.from === 'heading' && onlyNames) return UNSURE;
  const meaning = agreed(question, context);
  if (/^year\b/i.test(question.label) && isYearOfADate(question)) return UNSURE;
  return isSomebodyElse(question, meaning, context) ? UNSURE : meaning;
}
