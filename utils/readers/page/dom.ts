/**
 * Page nodes, read so that nothing the page calls its fields can stand in the way. A form (and the document) answers
 * `form.attributes` with the field named "attributes"; the properties of the prototype are asked instead. This reaches
 * into an isolated world too.
 */

/** The longest text taken from one cell. */
export const CELL_LIMIT = 200;

export const TEXT_NODE = 3;

function inherited(object: object, name: string): PropertyDescriptor | undefined {
  let at = Object.getPrototypeOf(object) as object | null;
  while (at !== null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
    at = Object.getPrototypeOf(at) as object | null;
  }
  return undefined;
}

/** A property as its prototype gives it. */
export function property(object: object, name: string): unknown {
  const found = inherited(object, name);
  return found?.get === undefined ? (found?.value as unknown) : (found.get.call(object) as unknown);
}

/** A property that is a text; empty when it is none. */
export function textProperty(object: object, name: string): string {
  const value = property(object, name);
  return typeof value === 'string' ? value : '';
}

export function callMethod(object: object, name: string, ...args: unknown[]): unknown {
  const method = inherited(object, name)?.value as unknown;
  return typeof method === 'function' ? Reflect.apply(method, object, args) : null;
}

/** Only a form lets its fields hide its own properties; its `localName` may then be a field, so anything but a text counts. */
function canBeHidden(node: Node): boolean {
  const name: unknown = (node as Partial<Element>).localName;
  return name === 'form' || (name !== undefined && typeof name !== 'string');
}

export type Root = Document | ShadowRoot;

/** Every element below a root or element that matches, in the order of the document. */
export function query(root: Root | Element, selector: string): Element[] {
  return Array.from(callMethod(root, 'querySelectorAll', selector) as NodeListOf<Element>);
}

export function nameOf(element: Element): string {
  return canBeHidden(element) ? 'form' : element.localName;
}

export function attribute(element: Element, name: string): string | null {
  return canBeHidden(element)
    ? (callMethod(element, 'getAttribute', name) as string | null)
    : element.getAttribute(name);
}

export function parentOf(node: Node): Element | null {
  return canBeHidden(node) ? (property(node, 'parentElement') as Element | null) : node.parentElement;
}

export function firstChildOf(node: Node): ChildNode | null {
  return canBeHidden(node) ? (property(node, 'firstChild') as ChildNode | null) : node.firstChild;
}

export function nextSiblingOf(node: Node): ChildNode | null {
  return node.nodeType !== TEXT_NODE && canBeHidden(node)
    ? (property(node, 'nextSibling') as ChildNode | null)
    : node.nextSibling;
}

/** The element children, in order. */
export function elementsOf(parent: Node): Element[] {
  const found: Element[] = [];
  let element: Element | null = canBeHidden(parent)
    ? (property(parent, 'firstElementChild') as Element | null)
    : (parent as Element).firstElementChild;
  while (element !== null) {
    found.push(element);
    element = nextElementOf(element);
  }
  return found;
}

export function isElement(node: Node): node is Element {
  return (canBeHidden(node) ? property(node, 'nodeType') : node.nodeType) === 1;
}

/** The element after this one. */
export function nextElementOf(element: Element): Element | null {
  return canBeHidden(element)
    ? (property(element, 'nextElementSibling') as Element | null)
    : element.nextElementSibling;
}

/** True when `inner` is `outer` or stands inside it. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

export function documentAddress(document: Document): string {
  return textProperty(document, 'URL');
}

export function documentTitle(document: Document): string {
  return textProperty(document, 'title');
}

export function bodyOf(document: Document): Element | null {
  return property(document, 'body') as Element | null;
}

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Hidden by its own markup: the `hidden` attribute or a style on the element. Style sheets are asked by `isShown`. */
export function isMarkedHidden(element: Element): boolean {
  if (!canBeHidden(element) && !element.hasAttributes()) return false;
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  return style !== null && HIDING_STYLE.test(style);
}

/**
 * Whether the browser shows an element, style sheets included. True where the browser cannot say: a document without a
 * window, as a paste is, is drawn nowhere.
 */
export function isShown(element: Element): boolean {
  const answer = callMethod(element, 'checkVisibility', {
    checkVisibilityCSS: true,
    visibilityProperty: true,
  });
  return answer !== false || element.ownerDocument.defaultView === null;
}

/** Printable characters with single spaces between them: most of what a page says. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** White space folded, invisible marks left out, cut at the limit of a cell. */
export function tidy(text: string, limit = CELL_LIMIT): string {
  if (text.length === 1 && text > ' ' && text <= '~') return text;
  if (PLAIN.test(text) && text.length <= limit) return text;
  const folded = text
    .slice(0, limit * 8)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return folded.length > limit ? folded.slice(0, limit) : folded;
}
