import { canScroll } from './grids/boxes';
import { attribute, callMethod, property, query } from './page/dom';
import type { Root } from './page/dom';
import { allRoots } from './page/roots';

/** Part of the sight by which each step goes on, so that no row falls between two looks. */
const STEP = 0.6;
const LEAST = 40;

/** An element that holds more than it shows, with where it stood before anything was scrolled. */
export interface Scroller {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

const size = (element: Element, name: string) => Number(property(element, name));

/** The page itself scrolls without a style that says so. */
function isPage(element: Element): boolean {
  return property(element.ownerDocument, 'scrollingElement') === element;
}

function hides(element: Element, way: 'Height' | 'Width'): boolean {
  const shown = size(element, `client${way}`);
  if (shown <= 0 || size(element, `scroll${way}`) <= shown + LEAST) return false;
  return isPage(element) || canScroll(element, way === 'Height' ? 'overflowY' : 'overflowX');
}

export const hidesRows = ({ element }: Scroller) => hides(element, 'Height');
export const hidesColumns = ({ element }: Scroller) => hides(element, 'Width');

/** An element and those around it, out of shadow roots too. */
function upFrom(element: Element): Element[] {
  const found: Element[] = [];
  let at: Element | null = element;
  while (at !== null) {
    found.push(at);
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}

function aroundGrids(root: Root): Element[] {
  const grids = query(root, '[role="grid"], [role="treegrid"], [role="table"], table');
  return grids.flatMap((grid) => [grid, ...query(grid, 'div'), ...upFrom(grid)]);
}

/** Elements in or around a grid, or beside its rows, that hold more than they show; the page itself last. */
export function scrollers(document: Document): readonly Scroller[] {
  const around = allRoots(document).flatMap(aroundGrids);
  const found = [...new Set(around)]
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }))
    .filter((each) => hidesRows(each) || hidesColumns(each));
  return [
    ...found.filter(({ element }) => !isPage(element)),
    ...found.filter(({ element }) => isPage(element)),
  ];
}

export function scrollTo(element: Element, top: number, left: number): void {
  callMethod(element, 'scrollTo', { top, left, behavior: 'instant' });
}

/** How far an element is scrolled next, asked anew each time: a list may grow while it is read. Null at its end. */
export function nextTop({ element }: Scroller, top: number): number | null {
  const sight = size(element, 'clientHeight');
  const last = size(element, 'scrollHeight') - sight;
  return top >= last - 1 ? null : Math.min(last, Math.round(top + Math.max(1, sight * STEP)));
}

/** The places from left to right at which every column of these elements comes into sight. */
export function leftsOf(wide: readonly Scroller[]): readonly number[] {
  const lefts = wide.flatMap(({ element }) => {
    const sight = size(element, 'clientWidth');
    const last = Math.max(0, size(element, 'scrollWidth') - sight);
    const steps = Math.ceil(last / Math.max(1, sight * STEP));
    return Array.from({ length: steps + 1 }, (_, at) => Math.min(last, Math.round(at * sight * STEP)));
  });
  return [...new Set([0, ...lefts])].sort((a, b) => a - b);
}

/** The columns that came into sight, against those that the widget says it has. */
export class SeenColumns {
  private readonly seen = new Set<string>();
  private said = 0;

  look(document: Document): void {
    for (const root of allRoots(document)) {
      for (const cell of query(root, '[aria-colindex]'))
        this.seen.add(attribute(cell, 'aria-colindex') ?? '');
      const counts = query(root, '[aria-colcount]').map((grid) => Number(attribute(grid, 'aria-colcount')));
      this.said = Math.max(this.said, ...counts.filter((count) => count > 0));
    }
  }

  all(): boolean {
    return this.seen.size >= this.said;
  }
}
