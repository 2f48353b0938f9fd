import {
  attribute,
  bodyOf,
  elementsOf,
  isMarkedHidden,
  isShown,
  nameOf,
  property,
  textProperty,
  tidy,
} from '../page/dom';
import { isHeadingElement } from '../page/blocks';
import { chosenOption } from '../page/fields';
import { breaksLine, isSilent, linesOf, textOf } from '../page/text';
import { readLabel } from './label-meaning';

/** A label with its value, and the heading it stands under. */
export interface LabelledValue {
  readonly section: string;
  readonly label: string;
  readonly value: string;
}

/** A table with its headings on top: one row a person. */
export interface PeopleTable {
  readonly section: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface RecordParts {
  readonly values: readonly LabelledValue[];
  readonly tables: readonly PeopleTable[];
  /** Main headings of the page, which may be the pupil's name. */
  readonly titles: readonly string[];
}

const ASIDE = new Set(['nav', 'aside', 'footer', 'script', 'style', 'template']);
const CONTROLS = new Set(['input', 'select', 'textarea']);
const LONGEST_LABEL = 60;
const MOST_ELEMENTS = 20_000;
const TOGETHER = /^([^:]{2,60}):\s+(.+)$/;

/** A value over several lines is one line with commas: an address. */
export const valueOf = (element: Element) =>
  CONTROLS.has(nameOf(element))
    ? controlValue(element)
    : tidy(
        linesOf(element)
          .join(', ')
          .replace(/,+(?=, )/g, ''),
      );

function controlValue(control: Element): string {
  const type = (attribute(control, 'type') ?? '').toLowerCase();
  if (type === 'checkbox') return property(control, 'checked') === true ? 'Yes' : 'No';
  if (type === 'password' || type === 'hidden') return '';
  if (type === 'radio')
    return property(control, 'checked') === true ? tidy(textProperty(control, 'value')) : '';
  if (nameOf(control) !== 'select') return tidy(textProperty(control, 'value').replace(/\s*\n\s*/g, ', '));
  const option = chosenOption(control);
  return option === null || attribute(option, 'value') === '' ? '' : textOf(option);
}

function labelOf(control: Element): string {
  const labels = property(control, 'labels') as ArrayLike<Element> | null;
  const named = labels === null ? [] : Array.from(labels).map((label) => textOf(label));
  return named[0] ?? attribute(control, 'aria-label') ?? attribute(control, 'title') ?? '';
}

const isKnown = (label: string) => {
  const { means, flag } = readLabel(label);
  return label.length <= LONGEST_LABEL && (means !== null || flag !== null);
};

class RecordWalk implements RecordParts {
  readonly values: LabelledValue[] = [];
  readonly tables: PeopleTable[] = [];
  readonly titles: string[] = [];
  private section = '';
  private seen = 0;

  walk(element: Element): void {
    this.seen += 1;
    const name = nameOf(element);
    if (this.seen > MOST_ELEMENTS || ASIDE.has(name) || isMarkedHidden(element) || !isShown(element)) return;
    if (isHeadingElement(element)) this.heading(element, name);
    else if (name === 'dl') this.list(element);
    else if (name === 'table') this.table(element);
    else if (CONTROLS.has(name)) this.add(labelOf(element), valueOf(element));
    else if (name === 'label' || isSilent(element))
      for (const child of elementsOf(element)) this.control(child);
    else if (!this.pair(element) && !this.sentence(element))
      for (const child of elementsOf(element)) this.walk(child);
  }

  private heading(element: Element, name: string): void {
    // The title of the page is of the whole page and no part of it.
    this.section = name === 'h1' ? '' : textOf(element);
    if (name === 'h1') this.titles.push(textOf(element));
  }

  private add(label: string, value: string): void {
    const plain = label.replace(/[:*]\s*$/, '').trim();
    if (plain !== '' && value !== '' && isKnown(plain))
      this.values.push({ section: this.section, label: plain, value });
  }

  private control(element: Element): void {
    if (CONTROLS.has(nameOf(element))) this.add(labelOf(element), valueOf(element));
  }

  /** A description list; its terms may stand in groups. */
  private list(element: Element): void {
    let term = '';
    for (const child of elementsOf(element)) {
      if (nameOf(child) === 'div') this.list(child);
      else if (nameOf(child) === 'dt') term = textOf(child);
      else if (nameOf(child) === 'dd') this.add(term, this.inside(child));
    }
  }

  /** What an element holds as a value: that of its one control, or its text. */
  private inside(element: Element): string {
    const controls = [...element.querySelectorAll('input, select, textarea')];
    const [control] = controls;
    return control !== undefined && controls.length === 1 ? valueOf(control) : valueOf(element);
  }

  private table(element: Element): void {
    const rows = [...element.querySelectorAll('tr')].map((row) =>
      elementsOf(row).filter((cell) => ['th', 'td'].includes(nameOf(cell))),
    );
    const [first = []] = rows;
    const isHeaded = first.length > 2 && first.every((cell) => nameOf(cell) === 'th');
    if (isHeaded) {
      const body = rows.slice(1).map((row) => row.map((cell) => this.inside(cell)));
      this.tables.push({ section: this.section, headings: first.map((cell) => textOf(cell)), rows: body });
      return;
    }
    for (const row of rows) {
      if (row.length === 1 && row[0] !== undefined && nameOf(row[0]) === 'th') this.section = textOf(row[0]);
      // Labels and values side by side, once or twice in a row.
      for (let at = 0; at + 1 < row.length; at += 2) {
        const [label, value] = [row[at], row[at + 1]];
        if (label !== undefined && value !== undefined) this.add(textOf(label), this.inside(value));
      }
    }
  }

  /** Two elements beside each other, the first of which is a label. */
  private pair(element: Element): boolean {
    const [label, value, more] = elementsOf(element);
    if (label === undefined || value === undefined || more !== undefined) return false;
    if (CONTROLS.has(nameOf(label)) || nameOf(label) === 'dl' || isHeadingElement(label)) return false;
    const words = textOf(label)
      .replace(/[:*]\s*$/, '')
      .trim();
    if (elementsOf(label).length > 1 || !isKnown(words)) return false;
    this.add(words, this.inside(value));
    return true;
  }

  /** "Date of birth: 4 March 2016" in one element. */
  private sentence(element: Element): boolean {
    if (elementsOf(element).some((child) => breaksLine(child) || CONTROLS.has(nameOf(child)))) return false;
    const [, label, value] = TOGETHER.exec(textOf(element)) ?? [];
    if (label === undefined || value === undefined || !isKnown(label)) return false;
    this.add(label, value);
    return true;
  }
}

/** Every label of a page whose meaning is known, with its value, and every table of people. */
export function recordParts(document: Document): RecordParts {
  const walk = new RecordWalk();
  const body = bodyOf(document);
  if (body !== null) walk.walk(body);
  return walk;
}
