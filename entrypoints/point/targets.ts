import { query } from '@/utils/readers/page/dom';
import { isShown } from '@/utils/readers/page/dom';

const MOST_STOPS = 5000;

/** The innermost element at a point, below our own pane, inside open shadow roots too. */
export function elementUnder(document: Document, host: Element, x: number, y: number): Element | null {
  let root: DocumentOrShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const inside: Element | undefined = root.elementsFromPoint(x, y).find((element) => element !== host);
    if (inside === undefined || inside === found) break;
    found = inside;
    if (inside.shadowRoot === null) break;
    root = inside.shadowRoot;
  }
  const isPage = found !== null && found !== document.documentElement && found !== document.body;
  return isPage ? found : null;
}

const CONTROLS = new Set(['select', 'input', 'img', 'svg']);

/** An element with a text or a picture of its own: what can be meant by a keyboard. */
function isStop(element: Element): boolean {
  if (['script', 'style', 'option', 'title'].includes(element.localName)) return false;
  if (CONTROLS.has(element.localName)) return true;
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}

/** What the keyboard goes through, in the order of the page. */
export function stops(document: Document, host: Element): readonly Element[] {
  return query(document, 'body *')
    .slice(0, MOST_STOPS)
    .filter((element) => element !== host && isStop(element) && isShown(element));
}
