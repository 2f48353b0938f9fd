import { attribute, nameOf, property, query, textProperty } from '@/utils/readers/page/dom';
import { chosenOption } from '@/utils/readers/page/fields';
import { WHY } from '../form-survey';
import { said } from './said';

export const CONTROLS =
  'input, select, textarea, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="textbox"], [role="listbox"], [role="radio"], [role="checkbox"], canvas';

export type Takes =
  | 'line'
  | 'lines'
  | 'date'
  | 'time'
  | 'moment'
  | 'number'
  | 'tel'
  | 'email'
  | 'choice'
  | 'radio'
  | 'checkbox';

/** What a control takes; `none` for buttons and what is not there for people, a reason for what only a person may fill. */
export type Kind = { readonly takes: Takes } | { readonly why: string } | 'none';

const BUTTONS = ['submit', 'button', 'reset', 'image', 'hidden'];
const INPUT_TAKES: ReadonlyMap<string, Takes> = new Map([
  ['', 'line'],
  ['text', 'line'],
  ['date', 'date'],
  ['time', 'time'],
  ['datetime-local', 'moment'],
  ['number', 'number'],
  ['tel', 'tel'],
  ['email', 'email'],
  ['radio', 'radio'],
  ['checkbox', 'checkbox'],
]);

export function typeOf(control: Element): string {
  return (attribute(control, 'type') ?? '').toLowerCase().trim();
}

const CAPTCHA =
  /captcha|are you human|not a robot|characters (?:you see|in the (?:image|picture))|security (?:code|question)/i;

export function isCaptcha(control: Element, words: string): boolean {
  const own = ['name', 'id', 'class'].map((name) => attribute(control, name) ?? '').join(' ');
  return CAPTCHA.test(own) || CAPTCHA.test(words);
}

function hasOwnList(control: Element): boolean {
  if (attribute(control, 'role') === 'combobox' || attribute(control, 'role') === 'listbox') return true;
  const completes = attribute(control, 'aria-autocomplete') ?? 'none';
  const pops = attribute(control, 'aria-haspopup') ?? 'false';
  return completes !== 'none' || ['listbox', 'true', 'menu', 'tree', 'grid'].includes(pops);
}

function inputKind(control: Element): Kind {
  // The browser's own idea of the type: one it does not know is a line of text.
  const type = textProperty(control, 'type') || typeOf(control);
  if (BUTTONS.includes(type)) return 'none';
  if (type === 'password') return { why: WHY.password };
  if (type === 'file') return { why: WHY.file };
  if (type === 'search') return { why: WHY.list };
  if (attribute(control, 'list') !== null) return { why: WHY.list };
  const takes = INPUT_TAKES.get(type);
  return takes === undefined ? { why: WHY.other } : { takes };
}

export function kindOf(control: Element): Kind {
  const name = nameOf(control);
  if (name === 'canvas') return /sign/i.test(drawnName(control)) ? { why: WHY.drawn } : 'none';
  if (name !== 'input' && name !== 'select' && name !== 'textarea') return { why: WHY.list };
  if (hasOwnList(control)) return { why: WHY.list };
  if (name === 'textarea') return { takes: 'lines' };
  if (name === 'input') return inputKind(control);
  return property(control, 'multiple') === true ? { why: WHY.other } : { takes: 'choice' };
}

function drawnName(canvas: Element): string {
  return ['id', 'class', 'aria-label', 'name'].map((name) => attribute(canvas, name) ?? '').join(' ');
}

export function isLocked(control: Element): boolean {
  if (property(control, 'disabled') === true || property(control, 'readOnly') === true) return true;
  if (callMatches(control, ':disabled')) return true;
  return attribute(control, 'aria-disabled') === 'true' || attribute(control, 'aria-readonly') === 'true';
}

function callMatches(control: Element, selector: string): boolean {
  try {
    return control.matches(selector);
  } catch {
    return false;
  }
}

const NO_CHOICE =
  /^(?:[-–—.…\s]*|.*\b(?:please |-?)*(?:select|choose|pick)\b.*|none selected|not selected|nothing selected|click to select.*)$/i;

const SAYS_NONE = /^(?:no\b|none\b|n\/a|not |unknown|other)/i;

/** An option that only asks to choose, or stands for no choice at all. */
function isPlaceholderOption(option: Element, select: Element): boolean {
  const { text } = said(option);
  if (NO_CHOICE.test(text)) return true;
  if (query(select, 'option')[0] !== option || SAYS_NONE.test(text)) return false;
  return textProperty(option, 'value') === '' || property(option, 'disabled') === true;
}

/** Nobody has filled the control in yet. A select that shows a real option is filled. */
export function isBlank(control: Element): boolean {
  if (nameOf(control) === 'select') {
    const chosen = chosenOption(control);
    return chosen === null || isPlaceholderOption(chosen, control);
  }
  return textProperty(control, 'value').trim() === '';
}

/** The answers a select offers, without the one that only asks to choose. */
export function optionsOf(select: Element): readonly Element[] {
  return query(select, 'option').filter(
    (option) => property(option, 'disabled') !== true && !isPlaceholderOption(option, select),
  );
}
