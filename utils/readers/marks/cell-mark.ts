import type { Cell } from '../grids/grid';
import { isPartItself, partsOf } from './cell-parts';
import type { Action, CellParts, ShownMemory } from './cell-parts';
import { readChoices, readPicked, readTyped } from './cell-controls';
import { onlyNames, understood, withNames } from './cell-names';
import type { Read } from './cell-names';
import { meaningOfText } from './mark-text';
import type { TextMeaning } from './mark-text';
import { isUnsentChange } from '../page/unsent-changes';
import { isBlankWording } from './wording';

/** What one cell says as a mark. */
export interface CellMark {
  readonly meaning: TextMeaning;
  readonly shown: string;
  readonly comment?: string;
  /** The page shows it as a default that nobody has saved. */
  readonly unsaved: boolean;
  /** Somebody changed it on the page and has not sent it yet. */
  readonly unsent?: boolean;
  /** A drop-down that shows its first option, and no option is marked as chosen. */
  readonly untouched?: boolean;
  /** It stands on a button: it may be what a press would do. */
  readonly pressable?: boolean;
  /** Nothing is written or named, and something may be drawn: the classes by which it would be. */
  readonly drawn?: string;
}

const BLANK: TextMeaning = { kind: 'blank' };
const UNSAVED_CLASS =
  /(?:present|absent|half-day|late|tardy)-alt\b|(?:^|[\s_-])(?:unsaved|default-mark|mark-default)(?:$|[\s_-])/i;
const CLASS_WORD = /(?:^|[\s_-])(present|absent|late|illness)(?:$|[\s_-])/i;
const CLASS_NEGATED = /(?:^|[\s_-])(?:not|no|non|un|hide|show|can|is-not)[\s_-](?:present|absent|late)/i;
/** Words of a tooltip that says what can be done, not what was marked. */
const TOOLTIP =
  /click|tap|press|edit|add|enter|comment|note|view|histor|select|choose|chang|open|show|more|mark (?:as|for|all|pupil)|am\b|pm\b|session|\d/i;

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

/** More than the bare word: "absent-unauth" is some kind of absence, "late-after-close" is not L. */
const QUALIFIED =
  /(?:^|[\s_-])(?:present|absent|late|illness)[_-](?!(?:alt|icon|mark|cell|am|pm)(?:$|[\s_-]))[a-z]|(?:^|[\s_-])(?:un)?auth(?:ori[sz]ed)?(?:$|[\s_-])/i;
const ABSENT_CLASS = /absent|auth/i;

function readQualified(classes: readonly string[]): Read | null {
  const shown = classes.find((each) => QUALIFIED.test(each));
  if (shown === undefined) return null;
  return { meaning: { kind: ABSENT_CLASS.test(shown) ? 'class-only' : 'unknown' }, shown };
}

function readClasses(classes: readonly string[]): Read | null {
  const qualified = readQualified(classes);
  if (qualified !== null) return qualified;
  const words = classes
    .filter((each) => !CLASS_NEGATED.test(each))
    .flatMap((each) => CLASS_WORD.exec(each)?.[1] ?? []);
  return new Set(words).size === 1 ? onlyNames(words) : null;
}

/** Buttons beside each other that each name a mark. */
function areButtonsToMark(actions: readonly Action[]): boolean {
  return actions.length > 1 && actions.every(({ text }) => understood(meaningOfText(text)));
}

/** The one button of several that is drawn as pressed; a button alone may be the mark or a way to set one. */
function readActions({ actions, names }: CellParts): Read | null {
  if (areButtonsToMark(actions)) {
    const pressed = actions.filter(({ chosen }) => chosen);
    return pressed.length === 1 ? readTexts(textsOf(pressed), names) : null;
  }
  const [only] = actions;
  const read = readTexts(textsOf(actions.slice(0, 1)), names);
  return read === null || !understood(read.meaning) ? null : { ...read, pressable: only?.opens !== true };
}

const textsOf = (actions: readonly Action[]) => actions.map(({ text }) => text);

/** What stands in a cell without a text: a label, a drawn letter, a class; or something that cannot be read. */
function readWithoutText(parts: CellParts): Read | null {
  const drawn = readTexts(parts.quiet, parts.names);
  if (drawn !== null && drawn.meaning.kind !== 'unknown') return drawn;
  const classed = readClasses(parts.classes);
  if (classed !== null) return classed;
  const strange = [
    ...parts.names.filter(
      (name) => !TOOLTIP.test(name) && meaningOfText(name).kind === 'unknown' && !saysNothing(name),
    ),
    ...(drawn === null ? [] : [drawn.shown]),
    ...parts.pictures,
  ];
  const [word] = strange;
  return word === undefined ? null : { meaning: { kind: 'unknown' }, shown: word };
}

/** A label that ends by saying that there is no mark: "Ada Okafor: no mark". */
const saysNothing = (name: string) => isBlankWording(name.split(/[:,]|\s[-–—]\s/).at(-1) ?? '');

function readParts(parts: CellParts): Read {
  if (parts.choices.length > 0) return readChoices(parts.choices);
  const control = readPicked(parts.picked) ?? readTyped(parts);
  if (control !== null && (control.meaning.kind !== 'blank' || parts.texts.length === 0)) return control;
  const text = readTexts(parts.texts, parts.names);
  if (text !== null && text.meaning.kind !== 'blank') return text;
  const found =
    readActions(parts) ?? onlyNames(parts.names) ?? (text === null ? readWithoutText(parts) : null);
  return found ?? { meaning: BLANK, shown: text?.shown ?? '' };
}

function isLabelled(cell: Element): boolean {
  return cell.hasAttributes() && (cell.hasAttribute('title') || cell.hasAttribute('aria-label'));
}

/** Reads one cell. Most hold a text and nothing else; the others are looked through. */
export function readCellMark(cell: Cell, memory: ShownMemory): CellMark {
  const { element, text } = cell;
  if (cell.bare === true) return { meaning: meaningOfText(text), shown: text, unsaved: false };
  if (text !== '' && element.firstElementChild === null && !isLabelled(element) && !isPartItself(element)) {
    return { meaning: meaningOfText(text), shown: text, unsaved: false };
  }
  const parts = partsOf(element, memory);
  const own = element.getAttribute('class') ?? '';
  const unsent =
    parts.picked.some((picked) => picked.unsent) ||
    parts.choices.some(({ chosen, element: control }) => chosen && isUnsentChange(control));
  const read = readParts(parts);
  const drawn = [own, ...parts.classes].join(' ').trim();
  return {
    ...read,
    ...(read.meaning.kind === 'blank' && read.shown === '' && drawn !== '' ? { drawn } : {}),
    unsaved: [own, ...parts.classes].some((name) => UNSAVED_CLASS.test(name)),
    ...(unsent ? { unsent } : {}),
  };
}
