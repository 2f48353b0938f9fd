import type { FormContext, Subject } from './context';
import { fold, keyOf } from './fold';
import type { Folded } from './fold';
import { MEANINGS } from './meanings';

/** What a place of a form asks for. */
export type Meaning =
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly index: number | null;
      readonly limit: number | null;
    }
  /** Several facts about the same person in one place: "Parent's name/phone no". */
  | {
      readonly kind: 'joined';
      readonly ids: readonly string[];
      readonly index: number | null;
      readonly limit: number | null;
    }
  | { readonly kind: 'closed'; readonly why: string }
  | { readonly kind: 'unsure' };

const UNSURE: Meaning = { kind: 'unsure' };
const SUBJECT_WORDS: readonly Subject[] = [
  'child',
  'parent',
  'emergencycontact',
  'sibling',
  'referrer',
  'school',
  'visit',
];
/** Headings under which a label that stands for anybody is somebody else's. */
const NOT_ANY: readonly Subject[] = ['parent', 'emergencycontact', 'sibling', 'visit'];
/** Facts that can be asked together of one person. */
const PARTS = ['name', 'relationship', 'phone', 'email', 'address', 'dob', 'role', 'school'];

function tableOf(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const { id, of, labels } of MEANINGS) {
    for (const label of labels) {
      const words = new Set(fold(label).words);
      if (of !== 'any') words.add(of);
      table.set(`${of === 'any' ? 'any' : 'of'}:${keyOf(words)}`, id);
    }
  }
  return table;
}

const TABLE = tableOf();

function named(words: ReadonlySet<string>): readonly Subject[] {
  return SUBJECT_WORDS.filter((subject) => words.has(subject));
}

/** A child, a parent or a school named in the label decides before the heading does. */
function subjectsFor(words: ReadonlySet<string>, context: FormContext): readonly Subject[] {
  const own = named(words);
  if (own.length > 0) return own;
  if (context.subjects.size > 0) return [...context.subjects];
  return context.atStart ? ['child'] : [];
}

/** "Child's date of birth" under "Brothers and sisters" may be either's; "School" under "Parent" is not the child's. */
function contradicts(words: ReadonlySet<string>, context: FormContext): boolean {
  if (words.has('child') && !words.has('sibling') && context.subjects.has('sibling')) return true;
  return (
    words.has('school') && NOT_ANY.some((subject) => context.subjects.has(subject) && !words.has(subject))
  );
}

function lookUp(words: ReadonlySet<string>, subjects: readonly Subject[]): readonly string[] {
  const found = new Set<string>();
  for (const subject of subjects) {
    const id = TABLE.get(`of:${keyOf(new Set([...words, subject]))}`);
    if (id !== undefined) found.add(id);
  }
  return [...found];
}

function joined(words: ReadonlySet<string>, subjects: readonly Subject[]): readonly string[] | null {
  const subject = subjects[0];
  if (subjects.length !== 1 || subject === undefined) return null;
  const parts = [...words].filter((word) => word !== subject);
  if (parts.length < 2 || !parts.every((part) => PARTS.includes(part))) return null;
  const ids = PARTS.filter((part) => parts.includes(part)).map((part) =>
    TABLE.get(`of:${keyOf([part, subject])}`),
  );
  return ids.every((id) => id !== undefined) ? ids : null;
}

function single(ids: readonly string[]): string | null {
  const [only, ...more] = ids;
  return only === undefined || more.length > 0 ? null : only;
}

function anyOf(folded: Folded, context: FormContext): string | null {
  const id = TABLE.get(`any:${keyOf(folded.words)}`);
  if (id === undefined || NOT_ANY.some((subject) => context.subjects.has(subject))) return null;
  return id;
}

/**
 * What a label asks for, under the heading it stands under. Sure or nothing: a label with a word more, or one that two
 * answers would fit, is `unsure`.
 */
export function meaningOf(label: string, context: FormContext): Meaning {
  if (context.closed !== null) return { kind: 'closed', why: context.closed };
  const folded = fold(label);
  const { words, limit } = folded;
  const index = folded.index ?? context.index;
  const inContext = lookUp(words, [...context.subjects]);
  if (inContext.length === 1) return numbered(inContext[0] ?? '', index, limit);
  if (inContext.length > 1 || contradicts(words, context)) return UNSURE;
  const subjects = subjectsFor(words, context);
  const id = single(lookUp(words, subjects)) ?? anyOf(folded, context);
  if (id !== null) return numbered(id, index, limit);
  const ids = joined(words, subjects);
  return ids === null ? UNSURE : { kind: 'joined', ids, index, limit };
}

/** "Child 2" is no pupil of this paper. */
function numbered(id: string, index: number | null, limit: number | null): Meaning {
  const isList = id.includes('[]');
  if (index !== null && !isList)
    return /^(child|addr)\./.test(id) ? UNSURE : { kind: 'field', id, index: null, limit };
  return { kind: 'field', id, index, limit };
}
