import { attribute, isMarkedHidden, nameOf, parentOf, property, query, textProperty, tidy } from './dom';
import type { Root } from './dom';
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

const SELECTOR =
  'select, input, [aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"]), .active, .selected, .current, .is-active, .is-selected';
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

function isInside(element: Element, skipped: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (skipped.has(at) || isMarkedHidden(at)) return true;
  }
  return false;
}

/** The controls and current tabs of a page outside the tables that are read as registers. */
export function fieldsOf(root: Root, skipped: ReadonlySet<Element>): readonly Field[] {
  return query(root, SELECTOR)
    .filter((element) => !isInside(element, skipped))
    .map(fieldOf)
    .filter((field) => field !== null);
}
