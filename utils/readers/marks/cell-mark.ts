import { daysIn } from '../dates/date-text';
import type { Cell } from '../grids/grid';
import { partsOf } from './cell-parts';
import type { CellParts, Choice, Picked, ShownMemory } from './cell-parts';
import { codeWithWords, isBareAbsence, meaningOfText, withReason } from './mark-text';
import type { TextMeaning } from './mark-text';

/** What one cell says as a mark. */
export interface CellMark {
  readonly meaning: TextMeaning;
  readonly shown: string;
  readonly comment?: string;
  /** The page shows it as a default that nobody has saved. */
  readonly unsaved: boolean;
  /** A drop-down that shows its first option, and no option is marked as chosen. */
  readonly untouched?: boolean;
}

const BLANK: TextMeaning = { kind: 'blank' };
const UNSAVED_CLASS =
  /(?:present|absent|half-day|late|tardy)-alt\b|(?:^|[\s_-])(?:unsaved|default-mark|mark-default)(?:$|[\s_-])/i;
const CLASS_WORD = /(?:^|[\s_-])(present|absent|late|illness)(?:$|[\s_-])/i;
const CLASS_NEGATED = /(?:^|[\s_-])(?:not|no|non|un|hide|show|can|is-not)[\s_-](?:present|absent|late)/i;
/** Words of a tooltip that says what can be done, not what was marked. */
const TOOLTIP =
  /click|tap|press|edit|add|enter|comment|note|view|histor|select|choose|chang|open|show|more|mark for|am\b|pm\b|session|\d/i;

interface Read {
  readonly meaning: TextMeaning;
  readonly untouched?: boolean;
  readonly shown: string;
  readonly comment?: string;
  /** The part of the text that is the wording. */
  readonly words?: string;
}

const understood = ({ kind }: TextMeaning) => kind === 'mark' || kind === 'class-only';

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
function withNames(shown: string, meaning: TextMeaning, names: readonly string[]): Read {
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
function onlyNames(names: readonly string[]): Read | null {
  const reads = names.map(readName).filter(({ meaning }) => understood(meaning));
  const [first] = reads;
  if (first === undefined) return null;
  const same = reads.every(({ meaning }) => sameMeaning(meaning, first.meaning));
  return same ? first : { meaning: { kind: 'conflict' }, shown: first.shown };
}

function readTexts(texts: readonly string[], names: readonly string[]): Read | null {
  const [first] = texts;
  if (first === undefined) return null;
  const whole = texts.join(' ');
  const meaning = meaningOfText(whole);
  if (meaning.kind !== 'unknown' || texts.length === 1) return withNames(whole, meaning, names);
  const closed = meaningOfText(texts.join(''));
  if (closed.kind !== 'unknown') return withNames(texts.join(''), closed, names);
  const start = meaningOfText(first);
  const others = texts.slice(1).join(' ');
  const alone = texts.slice(1).every((text) => meaningOfText(text).kind === 'unknown');
  if (start.kind !== 'mark' || !alone) return { meaning, shown: whole };
  return { ...withNames(first, start, names), comment: others };
}

/** A set of choices in one cell: the chosen one is the mark, none chosen is a blank, two are no mark. */
function readChoices(choices: readonly Choice[]): Read {
  const chosen = choices.filter((choice) => choice.chosen);
  const [only] = chosen;
  if (only === undefined) return { meaning: BLANK, shown: '' };
  if (chosen.length > 1)
    return { meaning: { kind: 'conflict' }, shown: chosen.map(({ names }) => names[0] ?? '').join(' ') };
  const shown = only.names[0] ?? '';
  const named = only.names.map((name) => meaningOfText(name)).find(understood);
  return { meaning: named ?? { kind: 'unknown' }, shown };
}

const known = (text: string) => meaningOfText(text).kind === 'mark';

function readOption({ text, value, untouched }: Picked): Read {
  const byText = meaningOfText(text);
  const byValue = meaningOfText(value);
  const useValue = byText.kind === 'unknown' && byValue.kind === 'mark' && byValue.by === 'code';
  return { meaning: useValue ? byValue : byText, shown: text, untouched };
}

function readPicked(picked: readonly Picked[]): Read | null {
  const marks = picked.filter(({ options }) => options.filter(known).length >= 2);
  const [select] = marks.length > 0 ? marks : picked;
  if (select === undefined) return null;
  if (marks.length > 1)
    return { meaning: { kind: 'conflict' }, shown: marks.map(({ text }) => text).join(' ') };
  const read = readOption(select);
  const [reason] = picked.filter((other) => other !== select && !meansNothing(other.text));
  return reason === undefined ? read : { ...read, meaning: withReason(read.meaning, reason.text) };
}

const meansNothing = (text: string) =>
  meaningOfText(text).kind === 'blank' || /^(?:reason|comment|note)s?\b/i.test(text);

const MINUTES_FIELD = /min/i;
const NOTE_FIELD = /comment|note|reason|remark/i;

function readTyped({ typed, names }: CellParts): Read | null {
  const marks = typed.filter(({ about }) => !MINUTES_FIELD.test(about) && !NOTE_FIELD.test(about));
  const [mark] = marks;
  if (mark === undefined) return null;
  const note = typed.find(({ about, value }) => NOTE_FIELD.test(about) && value !== '')?.value;
  const late = typed.find(({ about, value }) => MINUTES_FIELD.test(about) && /^\d+$/.test(value))?.value;
  const meaning = marks.length > 1 ? ({ kind: 'conflict' } as const) : meaningOfText(mark.value);
  const timed =
    late !== undefined && meaning.kind === 'mark' ? { ...meaning, minutes: Number(late) } : meaning;
  const read = withNames(mark.value, timed, mark.value === '' ? [] : names);
  return note === undefined ? read : { ...read, comment: note };
}

function readClasses(classes: readonly string[]): Read | null {
  const words = classes
    .filter((each) => !CLASS_NEGATED.test(each))
    .flatMap((each) => CLASS_WORD.exec(each)?.[1] ?? []);
  return new Set(words).size === 1 ? onlyNames(words) : null;
}

/** Buttons beside each other that each name a mark, with nothing to say which was pressed. */
function areButtonsToMark(actions: readonly string[]): boolean {
  return actions.length > 1 && actions.every((text) => understood(meaningOfText(text)));
}

function readParts(parts: CellParts): Read {
  if (parts.choices.length > 0) return readChoices(parts.choices);
  const control = readPicked(parts.picked) ?? readTyped(parts);
  if (control !== null && (control.meaning.kind !== 'blank' || parts.texts.length === 0)) return control;
  const text = readTexts(parts.texts, parts.names);
  if (text !== null && text.meaning.kind !== 'blank') return text;
  const actions = areButtonsToMark(parts.actions) ? null : readTexts(parts.actions.slice(0, 1), parts.names);
  if (actions !== null && understood(actions.meaning)) return actions;
  const named = onlyNames(parts.names);
  if (named !== null) return named;
  const drawn = readTexts(parts.quiet, parts.names);
  if (drawn !== null && drawn.meaning.kind !== 'unknown') return drawn;
  const classed = text === null ? readClasses(parts.classes) : null;
  if (classed !== null) return classed;
  const strange = [
    ...parts.names.filter((name) => !TOOLTIP.test(name)),
    ...(drawn === null ? [] : [drawn.shown]),
  ];
  const [word] = strange;
  if (word !== undefined && text === null) return { meaning: { kind: 'unknown' }, shown: word };
  return { meaning: BLANK, shown: text?.shown ?? '' };
}

function isLabelled(cell: Element): boolean {
  return cell.hasAttributes() && (cell.hasAttribute('title') || cell.hasAttribute('aria-label'));
}

/** Reads one cell. Most hold a text and nothing else; the others are looked through. */
export function readCellMark(cell: Cell, memory: ShownMemory): CellMark {
  const { element, text } = cell;
  if (text !== '' && element.firstElementChild === null && !isLabelled(element)) {
    return { meaning: meaningOfText(text), shown: text, unsaved: false };
  }
  const parts = partsOf(element, memory);
  const own = element.getAttribute('class') ?? '';
  return { ...readParts(parts), unsaved: [own, ...parts.classes].some((name) => UNSAVED_CLASS.test(name)) };
}
