import type { CalendarFile, ClosureKind } from '@/utils/calendar/calendar';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

/** Words a school writes for a closure, and the kind they mean. */
const KIND_OF_WORD: Readonly<Record<string, ClosureKind>> = {
  inset: 'inset',
  'bank holiday': 'bank-holiday',
  'bank-holiday': 'bank-holiday',
  closed: 'closure',
  closure: 'closure',
  'am only': 'am-only',
  'am-only': 'am-only',
  'pm only': 'pm-only',
  'pm-only': 'pm-only',
};

export const CLOSURE_WORDS: Readonly<Record<ClosureKind, string>> = {
  inset: 'inset',
  'bank-holiday': 'bank holiday',
  closure: 'closed',
  'am-only': 'am only',
  'pm-only': 'pm only',
};

/** Reads 2026-11-24, 24/11/2026 and 24 November 2026; null when it is none of these. */
function dateIn(text: string): SchoolDate | null {
  const words = text.trim();
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words);
  if (numbers !== null) {
    const [, day = '', month = '', year = ''] = numbers;
    return parseSchoolDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\s+(\d{4})$/i.exec(words);
  if (named === null) return parseSchoolDate(words);
  const [, day = '', month = '', year = ''] = named;
  const at = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month.toLowerCase());
  if (at < 0 || at % 3 !== 0) return null;
  return parseSchoolDate(`${year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

export type CalendarLines =
  | { readonly kind: 'read'; readonly calendar: CalendarFile }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

type Line =
  | { readonly term: { from: SchoolDate; to: SchoolDate } }
  | { readonly closure: { date: SchoolDate; kind: ClosureKind } };

function lineOf(text: string): Line | null {
  const [first = '', last] = text.split(/\s+(?:to|until|–|-)\s+/i);
  const from = dateIn(first.replace(/^term:?\s+/i, ''));
  if (last !== undefined && from !== null) {
    const to = dateIn(last);
    return to === null ? null : { term: { from, to } };
  }
  const closure = /^(.*?)\s*[:,]?\s+(inset|bank[ -]holiday|clos(?:ed|ure)|am[ -]only|pm[ -]only)$/i.exec(
    text,
  );
  const date = closure?.[1] === undefined ? null : dateIn(closure[1]);
  const kind = KIND_OF_WORD[(closure?.[2] ?? '').toLowerCase()];
  return date === null || kind === undefined ? null : { closure: { date, kind } };
}

/**
 * Reads term dates typed a line each: "3 September 2026 to 23 October 2026" is a term, "2 November 2026 inset" a closure.
 * Every line that cannot be read is named; then nothing is taken.
 */
export function calendarFromLines(text: string): CalendarLines {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.map((line) => (line === '' ? null : lineOf(line)));
  const problems = lines.flatMap((line, at) =>
    line !== '' && read[at] === null
      ? [`Line ${at + 1} is neither a term nor a closure: “${line.slice(0, 60)}”`]
      : [],
  );
  if (problems.length > 0) return { kind: 'problems', problems };
  const terms = read.flatMap((line) => (line !== null && 'term' in line ? [line.term] : []));
  const closures = read.flatMap((line) => (line !== null && 'closure' in line ? [line.closure] : []));
  return { kind: 'read', calendar: { terms, closures } };
}

/** The calendar as lines that `calendarFromLines` reads again. */
export function linesOfCalendar({ terms, closures = [] }: CalendarFile): string {
  return [
    ...terms.map(({ from, to }) => `${from} to ${to}`),
    ...closures.map(({ date, kind }) => `${date} ${CLOSURE_WORDS[kind]}`),
  ].join('\n');
}
