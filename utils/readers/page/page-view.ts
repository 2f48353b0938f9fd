import { attribute, bodyOf, documentTitle, elementsOf, isElement, nameOf, parentOf, query } from './dom';
import type { Root } from './dom';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { fieldsOf } from './fields';
import type { Field } from './fields';
import { framedBy } from './roots';
import { textOf } from './text';

/** The page around the table, looked at once. */
export interface PageView {
  readonly address: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly fields: readonly Field[];
  /** Controls that turn the pages of a list. */
  readonly pagers: readonly Element[];
}

/** A text that stands for the table, and how near it stands: 0 is the table's own caption. */
export type TableTitles = readonly string[];

export function pageView(
  document: Document,
  root: Root,
  address: string,
  tables: ReadonlySet<Element>,
  others?: ReadonlySet<Element>,
): PageView {
  const body = bodyOf(document);
  const isDocument = root === document;
  // A page in a frame may have its day and its title in the page around it.
  const outers = framedBy(document);
  const around = outers.flatMap(({ outer, frame }) => {
    const outerBody = bodyOf(outer);
    return outerBody === null ? [] : [blocksOf(outerBody, new Set([frame]))];
  });
  const own = [...(body === null ? [] : [body]), ...(isDocument ? [] : elementsOf(root))].map((part) =>
    blocksOf(part, tables, others),
  );
  const walked = [...around, ...own];
  return {
    address,
    title: [...outers.map(({ outer }) => outer), document].map(documentTitle).join(' · '),
    blocks: walked.flatMap(({ blocks }) => blocks),
    pagers: walked.flatMap(({ pagers }) => pagers),
    fields: fieldsOf(walked.flatMap(({ fields }) => fields)),
  };
}

function levelOf(element: Element): number {
  const level = /^h([1-6])$/.exec(nameOf(element))?.[1] ?? attribute(element, 'aria-level');
  return level === null ? 7 : Number(level);
}

/** The heading element a block stands in; a span in a heading has no level of its own. */
function headingElement(element: Element): Element {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (/^h[1-6]$/.test(nameOf(at)) || attribute(at, 'role') === 'heading') return at;
  }
  return element;
}

function captionsOf(table: Element, root: Root): string[] {
  const captions = elementsOf(table).filter((child) => nameOf(child) === 'caption');
  const labelled = (attribute(table, 'aria-labelledby') ?? '')
    .split(/\s+/)
    .filter((id) => /^[\w:.-]+$/.test(id));
  const labels = labelled.flatMap((id) => query(root, `[id="${id}"]`)).filter(isElement);
  const own = ['aria-label', 'title', 'summary', 'data-title'].map((name) => attribute(table, name) ?? '');
  return [...captions.map(textOf), ...labels.map(textOf), ...own].filter((text) => text !== '');
}

/**
 * The headings that stand over a table, nearest first: its caption, the heading before it, then each higher one before
 * that. A heading of the same level as a nearer one belongs to another part of the page.
 */
export function titlesOf(tables: readonly Element[], root: Root, view: PageView): TableTitles {
  const titles = tables.flatMap((table) => captionsOf(table, root));
  let level = 8;
  for (const block of [...view.blocks].reverse()) {
    if (!block.heading || !block.before || block.aside) continue;
    const element = headingElement(block.element);
    const own = levelOf(element);
    if (own >= level) continue;
    level = own;
    titles.push(textOf(element));
  }
  return titles;
}
