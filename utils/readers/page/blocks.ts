import {
  TEXT_NODE,
  attribute,
  firstChildOf,
  isElement,
  isMarkedHidden,
  nameOf,
  nextSiblingOf,
  tidy,
} from './dom';
import { isField } from './fields';
import { breaksLine, isSilent } from './text';

/** One stretch of text of the page outside the tables read from it. */
export interface Block {
  readonly text: string;
  /** Its element: a heading, a paragraph, a cell of a small table. */
  readonly element: Element;
  readonly heading: boolean;
  /** Stands before the table. */
  readonly before: boolean;
  /** Navigation, banner, footer or side column: it speaks of other things than the table does. */
  readonly aside: boolean;
}

const ASIDE = new Set(['nav', 'aside', 'footer']);
const ASIDE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'menu', 'menubar']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption']);
const MOST_BLOCKS = 2000;

/** What a button or a link says is what could be done, not how things stand. */
const isAction = (element: Element) => ['a', 'button'].includes(nameOf(element));

export function isAside(element: Element): boolean {
  return ASIDE.has(nameOf(element)) || ASIDE_ROLES.has(attribute(element, 'role') ?? '');
}

export function isHeadingElement(element: Element): boolean {
  return HEADINGS.has(nameOf(element)) || attribute(element, 'role') === 'heading';
}

const PAGER = /pagina|pager|paging/i;
const isPager = (element: Element) =>
  PAGER.test(attribute(element, 'class') ?? '') ||
  PAGER.test(attribute(element, 'aria-label') ?? '') ||
  attribute(element, 'rel') === 'next';

interface Place {
  readonly element: Element;
  readonly heading: boolean;
  readonly aside: boolean;
}

class BlockWalk {
  readonly blocks: Block[] = [];
  readonly pagers: Element[] = [];
  readonly fields: Element[] = [];
  private parts: string[] = [];
  private before = true;

  constructor(
    private readonly skipped: ReadonlySet<Element>,
    private readonly others: ReadonlySet<Element>,
  ) {}

  walk(parent: Node, place: Place): void {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (this.blocks.length >= MOST_BLOCKS) return;
      if (node.nodeType === TEXT_NODE) this.parts.push(node.nodeValue ?? '');
      else if (isElement(node)) this.enter(node, place);
    }
  }

  private enter(element: Element, place: Place): void {
    if (this.skipped.has(element)) {
      this.flush(place);
      this.before = false;
      return;
    }
    if (isMarkedHidden(element) || this.others.has(element)) return;
    if (isPager(element)) this.pagers.push(element);
    if (isField(element)) this.fields.push(element);
    if (isSilent(element) || (isAction(element) && !place.heading)) return;
    if (!breaksLine(element)) {
      this.walk(element, place);
      return;
    }
    this.flush(place);
    const inside = {
      element,
      heading: place.heading || isHeadingElement(element),
      aside: place.aside || isAside(element),
    };
    this.walk(element, inside);
    this.flush(inside);
  }

  flush(place: Place): void {
    const text = tidy(this.parts.join(''));
    this.parts = [];
    if (text !== '') this.blocks.push({ text, ...place, before: this.before });
  }
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Controls that turn the pages of a list. */
  readonly pagers: readonly Element[];
  /** Controls, and elements that show themselves as the current ones. */
  readonly fields: readonly Element[];
}

/**
 * The text of a page in stretches, without the tables that are read as registers (`skipped`). Those after the first of
 * them are marked. `others` are tables of the same register, which are left out.
 */
export function blocksOf(
  body: Element,
  skipped: ReadonlySet<Element>,
  others: ReadonlySet<Element> = new Set(),
): PageBlocks {
  const walk = new BlockWalk(skipped, others);
  const place = { element: body, heading: false, aside: false };
  walk.walk(body, place);
  walk.flush(place);
  return walk;
}
