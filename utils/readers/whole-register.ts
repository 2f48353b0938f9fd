import type { Reading } from '@/utils/register/reading';
import { gatherReadings } from './gather';
import { canScroll } from './grids/boxes';
import { attribute, callMethod, property, query } from './page/dom';
import { readPage } from './read-register';
import type { ReadOptions } from './read-register';

/** How a page is scrolled: the longest it may take, and what waits until its widget has drawn what came into sight. */
export interface Scrolling {
  readonly mostLooks: number;
  readonly pause: () => Promise<void>;
}

/** Part of the sight by which each step goes on, so that no row falls between two looks. */
const STEP = 0.6;
const LEAST = 40;

interface Scroller {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

const size = (element: Element, name: string) => Number(property(element, name));

function hidesRows(element: Element): boolean {
  if (!canScroll(element, 'overflowY')) return false;
  return (
    size(element, 'scrollHeight') > size(element, 'clientHeight') + LEAST && size(element, 'clientHeight') > 0
  );
}

function hidesColumns(element: Element): boolean {
  if (!canScroll(element, 'overflowX')) return false;
  return (
    size(element, 'scrollWidth') > size(element, 'clientWidth') + LEAST && size(element, 'clientWidth') > 0
  );
}

/** Elements in or around a grid, or beside its rows, that hold more than they show. */
function scrollers(document: Document): readonly Scroller[] {
  const grids = query(document, '[role="grid"], [role="treegrid"], [role="table"], table');
  const around = grids.flatMap((grid) => {
    const found: Element[] = [];
    for (let at = grid.parentElement; at !== null; at = at.parentElement) found.push(at);
    return [grid, ...query(grid, 'div'), ...found];
  });
  return [...new Set(around)]
    .filter((element) => hidesRows(element) || hidesColumns(element))
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
}

function positions(total: number, sight: number): number[] {
  const last = Math.max(0, total - sight);
  const steps = Math.ceil(last / Math.max(1, sight * STEP));
  return Array.from({ length: steps + 1 }, (_, at) => Math.min(last, Math.round(at * sight * STEP)));
}

function goTo(element: Element, top: number, left: number): void {
  callMethod(element, 'scrollTo', { top, left, behavior: 'instant' });
}

/** The columns that came into sight, against those that the widget says it has. */
class SeenColumns {
  private readonly seen = new Set<string>();
  private said = 0;

  look(document: Document): void {
    for (const cell of query(document, '[aria-colindex]'))
      this.seen.add(attribute(cell, 'aria-colindex') ?? '');
    const counts = query(document, '[aria-colcount]').map((grid) => Number(attribute(grid, 'aria-colcount')));
    this.said = Math.max(this.said, ...counts.filter((count) => count > 0));
  }

  all(): boolean {
    return this.seen.size >= this.said;
  }
}

const isPart = ({ problems, expected, pupils }: Reading) =>
  problems.some(({ code }) => code === 'rows-hidden') || (expected ?? 0) > pupils.length;

/**
 * Reads a register whose widget holds only what is in sight: scrolls it down and across, gathers what each look gives
 * and puts the page back as it was. A page that holds all its rows is not scrolled.
 */
export async function readWholePage(
  document: Document,
  options: ReadOptions,
  scrolling: Scrolling,
): Promise<Reading> {
  const first = readPage(document, options);
  if (first.page === 'none' || !isPart(first)) return first;
  const found = scrollers(document);
  const looks = [first];
  const columns = new SeenColumns();
  columns.look(document);
  const tall = found.filter(({ element }) => hidesRows(element));
  const wide = found.filter(({ element }) => hidesColumns(element));
  const across = wide.flatMap(({ element }) =>
    positions(size(element, 'scrollWidth'), size(element, 'clientWidth')),
  );
  const lefts = [...new Set([0, ...across])].sort((a, b) => a - b);
  for (const { element } of tall.length > 0 ? tall : wide) {
    for (const top of positions(size(element, 'scrollHeight'), size(element, 'clientHeight'))) {
      for (const left of lefts) {
        if (looks.length >= scrolling.mostLooks) break;
        goTo(element, top, element.scrollLeft);
        for (const each of wide)
          goTo(each.element, each.element === element ? top : each.element.scrollTop, left);
        await scrolling.pause();
        looks.push(readPage(document, options));
        columns.look(document);
      }
    }
  }
  for (const { element, top, left } of found) goTo(element, top, left);
  return gatherReadings(looks, columns.all());
}
