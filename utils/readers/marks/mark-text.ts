import { codeRow, isAttendanceCode } from '@/utils/codes/codes';
import type { AttendanceCode, CodeClass } from '@/utils/codes/codes';
import type { WordMeaning } from './mark-words';
import { classOfWords, isBlankWording, meaningOfWords } from './wording';

/** What one text says as a mark. */
export type TextMeaning =
  | { kind: 'mark'; means: WordMeaning; by: 'code' | 'words' | 'both'; minutes?: number }
  | { kind: 'blank' | 'class-only' | 'conflict' | 'reason-unknown' | 'unknown' };

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
  ['∕', '/'],
  ['⁄', '/'],
  ['╱', '/'],
  ['／', '/'],
  ['∖', '\\'],
  ['＼', '\\'],
  ['⧵', '\\'],
  ['＃', '#'],
]);

/** Small letters that are shapes rather than letters: a cross, a tick, a ring. */
const SHAPES = new Set(['x', 'v', 'o', 'z', 'y']);

/** The attendance code a text is, letter for letter; null for anything else. */
export function codeOf(text: string): AttendanceCode | null {
  const plain = LOOKS_LIKE.get(text) ?? text;
  if (plain.length > 2) return null;
  if (isAttendanceCode(plain)) return plain;
  const upper = plain.toUpperCase();
  return !SHAPES.has(plain) && isAttendanceCode(upper) ? upper : null;
}

const MINUTES =
  /^(?:(l|u|late)\b\s*[-–:,(]?\s*(?:by\s+)?|(l|u))(\d{1,3})\s*(?:m|mins?|minutes?)?\.?(?:\s+late)?\s*\)?$/i;
const MINUTES_FIRST = /^(\d{1,3})\s*(?:m|mins?|minutes?)\.?\s+late$/i;

function lateWithMinutes(text: string): TextMeaning | null {
  const [, word, letter, minutes] = MINUTES.exec(text) ?? [];
  if (minutes !== undefined) {
    const by = word === undefined || word.length === 1 ? 'code' : 'words';
    const means = /^u/i.test(word ?? letter ?? '') ? 'U' : 'L';
    return { kind: 'mark', means, by, minutes: Number(minutes) };
  }
  const [, before] = MINUTES_FIRST.exec(text) ?? [];
  return before === undefined ? null : { kind: 'mark', means: 'L', by: 'words', minutes: Number(before) };
}

/** A code and its wording in one text: "I - Illness", "Illness (I)", "/ Present". */
const PAIRS: readonly RegExp[] = [
  /^(?<code>[a-z/\\#][0-9]?)\s*[-–—:=|]\s*(?<words>.{2,})$/iu,
  /^(?<code>[a-z/\\#][0-9]?)\s*\((?<words>.{2,})\)$/iu,
  /^(?<words>.{2,}?)\s*[([](?<code>[a-z/\\#][0-9]?)[)\]]$/iu,
  /^(?<words>.{3,}?)\s+[-–—:=|]\s+(?<code>[a-z/\\#][0-9]?)$/iu,
  /^(?<code>[a-z/\\#][0-9]?)\s+(?<words>.{2,})$/iu,
  /^(?<code>[/\\])(?<words>\p{L}{2}.*)$/iu,
];

const PRESENT_CODES: readonly string[] = ['/', '\\'];

/** Whether a code and a wording may stand together. */
export function agrees(code: AttendanceCode, words: WordMeaning): boolean {
  return code === words || (words === 'present' && PRESENT_CODES.includes(code));
}

const inClass = (code: AttendanceCode, named: CodeClass | 'any') =>
  named !== 'any' && codeRow(code).class === named;

/** A letter with a wording that begins with it is short for the wording, whatever the code of that letter means. */
function isShortFor(letter: string, words: string): boolean {
  return letter.length === 1 && words.toUpperCase().startsWith(letter.toUpperCase());
}

/**
 * What a letter or code means that is shown with this wording. Null when the wording is none that is known: it may be
 * a note. A wording is believed against a letter only where the letter is short for it ("P", "Present").
 */
export function codeWithWords(letter: string, words: string): TextMeaning | null {
  const code = codeOf(letter);
  const said = lateWithMinutes(words);
  const meaning = said?.kind === 'mark' ? said.means : meaningOfWords(words);
  const minutes = said?.kind === 'mark' && said.minutes !== undefined ? { minutes: said.minutes } : {};
  if (meaning === null) {
    const named = classOfWords(words);
    if (named === null || code === null) return null;
    return inClass(code, named) ? { kind: 'mark', means: code, by: 'both' } : { kind: 'conflict' };
  }
  if (code !== null && agrees(code, meaning)) return { kind: 'mark', means: code, by: 'both', ...minutes };
  if (code === 'U' && meaning === 'L') return { kind: 'mark', means: 'U', by: 'both', ...minutes };
  if (isShortFor(letter, words)) return { kind: 'mark', means: meaning, by: 'words', ...minutes };
  return { kind: 'conflict' };
}

const ABSENT_CLASSES: readonly CodeClass[] = ['authorised', 'unauthorised', 'not-possible'];

/** "Absent" and no more: N, until a reason stands beside it. */
export function isBareAbsence(meaning: TextMeaning): boolean {
  return meaning.kind === 'mark' && meaning.by === 'words' && meaning.means === 'N';
}

/**
 * An absence with the reason that stands beside it: "Absent" and "Illness" are I. A reason that is not known makes the
 * absence one without a code, because N says that there is no reason.
 */
export function withReason(absence: TextMeaning, reason: string): TextMeaning {
  if (!isBareAbsence(absence)) return absence;
  const meaning = meaningOfText(reason);
  if (meaning.kind === 'blank') return absence;
  if (meaning.kind !== 'mark')
    return { kind: meaning.kind === 'class-only' ? 'class-only' : 'reason-unknown' };
  const { means } = meaning;
  return means !== 'present' && ABSENT_CLASSES.includes(codeRow(means).class)
    ? meaning
    : { kind: 'conflict' };
}

const HALVES = /^(.{4,40}?)\s*(?:\s[-–—]\s|:\s|\()\s*([^()]+)\)?$/;

/** A kind of absence and then the absence: "Absent - illness", "Authorised absence: medical appointment". */
function halvesMeaning(text: string): TextMeaning | null {
  const [, kind, words] = HALVES.exec(text) ?? [];
  if (kind === undefined || words === undefined) return null;
  const first: TextMeaning =
    meaningOfWords(kind) === 'N' ? { kind: 'mark', means: 'N', by: 'words' } : { kind: 'unknown' };
  if (isBareAbsence(first)) return withReason(first, words);
  const named = classOfWords(kind);
  const means = meaningOfWords(words);
  if (named === null || means === null || means === 'present') return null;
  return inClass(means, named) ? { kind: 'mark', means, by: 'words' } : { kind: 'conflict' };
}

const LATE_AT = /^(l|u|late)\b\s*[-–:,(@]?\s*(?:at\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:am|pm)?\s*\)?$/i;

/** Late with the time of arrival, from which the minutes are not known. */
function lateAt(text: string): TextMeaning | null {
  const word = LATE_AT.exec(text)?.[1];
  if (word === undefined) return null;
  return { kind: 'mark', means: /^u/i.test(word) ? 'U' : 'L', by: word.length === 1 ? 'code' : 'words' };
}

function pairMeaning(text: string): TextMeaning | null {
  for (const pair of PAIRS) {
    const { code, words } = pair.exec(text)?.groups ?? {};
    if (code === undefined || words === undefined) continue;
    const meaning = codeWithWords(code, words);
    if (meaning !== null) return meaning;
  }
  return null;
}

/** Codes and short wordings come back thousands of times on one page. Longer texts are not kept: they may name somebody. */
const REMEMBERED = new Map<string, TextMeaning>();
const MOST_REMEMBERED = 200;
const LONGEST_REMEMBERED = 12;

/** What a text says as a mark, taken by itself: a code, a wording, both, nothing, or something not known. */
export function meaningOfText(text: string): TextMeaning {
  const known = REMEMBERED.get(text);
  if (known !== undefined) return known;
  const meaning = readText(text);
  if (text.length <= LONGEST_REMEMBERED && meaning.kind !== 'unknown') {
    if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
    REMEMBERED.set(text, meaning);
  }
  return meaning;
}

function readText(text: string): TextMeaning {
  const code = codeOf(text);
  if (code !== null) return { kind: 'mark', means: code, by: 'code' };
  if (isBlankWording(text)) return { kind: 'blank' };
  if (text.includes('?')) return { kind: 'unknown' };
  const words = meaningOfWords(text);
  if (words !== null) return { kind: 'mark', means: words, by: 'words' };
  if (classOfWords(text) !== null) return { kind: 'class-only' };
  return (
    lateWithMinutes(text) ?? lateAt(text) ?? pairMeaning(text) ?? halvesMeaning(text) ?? { kind: 'unknown' }
  );
}
