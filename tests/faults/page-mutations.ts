import type { Pick } from './numbers';

/** A way in which a page comes out other than its maker meant, after which it can still be said what is right. */
export interface Mutation {
  readonly name: string;
  /** False where the page has nothing of the kind. */
  readonly apply: (document: Document, pick: Pick) => boolean;
}

/** What stands where something else stood: never a mark, a date, a session or a name of the recorded pages. */
export const JUNK = ['x7f3q', '‮q3f7x‬', '<script>x7f3q()</script>', 'x7f3q '.repeat(800), '​', '—'] as const;
const JUNK_WORD = /[xq][37f]+[xq]/i;

/** Whether a name is junk that we put there ourselves: the row is then as right as its page. */
export const isJunk = (text: string) => JUNK_WORD.test(text) || text.replace(/[\s​—-]/g, '') === '';

const all = (document: Document, selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

function one<Value>(values: readonly Value[], pick: Pick): Value | undefined {
  return values.length === 0 ? undefined : values[pick(values.length)];
}

/** Does something to one element of those that fit. */
const toOne =
  (selector: string, change: (element: HTMLElement, pick: Pick) => void) =>
  (document: Document, pick: Pick): boolean => {
    const element = one(all(document, selector), pick);
    if (element === undefined) return false;
    change(element, pick);
    return true;
  };

function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (!/^(?:script|style)$/i.test(text.parentElement?.tagName ?? '') && text.data.trim() !== '')
      texts.push(text);
  }
  return texts;
}

function junkInText(document: Document, pick: Pick): boolean {
  const text = one(textsOf(document), pick);
  if (text === undefined) return false;
  text.data = one(JUNK, pick) ?? '';
  return true;
}

function rename(element: HTMLElement, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function wrap(element: HTMLElement, tag: string): void {
  const around = element.ownerDocument.createElement(tag);
  around.append(...element.childNodes);
  element.append(around);
}

function shuffleRows(document: Document, pick: Pick): boolean {
  // Rows that reach over others, or that belong to those of another table, cannot change places without changing what they say.
  if (all(document, 'table').length > 1) return false;
  const bodies = all(document, 'tbody').filter(
    (body) => body.querySelector('th[rowspan], td[rowspan], th[colspan], td[colspan], table') === null,
  );
  const rows = [...(one(bodies, pick)?.children ?? [])].filter((row) => row.querySelector('td') !== null);
  for (const row of rows) row.parentNode?.insertBefore(row, rows[pick(rows.length)] ?? null);
  return rows.length > 1;
}

/** What says whether something is seen, chosen or reaches over others: without it the page says something else. */
const TELLING = /^(?:hidden|style|class|aria-hidden|open|type|role|for|aria-labelledby|aria-owns|dir|lang)$/;

function dropAttribute(document: Document, pick: Pick): boolean {
  const found = all(document, 'body *').flatMap((element) =>
    [...element.attributes].filter(({ name }) => !TELLING.test(name)).map(({ name }) => ({ element, name })),
  );
  const attribute = one(found, pick);
  attribute?.element.removeAttribute(attribute.name);
  return attribute !== undefined;
}

/** Of every recorded page with a register. */
export const HARMLESS: readonly Mutation[] = [
  { name: 'text wrapped', apply: toOne('td, th, li, p, h1, h2', (element) => wrap(element, 'span')) },
  { name: 'a row twice', apply: toOne('tbody tr', (element) => element.after(element.cloneNode(true))) },
  { name: 'rows shuffled', apply: shuffleRows },
  {
    name: 'a comment',
    apply: toOne('body *', (element) => element.prepend(element.ownerDocument.createComment(' x '))),
  },
  {
    name: 'an unknown attribute',
    apply: toOne('body *', (element, pick) => element.setAttribute('data-x', String(pick(99)))),
  },
  {
    name: 'a tbody unwrapped',
    apply: toOne('tbody', (element) => element.replaceWith(...element.childNodes)),
  },
];

/** Any part of a page but what is chosen in a list: another choice is another page. */
const PARTS = 'body *:not(select, option, optgroup)';

/** Of pages in which no single word or element tells one list from another. */
export const HARMFUL: readonly Mutation[] = [
  { name: 'an element gone', apply: toOne(PARTS, (element) => element.remove()) },
  { name: 'a cell gone', apply: toOne('td, th', (element) => element.remove()) },
  { name: 'a row gone', apply: toOne('tr', (element) => element.remove()) },
  { name: 'an element twice', apply: toOne(PARTS, (element) => element.after(element.cloneNode(true))) },
  { name: 'a cell twice', apply: toOne('td, th', (element) => element.after(element.cloneNode(true))) },
  {
    name: 'an empty cell',
    apply: toOne('td', (element) => element.before(element.ownerDocument.createElement('td'))),
  },
  { name: 'an attribute gone', apply: dropAttribute },
  { name: 'junk for a text', apply: junkInText },
  { name: 'a heading cell as a cell', apply: toOne('th', (element) => rename(element, 'td')) },
  { name: 'a cell as a heading cell', apply: toOne('td', (element) => rename(element, 'th')) },
  { name: 'headings gone', apply: toOne('thead', (element) => element.remove()) },
  {
    name: 'elements unwrapped',
    apply: toOne(PARTS, (element) => element.replaceWith(...element.childNodes)),
  },
  {
    name: 'cut short',
    apply: (document, pick) => {
      const after = all(document, 'body *');
      for (const element of after.slice(pick(after.length)))
        if (element.firstElementChild === null) element.remove();
      return after.length > 0;
    },
  },
];
