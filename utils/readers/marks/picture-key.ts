import {
  TEXT_NODE,
  attribute,
  elementsOf,
  firstChildOf,
  isElement,
  isWithin,
  nameOf,
  nextSiblingOf,
  parentOf,
  query,
  tidy,
} from '../page/dom';
import type { Root } from '../page/dom';
import { isSilent, textOf } from '../page/text';
import { meaningOfText } from './mark-text';
import type { TextMeaning } from './mark-text';

/** What the key of a page says its pictures and colours mean, by how each is drawn. */
export type PictureKey = ReadonlyMap<string, { readonly meaning: TextMeaning; readonly shown: string }>;

const KEY_NAME = /(?:^|[\s_-])(?:legend|keys?)(?:$|[\s_-])/i;
const KEY_TITLE = /^(?:key|legend)(?: (?:to|of) .{2,40})?\s*:?$/i;
const CALLED = '[class*="legend" i], [class*="key" i], [id*="legend" i], [id*="key" i]';
const TITLES = 'h2, h3, h4, h5, h6, caption, legend, strong, summary, dt';

/** How a picture is drawn, for telling whether two are the same: its classes, its colour, its file or symbol. Null for none. */
export function drawnAs(element: Element): string | null {
  if (nameOf(element) !== 'svg' && elementsOf(element).length > 0) return null;
  if (nameOf(element) !== 'svg' && textOf(element) !== '') return null;
  const classes = (attribute(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .sort();
  const style = /(?:background(?:-color)?|fill)\s*:\s*([^;]+)/i.exec(attribute(element, 'style') ?? '')?.[1];
  const uses = query(element, 'use').map(
    (use) => attribute(use, 'href') ?? attribute(use, 'xlink:href') ?? '',
  );
  const said = [classes.join('.'), tidy(style ?? '').toLowerCase(), attribute(element, 'src') ?? '', ...uses];
  return said.every((each) => each === '') ? null : `${nameOf(element)} ${said.join(' ')}`;
}

function keysOf(root: Root): readonly Element[] {
  const called = query(root, CALLED).filter((element) =>
    [attribute(element, 'class') ?? '', attribute(element, 'id') ?? ''].some((name) => KEY_NAME.test(name)),
  );
  const titled = query(root, TITLES)
    .filter((element) => KEY_TITLE.test(textOf(element)))
    .flatMap((element) => parentOf(element) ?? []);
  return [...called, ...titled];
}

class KeyWalk {
  readonly entries: [string, string][] = [];
  private picture: string | null = null;
  private words: string[] = [];

  walk(parent: Node): void {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (node.nodeType === TEXT_NODE) this.words.push(node.nodeValue ?? '');
      else if (isElement(node)) this.enter(node);
    }
  }

  private enter(element: Element): void {
    const drawn = drawnAs(element);
    if (drawn !== null) {
      this.close();
      this.picture = drawn;
    } else if (!isSilent(element)) this.walk(element);
  }

  close(): void {
    const words = tidy(this.words.join(' '))
      .replace(/^[=:–—-]\s*/, '')
      .replace(/[,;]$/, '')
      .trim();
    if (this.picture !== null && words !== '') this.entries.push([this.picture, words]);
    this.picture = null;
    this.words = [];
  }
}

/** The keys of a page, looked for when a picture first asks. */
export function pictureKey(root: Root, tables: readonly Element[]): () => PictureKey {
  let key: PictureKey | null = null;
  return () => (key ??= readKeys(root, tables));
}

/** Reads the keys of a page. A picture that they explain in two ways is not in it. */
function readKeys(root: Root, tables: readonly Element[]): PictureKey {
  const key = new Map<string, { meaning: TextMeaning; shown: string }>();
  const unsure = new Set<string>();
  for (const element of keysOf(root)) {
    if (tables.some((table) => isWithin(element, table) || isWithin(table, element))) continue;
    const walk = new KeyWalk();
    walk.walk(element);
    walk.close();
    for (const [drawn, shown] of walk.entries) {
      const known = key.get(drawn);
      if (known !== undefined && known.shown !== shown) unsure.add(drawn);
      key.set(drawn, { meaning: meaningOfText(shown), shown });
    }
  }
  for (const drawn of unsure) key.delete(drawn);
  return key;
}

/** What the key says of the one picture of a cell; null where it says nothing, or the cell holds several. */
export function meaningByKey(cell: Element, key: PictureKey) {
  const drawn = [cell, ...query(cell, '*')].flatMap((element) => key.get(drawnAs(element) ?? '') ?? []);
  const [only] = drawn;
  return drawn.length === 1 && only !== undefined && only.meaning.kind !== 'unknown' ? only : null;
}
