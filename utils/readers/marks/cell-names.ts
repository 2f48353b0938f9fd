import { daysIn } from '../dates/date-text';
import { codeWithWords, isBareAbsence, meaningOfText, withReason } from './mark-text';
import type { TextMeaning } from './mark-text';

/** What a part of a cell says. */
export interface Read {
  readonly meaning: TextMeaning;
  /** A drop-down that shows its first option, and no option is marked as chosen. */
  readonly untouched?: boolean;
  /** It stands on a button: it may be what a press would do. */
  readonly pressable?: boolean;
  readonly shown: string;
  readonly comment?: string;
  /** The part of the text that is the wording. */
  readonly words?: string;
}

export const understood = ({ kind }: TextMeaning) => kind === 'mark' || kind === 'class-only';

/** Labels that speak of an earlier mark. */
const EARLIER = /\b(?:was|were|previous(?:ly)?|last|before|earlier|yesterday|chang|original)/i;
const isNote = (text: string) => daysIn(text).days.length === 0 && !/^[ap]\.?m\.?$/i.test(text);

/** Reads a tooltip or label: the wording by itself, before a note ("Illness - mother rang") or after a label ("AM: Present"). */
function readName(name: string): Read {
  const whole = meaningOfText(name);
  if (whole.kind !== 'unknown' || EARLIER.test(name)) return { meaning: whole, shown: name };
  const [, words, note] = /^(.{1,80}?)\s*(?:[:;(]|\s[-–—]\s|,)\s*(.+?)\)?$/.exec(name) ?? [];
  if (words === undefined || note === undefined) return { meaning: whole, shown: name };
  const before = meaningOfText(words);
  if (before.kind !== 'unknown')
    return { meaning: before, shown: name, words, ...(isNote(note) ? { comment: note } : {}) };
  const last = /(?::|\s[-–—]|,)\s*([^:,]+)$/.exec(name)?.[1] ?? '';
  return { meaning: meaningOfText(last), shown: name, words: last };
}

function sameMeaning(a: TextMeaning, b: TextMeaning): boolean {
  return a.kind === 'mark' && b.kind === 'mark' ? a.means === b.means : a.kind === b.kind;
}

/** A text with the labels and tooltips that go with it: they may explain it, say nothing, or contradict it. */
export function withNames(shown: string, meaning: TextMeaning, names: readonly string[]): Read {
  let read: Read = { meaning, shown };
  for (const name of names) {
    if (name === shown) continue;
    const { meaning: named, comment, words = name } = readName(name);
    if (named.kind !== 'mark' && named.kind !== 'class-only') continue;
    const lettered = shown.length <= LETTERS ? codeWithWords(shown, words) : null;
    const both = lettered ?? combine(read.meaning, named, words);
    read = { meaning: both, shown, ...(comment === undefined ? {} : { comment }) };
  }
  return read;
}

/** The longest text that can be a code. */
const LETTERS = 2;

function combine(a: TextMeaning, b: TextMeaning, words: string): TextMeaning {
  if (isBareAbsence(a)) return withReason(a, words);
  if (a.kind === 'unknown' || a.kind === 'class-only') return b;
  if (b.kind === 'class-only') return a;
  if (!sameMeaning(a, b)) return { kind: 'conflict' };
  return a.kind === 'mark' && a.minutes !== undefined ? a : b;
}

/** The one thing several labels say; a conflict when they say different things. */
export function onlyNames(names: readonly string[]): Read | null {
  const reads = names.map(readName).filter(({ meaning }) => understood(meaning));
  const [first] = reads;
  if (first === undefined) return null;
  const same = reads.every(({ meaning }) => sameMeaning(meaning, first.meaning));
  return same ? first : { meaning: { kind: 'conflict' }, shown: first.shown };
}
