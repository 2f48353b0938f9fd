import { cleaned } from '../page/said';
import { WHY_TAUGHT } from '../form-survey';
import type { Question } from '../form-survey';
import type { MappingAddress } from '@/utils/register/mapping';
import type { Meaning } from '@/utils/referral/labels/meaning-of';

export const FORM_MAPPING_FORMAT = 'tenth-day-form-mapping';
export const FORM_MAPPING_VERSION = 1;

/** What one question of a form asks for: a field of forms.md 2 (`parent[0].name` for the first parent), or nothing of ours. */
export interface TaughtPlace {
  /** The form's own words for it. */
  readonly label: string;
  /** A heading or legend it stands under, where the words alone are not enough. */
  readonly section?: string;
  readonly field: string;
}

/** What staff have taught of one form: labels and fields, never an answer. */
export interface FormMapping {
  readonly format: typeof FORM_MAPPING_FORMAT;
  readonly version: typeof FORM_MAPPING_VERSION;
  readonly name: string;
  readonly applies: MappingAddress;
  readonly places: readonly TaughtPlace[];
}

export const LEAVE = 'leave';

const same = (one: string, other: string) => cleaned(one).toLowerCase() === cleaned(other).toLowerCase();

function isFor({ label, section }: TaughtPlace, question: Question): boolean {
  if (!same(label, question.label)) return false;
  return section === undefined || question.headings.some(({ text }) => same(text, section));
}

/** The one place that is taught for a question; the one that names its section counts before one that does not. */
function taughtFor(mapping: FormMapping, question: Question): TaughtPlace | null {
  const found = mapping.places.filter((place) => isFor(place, question));
  const narrow = found.filter(({ section }) => section !== undefined);
  const [only, ...more] = narrow.length > 0 ? narrow : found;
  return only === undefined || more.length > 0 ? null : only;
}

/** What was taught of a question; null when nothing was. */
export function taughtMeaning(mapping: FormMapping | null, question: Question): Meaning | null {
  const place = mapping === null ? null : taughtFor(mapping, question);
  if (place === null || place.field === LEAVE) return null;
  const index = /\[(\d+)\]/.exec(place.field)?.[1];
  const id = place.field.replace(/\[\d+\]/, '[]');
  return { kind: 'field', id, index: index === undefined ? null : Number(index), limit: null };
}

/** The questions of a page, with those that staff leave to themselves closed. */
export function withTaughtLeft(
  mapping: FormMapping | null,
  questions: readonly Question[],
): readonly Question[] {
  if (mapping === null) return questions;
  return questions.map((question) =>
    question.kind !== 'closed' && taughtFor(mapping, question)?.field === LEAVE
      ? { ...question, kind: 'closed' as const, why: WHY_TAUGHT, refs: [] }
      : question,
  );
}
