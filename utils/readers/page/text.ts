import {
  TEXT_NODE,
  CELL_LIMIT,
  attribute,
  firstChildOf,
  isElement,
  isMarkedHidden,
  nameOf,
  nextSiblingOf,
  tidy,
} from './dom';

/** Elements whose text nobody reads on the page, or that is no longer meant (an entry struck out). */
const SILENT = new Set(
  'script style template noscript select datalist textarea iframe object canvas audio video head title del s strike'.split(
    ' ',
  ),
);
const LINE_BREAKING = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p section small summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function isSilent(element: Element): boolean {
  return SILENT.has(nameOf(element)) || isMarkedHidden(element);
}

export function breaksLine(element: Element): boolean {
  return LINE_BREAKING.has(nameOf(element));
}

function gather(parent: Node, into: string[]): void {
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    if (node.nodeType === TEXT_NODE) into.push(node.nodeValue ?? '');
    else if (isElement(node) && !isSilent(node)) gatherElement(node, into);
  }
}

function gatherElement(element: Element, into: string[]): void {
  const apart = breaksLine(element);
  if (apart) into.push('\n');
  gather(element, into);
  if (apart) into.push('\n');
}

/** The text of an element that holds one text and nothing else; null for all others. @param first its first child */
export function onlyText(first: ChildNode | null): string | null {
  return first !== null && first.nodeType === TEXT_NODE && first.nextSibling === null
    ? first.nodeValue
    : null;
}

/** As `onlyText`, where the text stands in one element of its own, which is shown. */
export function wrappedText(only: ChildNode | null): string | null {
  if (only === null || !isElement(only) || nextSiblingOf(only) !== null) return null;
  return isSilent(only) ? null : onlyText(firstChildOf(only));
}

/** The text of an element as its lines: script, hidden parts and struck-out entries left out. */
export function linesOf(element: Element): string[] {
  const first = firstChildOf(element);
  const only = onlyText(first) ?? wrappedText(first);
  if (only !== null) return [tidy(only)].filter((line) => line !== '');
  const parts: string[] = [];
  gather(element, parts);
  const written = parts.map((part) => (part === '\n' ? part : part.replace(/\s+/g, ' ')));
  return written
    .join('')
    .split('\n')
    .map((line) => tidy(line))
    .filter((line) => line !== '');
}

/** The text of an element as one line. Most cells hold nothing but a text, and are asked nothing more. */
export function textOf(element: Element): string {
  const first = firstChildOf(element);
  const only = onlyText(first) ?? wrappedText(first);
  if (only !== null) return tidy(only);
  return first === null ? '' : tidy(linesOf(element).join(' '), CELL_LIMIT);
}

/** What an element is called for those who cannot see it: its label, its alternative text or its tooltip. */
export function accessibleNames(element: Element): string[] {
  return ['aria-label', 'alt', 'title']
    .map((name) => tidy(attribute(element, name) ?? ''))
    .filter((name) => name !== '');
}
