import {
  attribute,
  callMethod,
  nameOf,
  nextSiblingOf,
  parentOf,
  property,
  query,
} from '@/utils/readers/page/dom';
import type { Root } from '@/utils/readers/page/dom';
import { isHeadingElement } from '@/utils/readers/page/blocks';
import { breaksLine } from '@/utils/readers/page/text';
import { CONTROLS, typeOf } from './kinds';
import { allSaid, cleaned, isHint, said } from './said';

const TEXT = 3;
/** A question belongs to none of these together with another. */
const FENCES = new Set(['form', 'fieldset', 'section', 'article', 'main', 'body', 'table', 'tr', 'td', 'th']);

export interface FoundLabel {
  readonly label: string;
  readonly from: 'label' | 'near' | 'heading' | 'hint' | 'none';
  readonly alsoCalled: readonly string[];
}

function rootOf(element: Element): Root {
  return callMethod(element, 'getRootNode') as Root;
}

/** The elements that an attribute names by their ids, in the same root. */
function named(element: Element, by: string): readonly Element[] {
  const ids = (attribute(element, by) ?? '').split(/\s+/).filter((id) => id !== '');
  const root = rootOf(element);
  return ids.flatMap((id) => (callMethod(root, 'getElementById', id) as Element | null) ?? []);
}

function labelElements(control: Element): readonly Element[] {
  const labels = property(control, 'labels') as ArrayLike<Element> | null | undefined;
  return labels === null || labels === undefined ? [] : Array.from(labels);
}

const wordsOf = (elements: readonly Element[]) =>
  cleaned(
    [...new Set(elements.map((element) => said(element).text))].filter((text) => text !== '').join(' '),
  );

/** What the page's source says the control is called, best first. */
export function ownNames(control: Element): readonly string[] {
  const labels = wordsOf(labelElements(control));
  const pointed = wordsOf(named(control, 'aria-labelledby').filter((element) => element !== control));
  const spoken = ['aria-label', 'title'].map((name) => cleaned(attribute(control, name) ?? ''));
  return [...new Set([labels, pointed, ...spoken].filter((text) => text !== ''))];
}

export function hasControl(element: Element): boolean {
  return query(element, CONTROLS).some((one) => typeOf(one) !== 'hidden') || isControl(element);
}

function isControl(element: Element): boolean {
  return ['input', 'select', 'textarea'].includes(nameOf(element)) && typeOf(element) !== 'hidden';
}

/** The words of another place of the same group: a radio's, a date part's. */
const isLabelOfControl = (element: Element) =>
  nameOf(element) === 'label' && (property(element, 'control') ?? null) !== null;

function previousOf(node: Node): Node | null {
  return property(node, 'previousSibling') as Node | null;
}

/** The words that stand right before a node, with the element they were found in. */
function wordsBefore(node: Node): { text: string; heading: boolean } | 'control' | null {
  const parts: string[] = [];
  for (let at = previousOf(node); at !== null; at = previousOf(at)) {
    if (at.nodeType === TEXT) parts.unshift(property(at, 'nodeValue') as string);
    else if (at.nodeType === 1) {
      const element = at as Element;
      if (nameOf(element) === 'br' && parts.join('').trim() === '') continue;
      if (nameOf(element) === 'br') break;
      if (hasControl(element)) return parts.join('').trim() === '' ? 'control' : found(parts, false);
      if (isHint(element) || isLabelOfControl(element)) continue;
      const own = said(element).text;
      if (breaksLine(element) && parts.join('').trim() !== '') break;
      if (breaksLine(element) && own !== '') return { text: own, heading: isHeadingElement(element) };
      parts.unshift(own);
    }
  }
  return parts.join('').trim() === '' ? null : found(parts, false);
}

function found(parts: readonly string[], heading: boolean): { text: string; heading: boolean } {
  return { text: cleaned(parts.join(' ')), heading };
}

const isOnly = (parent: Element, own: ReadonlySet<Element>) =>
  query(parent, CONTROLS).every((one) => own.has(one) || typeOf(one) === 'hidden');

/** The words before some controls that belong together, in their own wrapping or before it. */
export function nearLabel(first: Element, own: ReadonlySet<Element>): FoundLabel {
  const none: FoundLabel = { label: '', from: 'none', alsoCalled: [] };
  let at: Element = first;
  for (let step = 0; step < 6; step += 1) {
    const before = wordsBefore(at);
    if (before === 'control') return none;
    if (before !== null && before.text !== '')
      return { label: before.text, from: before.heading ? 'heading' : 'near', alsoCalled: [] };
    const parent = parentOf(at);
    if (parent === null || !isOnly(parent, own)) return none;
    if (FENCES.has(nameOf(parent)) && !['td', 'th'].includes(nameOf(parent))) return none;
    at = parent;
  }
  return none;
}

/** The nearest element that holds all of them. */
export function commonOf(controls: readonly Element[]): Element | null {
  let at = controls[0] ?? null;
  while (at !== null && !controls.every((control) => callMethod(at as Element, 'contains', control) === true))
    at = parentOf(at);
  return at;
}

/** The words before several controls that are one question. */
export function groupLabel(controls: readonly Element[]): FoundLabel {
  const common = commonOf(controls);
  const [first] = controls;
  if (common === null || first === undefined) return { label: '', from: 'none', alsoCalled: [] };
  let start = first;
  for (let at = parentOf(first); at !== null && at !== common && first !== common; at = parentOf(at))
    start = at;
  return nearLabel(start, new Set([...controls, ...query(common, CONTROLS)]));
}

/** The label of one control. */
export function labelOf(control: Element): FoundLabel {
  const [first, ...others] = ownNames(control);
  if (first !== undefined) return { label: first, from: 'label', alsoCalled: others };
  const near = nearLabel(control, new Set([control]));
  if (near.label !== '') return near;
  const hint = cleaned(attribute(control, 'placeholder') ?? '');
  return hint === '' ? near : { label: hint, from: 'hint', alsoCalled: [] };
}

/** The words of one box or radio: its label, else what follows it. */
export function boxLabel(box: Element): string {
  const own = ownNames(box)[0];
  if (own !== undefined) return own;
  const parts: string[] = [];
  for (let at: Node | null = nextSiblingOf(box); at !== null; at = nextSiblingOf(at)) {
    if (at.nodeType === TEXT) parts.push(property(at, 'nodeValue') as string);
    else if (at.nodeType === 1) {
      if (hasControl(at as Element) || nameOf(at as Element) === 'br') break;
      parts.push(said(at as Element).text);
    }
  }
  return cleaned(parts.join(' '));
}

/** The largest wrapping that holds nothing but these controls. */
export function wrapperOf(first: Element, own: ReadonlySet<Element>): Element {
  let at = first;
  for (let step = 0; step < 5; step += 1) {
    const parent = parentOf(at);
    if (parent === null || FENCES.has(nameOf(parent)) || !isOnly(parent, own)) return at;
    at = parent;
  }
  return at;
}

/** All that is written about some controls: hints, formats, limits, placeholders. */
export function aroundOf(controls: readonly Element[]): string {
  const [first] = controls;
  if (first === undefined) return '';
  const wrapper = wrapperOf(first, new Set(controls));
  const pointed = controls.flatMap((control) => [
    ...named(control, 'aria-describedby'),
    ...labelElements(control),
  ]);
  const own = controls.flatMap((control) =>
    ['placeholder', 'title', 'data-format', 'data-date-format', 'data-mask', 'data-inputmask'].map(
      (name) => attribute(control, name) ?? '',
    ),
  );
  const after = textAfter(wrapper);
  const texts = [...(wrapper === first ? [] : [allSaid(wrapper)]), ...pointed.map(allSaid), ...own, after];
  return [...new Set(texts.filter((text) => text !== ''))].join(' | ');
}

/** A hint that stands right behind. */
function textAfter(wrapper: Element): string {
  const parts: string[] = [];
  for (let at: Node | null = nextSiblingOf(wrapper); at !== null; at = nextSiblingOf(at)) {
    if (at.nodeType === TEXT) parts.push(property(at, 'nodeValue') as string);
    else if (at.nodeType === 1) {
      const element = at as Element;
      if (isHint(element) && !hasControl(element)) parts.push(allSaid(element));
      break;
    }
  }
  return parts.join(' ').trim();
}
