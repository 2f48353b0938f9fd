import type { Cell } from '../grids/grid';
import {
  TEXT_NODE,
  attribute,
  elementsOf,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  query,
  tidy,
} from '../page/dom';
import { textOf } from '../page/text';
import { isDrawn } from './find-records';

/** A part of a record that may become a cell, and the way to it by which it is the same part in every record. */
export interface Part {
  readonly cell: Omit<Cell, 'column'>;
  readonly way: string;
}

const CHOICE =
  'input[type="radio"], input[type="checkbox"], button, [role="radio"], [role="button"], [role="option"]';
const LEAVES = new Set('a button label svg img i b strong em abbr time small'.split(' '));

const FIELDS = new Set(['select', 'textarea', 'input']);

function hasOwnText(element: Element): boolean {
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node)) {
    if (node.nodeType === TEXT_NODE && /[\p{L}\p{N}/\\#]/u.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

/** One of a set of controls to choose from, alone or in its label. */
function isChoice(element: Element): boolean {
  if (['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'dt'].includes(nameOf(element))) return false;
  const own = element.matches(CHOICE) ? 1 : 0;
  return own + query(element, CHOICE).length === 1 && query(element, 'select, textarea').length === 0;
}

/** The first word of the class of an element, which names a part in one way in every record; states come after it. */
function tagAndClass(element: Element): string {
  const [first = ''] = (attribute(element, 'class') ?? '').trim().split(/\s+/);
  return `${nameOf(element)}.${first}`;
}

const part = (element: Element, way: string, text = textOf(element)): Part => ({
  way,
  cell: { element, text, heading: false, span: 1 },
});

/** "AM: /" in one text: the label and what it labels are two parts. */
const LABELLED = /^([\p{L}][\p{L} ]{0,28}?)\s*:\s*(.*)$/u;

function leaf(element: Element, way: string): readonly Part[] {
  const isPlain = elementsOf(element).every((inner) => ['b', 'strong', 'em', 'span'].includes(nameOf(inner)));
  const [, label, value] = isPlain ? (LABELLED.exec(textOf(element)) ?? []) : [];
  if (label === undefined || value === undefined) return [part(element, way)];
  const inner = elementsOf(element).filter(({ textContent }) => tidy(textContent) === value);
  const [only = element] = inner;
  const bare = only === element ? { bare: true } : {};
  return [
    { way: `${way}>label`, cell: { ...part(element, way, label).cell, bare: true } },
    { way: `${way}>value`, cell: { ...part(only, way, value).cell, ...bare } },
  ];
}

/** Takes an element apart until each part is one thing: a text, a control, a set of choices, a picture. */
export function partsOf(element: Element, way: string): readonly Part[] {
  const inside = elementsOf(element).filter(isDrawn);
  if (FIELDS.has(nameOf(element))) return [part(element, way, '')];
  if (LEAVES.has(nameOf(element)) || inside.length === 0 || hasOwnText(element)) return leaf(element, way);
  const choices = inside.filter(isChoice);
  const isSet = choices.length > 1;
  const others = isSet ? inside.filter((each) => !choices.includes(each)) : inside;
  const [only] = others;
  if (!isSet && only !== undefined && others.length === 1 && !hasName(element)) return partsOf(only, way);
  if (!isSet && others.length === 1) return [part(element, way)];
  const set = isSet ? [{ way: `${way}>choices`, cell: { ...part(element, way).cell, text: '' } }] : [];
  return [...others.flatMap((each) => partsOf(each, `${way}>${tagAndClass(each)}`)), ...set];
}

const hasName = (element: Element) =>
  ['title', 'aria-label', 'data-mark', 'data-code'].some((name) => attribute(element, name) !== null);

/** "Ada Okafor – Present", "Okafor, Ada: N": a pupil and a mark in one text. */
const PUPIL_AND_MARK = /^(.{3,80}?)\s*(?:\s[-–—]\s|:\s)\s*(.*)$/u;

/** The two halves of a record that is one text. */
export function halvesOf(only: Part): readonly Part[] {
  const { element, text } = only.cell;
  const [, name, mark] = PUPIL_AND_MARK.exec(text) ?? [];
  if (name === undefined || mark === undefined) return [only];
  return [name, mark].map((half, at) => ({
    way: `${only.way}>half${at}`,
    cell: { element, text: half, heading: false, span: 1, bare: true },
  }));
}

/** The parts of one record, each under a way of its own. */
export function recordParts(record: readonly Element[]): readonly Part[] {
  const parts = record.flatMap((element, at) =>
    partsOf(element, record.length > 1 ? `${Math.min(at, 9)}` : ''),
  );
  const seen = new Map<string, number>();
  return parts.map(({ cell, way }) => {
    const count = (seen.get(way) ?? 0) + 1;
    seen.set(way, count);
    return { cell, way: `${way}#${count}` };
  });
}
