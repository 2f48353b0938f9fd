import { attribute, callMethod, isShown, parentOf, property } from '@/utils/readers/page/dom';

/** A control smaller than this, or nearer than this to being outside the page, is not there for people. */
const LEAST = 3;
/** Further to the right or below than any form reaches. */
const FAR_AWAY = 8000;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function viewOf(element: Element): Window | null {
  return property(property(element, 'ownerDocument') as Document, 'defaultView') as Window | null;
}

function boxOf(element: Element): Box {
  return callMethod(element, 'getBoundingClientRect') as Box;
}

/** A document without a layout: outside a browser, nobody can say what is seen. */
function hasLayout(element: Element): boolean {
  const root = property(property(element, 'ownerDocument') as Document, 'documentElement') as Element;
  return boxOf(root).width > 0;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  return viewOf(element)?.getComputedStyle(element) ?? null;
}

function isTiny(box: Box): boolean {
  return box.width < LEAST || box.height < LEAST;
}

function isOffPage(element: Element, box: Box): boolean {
  const view = viewOf(element);
  const [x, y] = [view?.scrollX ?? 0, view?.scrollY ?? 0];
  const right = box.right + x < LEAST || box.bottom + y < LEAST;
  return right || box.left + x > FAR_AWAY;
}

/** Shut away by something it stands in: no size, no colour, or out of reach for a screen reader or the keyboard. */
function isShutAway(element: Element, mayBeClear: boolean): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (attribute(at, 'aria-hidden') === 'true' || attribute(at, 'inert') !== null) return true;
    const style = styleOf(at);
    if (style === null) continue;
    const isOwn = at === element;
    if (Number(style.opacity) < 0.05 && style.opacity !== '' && !(isOwn && mayBeClear)) return true;
    const clips = style.overflowX !== 'visible' && style.overflowX !== '' && style.display !== 'inline';
    if (!isOwn && clips && isTiny(boxOf(at))) return true;
  }
  return false;
}

/** Nobody sees or reaches the element. Style libraries draw their own boxes over clear radios, so those may be clear. */
export function isUnseen(element: Element, mayBeClear = false): boolean {
  if (!isShown(element)) return true;
  if (!hasLayout(element)) return isShutAway(element, true);
  const box = boxOf(element);
  return isTiny(box) || isOffPage(element, box) || isShutAway(element, mayBeClear);
}
