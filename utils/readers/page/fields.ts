import { attribute, nameOf, property, textProperty, tidy } from './dom';
import { textOf } from './text';

/** A control outside the register with what is chosen or typed in it, or a tab that is the current one. */
export interface Field {
  readonly element: Element;
  /** Everything that says what the field is for: its label, its names. */
  readonly about: string;
  /** Its own name in the form. */
  readonly name: string;
  /** What it shows, and the value behind that. */
  readonly text: string;
  readonly value: string;
  readonly kind: 'date' | 'week' | 'text' | 'search' | 'choice' | 'current';
}

const CURRENT_CLASS = /(?:^|\s)(?:is-)?(?:active|selected|current)(?:\s|$)/;
const CURRENT_STATES = ['aria-selected', 'aria-pressed', 'aria-checked'];

/** Whether an element is a control, or shows itself as the current one of several. */
export function isField(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'select' || name === 'input') return true;
  if (CURRENT_CLASS.test(attribute(element, 'class') ?? '')) return true;
  if (CURRENT_STATES.some((state) => attribute(element, state) === 'true')) return true;
  return !['false', null].includes(attribute(element, 'aria-current'));
}

/** Longer texts of an element called active are more than the name of a tab. */
const TAB_LIMIT = 60;
const KINDS: ReadonlyMap<string, Field['kind']> = new Map([
  ['date', 'date'],
  ['datetime-local', 'date'],
  ['week', 'week'],
  ['text', 'text'],
  ['', 'text'],
  ['search', 'search'],
]);

function labelText(element: Element): string {
  const labels = property(element, 'labels');
  if (labels === null || typeof labels !== 'object') return '';
  return Array.from(labels as ArrayLike<Element>)
    .map((label) => textOf(label))
    .join(' ');
}

/** Classes of style libraries that say "form" or "group" without meaning a class of pupils. */
const STYLE_CLASSES = /\b(?:form|input|btn|button|select|custom)[-_][\w-]+|\bform\b/gi;

function aboutOf(element: Element): string {
  const own = ['name', 'id', 'aria-label', 'title', 'placeholder', 'data-field'].map(
    (name) => attribute(element, name) ?? '',
  );
  const classes = (attribute(element, 'class') ?? '').replace(STYLE_CLASSES, ' ');
  return tidy([labelText(element), ...own, classes].join(' '));
}

/** The option chosen in a select; null when there is none. */
export function chosenOption(select: Element): Element | null {
  const options = property(select, 'options') as ArrayLike<Element> | null;
  const index = property(select, 'selectedIndex') as number;
  return options?.[index] ?? null;
}

function fieldOf(element: Element): Field | null {
  const base = { element, about: aboutOf(element), name: attribute(element, 'name') ?? '' };
  if (nameOf(element) === 'select') {
    const option = chosenOption(element);
    if (option === null) return null;
    const value = textProperty(option, 'value');
    return { ...base, text: textOf(option), value, kind: 'choice' };
  }
  if (nameOf(element) !== 'input') {
    const text = textOf(element);
    return text.length > TAB_LIMIT ? null : { ...base, text, value: '', kind: 'current' };
  }
  const type = (attribute(element, 'type') ?? '').toLowerCase();
  const value = tidy(textProperty(element, 'value'));
  if (type === 'radio' || type === 'checkbox') {
    if (property(element, 'checked') !== true) return null;
    return { ...base, text: labelText(element) || value, value, kind: 'choice' };
  }
  const kind = KINDS.get(type);
  return kind === undefined || value === '' ? null : { ...base, text: value, value, kind };
}

/** What the controls and current tabs among some elements say. */
export function fieldsOf(elements: readonly Element[]): readonly Field[] {
  return elements.map(fieldOf).filter((field) => field !== null);
}
