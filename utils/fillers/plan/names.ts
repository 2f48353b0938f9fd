import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import type { FormContext, Subject } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import { itemsOf } from '@/utils/documents/template/values';
import { plainHeading } from './context-of';

/** A part of the name of one person. */
export interface NamePart {
  readonly id: string;
  readonly index: number | null;
  readonly part: 'title' | 'first' | 'middle' | 'last';
}

/** Where the whole name of those people stands. The child's own parts are on record. */
const WHOLE_NAME: ReadonlyMap<Subject, string> = new Map<Subject, string>([
  ['parent', 'parent[].name'],
  ['emergencycontact', 'contacts[].name'],
  ['sibling', 'sib[].name'],
  ['referrer', 'referrer.name'],
]);
const PARTS: readonly (readonly [string, NamePart['part']])[] = [
  ['title', 'title'],
  ['forename', 'first'],
  ['middle name', 'middle'],
  ['surname', 'last'],
];

function partOf(words: readonly string[]): NamePart['part'] | null {
  const key = [...words].sort().join(' ');
  return PARTS.find(([name]) => name === key)?.[1] ?? null;
}

/** "First name" under "Parent 1"; null for whole names and for the child's. */
export function namePartOf(label: string, context: FormContext): NamePart | null {
  if (context.closed !== null) return null;
  const { words, index } = fold(plainHeading(label));
  const named = [...WHOLE_NAME.keys(), 'child' as const].filter((subject) => words.has(subject));
  const subjects = named.length > 0 ? named : [...context.subjects];
  const [subject, ...more] = subjects;
  const id = subject === undefined ? undefined : WHOLE_NAME.get(subject);
  const part = partOf([...words].filter((word) => word !== subject));
  if (id === undefined || part === null || more.length > 0) return null;
  if (index !== null && named.length === 0) return null;
  return { id, index: id.includes('[]') ? (index ?? context.index) : null, part };
}

const TITLE = /^(?:mrs?|miss|ms|mx|dr|rev|revd|prof|sir|dame|lady|lord)\.?$/i;

/** The parts of a name that is written as one; a part is null where it is not certain. */
export function splitName(name: string): Readonly<Record<NamePart['part'], string | null>> {
  const words = name.trim().split(/\s+/);
  const title = TITLE.test(words[0] ?? '') ? (words[0] ?? '') : null;
  const [first, last, ...more] = title === null ? words : words.slice(1);
  const isSure = first !== undefined && last !== undefined && more.length === 0 && !name.includes(',');
  return {
    title: title === null ? null : title.replace('.', ''),
    first: isSure ? first : null,
    middle: null,
    last: isSure ? last : null,
  };
}

export type PartOfName =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'missing'; readonly answer: Answer }
  | { readonly kind: 'several' }
  | { readonly kind: 'not-sure' };

/** The part of one person's name. With nobody numbered and several on record, it is nobody's. */
export function partOfName({ id, index, part }: NamePart, ask: Ask, label: string): PartOfName {
  const answer = ask.answer(id, label);
  if (answer.state !== 'known') return { kind: 'missing', answer };
  const people = itemsOf(answer);
  if (index === null && people.length > 1) return { kind: 'several' };
  const text = splitName(people[index ?? 0] ?? '')[part];
  return text === null ? { kind: 'not-sure' } : { kind: 'known', text };
}

/** The child's forenames when the form asks for the middle ones apart. */
export function childForename(forenames: string, part: 'first' | 'middle'): string | null {
  const [first = '', ...rest] = forenames.trim().split(/\s+/);
  if (part === 'first') return first === '' ? null : first;
  return rest.length === 0 ? null : rest.join(' ');
}
