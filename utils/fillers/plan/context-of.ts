import { contextUnder, START } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import type { Heading } from '../form-survey';

/** The level of a plain line that looks like a heading, and that of a page's own title. */
const LINE = 7;
const TITLE = 1;
const MOST_WORDS_OF_A_LINE = 5;

/** Words of a heading that say nothing about whose particulars stand under it. */
const NEUTRAL = new Set(
  'about personal contact contactdetails basic background identity particulars address home name phone email education attendance absence general further additional section step part page who known record profile any other if also me you visit visits'.split(
    ' ',
  ),
);
const ALWAYS_CLOSED = /\b(?:signature|signed|declaration|consent|office use|to be completed by)\b/i;
const SUBJECTS = ['child', 'parent', 'emergencycontact', 'sibling', 'referrer', 'school', 'visit'];

/** No form asks where the person who writes was last known to live. */
const LAST_KNOWN = /\blast[ -]known (?:home )?address/i;

/** "Your school" is the school, not the person who writes. */
export function plainHeading(text: string): string {
  if (/^(?:section |part |step )?[\dA-Z]{0,2}[\s.:)–-]*about (?:you|yourself)$/i.test(text))
    return 'Your details';
  return text.replace(/\byour (?=school|setting|establishment|organisation)/gi, '');
}

/** Nothing is certain of what stands under such a heading, unless its own label says it. */
function nobodyUnder(heading: string): FormContext {
  return { subjects: new Set(), index: null, closed: null, atStart: false, heading };
}

/** "Section C: Emergency contacts" numbers the section and says no more. */
const NUMBERED =
  /^\s*(?:section|part|step|page)\s+[\dA-Z]{1,3}\b[\s.:)–—-]*|^\s*[\dA-Z]{1,2}(?:\.\d+)*[.:)]\s+/i;

/** Words that a plain line may hold beside whom it is about; with more it is a label ("Parent's name"). */
const NEUTRAL_IN_LINE = new Set([
  'about',
  'personal',
  'general',
  'section',
  'part',
  'page',
  'step',
  'visits',
  'visit',
  'home',
]);

function isLineHeading(text: string): boolean {
  const words = [...fold(text.replace(NUMBERED, '')).words];
  return words.every((word) => NEUTRAL_IN_LINE.has(word) || SUBJECTS.includes(word));
}

function isNeutral(text: string): boolean {
  const { words } = fold(text.replace(NUMBERED, ''));
  return [...words].every((word) => NEUTRAL.has(word) || SUBJECTS.includes(word) || /^\d+$/.test(word));
}

const wordCount = (text: string) => text.trim().split(/\s+/).length;

/** A title names the page and not the part: what it closes or names counts only when no heading is nearer. */
function titleCounts(text: string, named: FormContext, isNearest: boolean): boolean {
  if (named.closed !== null) return ALWAYS_CLOSED.test(text) || (isNearest && wordCount(text) <= 6);
  return named.subjects.size > 0 && isNeutral(text);
}

function sameSubjects(one: FormContext, other: FormContext): boolean {
  return (
    one.subjects.size === other.subjects.size && [...one.subjects].every((name) => other.subjects.has(name))
  );
}

function under(outer: FormContext, { text: shown, level }: Heading, isNearest: boolean): FormContext {
  if (outer.closed !== null) return outer;
  const text = plainHeading(shown);
  const named = contextUnder(text, outer);
  if (level === LINE && (wordCount(text) > MOST_WORDS_OF_A_LINE || !isLineHeading(text))) {
    return named.closed !== null && ALWAYS_CLOSED.test(text) ? named : outer;
  }
  if (level === TITLE && !titleCounts(text, named, isNearest)) return outer;
  if (named.closed !== null) return named;
  if (!isNeutral(text)) return nobodyUnder(text);
  if (named.subjects.size === 0 && outer.subjects.size === 0 && LAST_KNOWN.test(text))
    return { ...outer, subjects: new Set(['child']), atStart: false, heading: text };
  if (named.subjects.size === 0) return { ...outer, heading: text };
  const index = named.index ?? (sameSubjects(named, outer) ? outer.index : null);
  return { ...named, index };
}

/**
 * Whose particulars a question under these headings asks for. Stricter than on paper: a heading that says more than
 * whom it is about ("Who is the child with now?") makes what stands under it nobody's.
 *
 * @param started a part of the page before this one was about somebody
 */
export function contextOf(headings: readonly Heading[], started: boolean): FormContext {
  return headings.reduce(
    (context, heading, place) => under(context, heading, place === headings.length - 1),
    { ...START, atStart: !started },
  );
}
