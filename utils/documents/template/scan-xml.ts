/** An element with its place in the source, so that a change touches its own characters and no others. */
export interface XmlElement {
  readonly kind: 'element';
  /** Local name; `uri` is its namespace. */
  readonly name: string;
  readonly uri: string;
  /** As written, `w:p`. */
  readonly tag: string;
  /** By local name, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | null;
  readonly children: XmlNode[];
  readonly start: number;
  /** Just after the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; the same as `openEnd` in an element that closes itself. */
  closeStart: number;
  end: number;
}

export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

/** The XML is not well-formed, or is of a kind no office file holds. */
export class BrokenXml extends Error {
  override name = 'BrokenXml';
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:[^>"'/]+|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;
const DEEPEST = 300;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (_whole, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const point = code === null ? NaN : parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
    const char = ENTITIES[name] ?? (point <= 0x10ffff ? String.fromCodePoint(point) : undefined);
    if (char === undefined) throw new BrokenXml('An entity of the XML is not known.');
    return char;
  });
}

interface OpenElement {
  readonly element: XmlElement;
  readonly prefixes: ReadonlyMap<string, string>;
}

interface OpeningTag {
  readonly tag: string;
  readonly written: string;
  readonly start: number;
  readonly openEnd: number;
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function opened(found: OpeningTag, outer: OpenElement | undefined): OpenElement {
  const prefixes = new Map(outer?.prefixes);
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted = ''] of found.written.matchAll(ATTRIBUTE)) {
    const value = decoded(quoted.slice(1, -1));
    if (name === 'xmlns' || name.startsWith('xmlns:'))
      prefixes.set(name === 'xmlns' ? '' : name.slice(6), value);
    else attributes.set(local(name), value);
  }
  const { tag, start, openEnd } = found;
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
  const uri = prefixes.get(prefix) ?? '';
  const parent = outer?.element ?? null;
  const place = { start, openEnd, closeStart: openEnd, end: openEnd };
  const element: XmlElement = {
    kind: 'element',
    name: local(tag),
    uri,
    tag,
    attributes,
    parent,
    children: [],
    ...place,
  };
  return { element, prefixes };
}

/**
 * Reads XML into elements that know where they stand in the text. Entities but the five of XML, document types and
 * nesting beyond any real form are refused.
 */
export function scanXml(source: string): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  const token = new RegExp(TOKEN);
  while (token.lastIndex < source.length) {
    const start = token.lastIndex;
    const found = token.exec(source);
    if (found === null) throw new BrokenXml('The XML is not well-formed.');
    const [whole, cdata, closing, tag, written = '', closed] = found;
    const end = token.lastIndex;
    const inner = open[open.length - 1];
    if (tag === undefined) {
      if (inner !== undefined && (cdata !== undefined || !whole.startsWith('<'))) {
        inner.element.children.push({ kind: 'text', text: cdata ?? decoded(whole), start, end });
      }
    } else if (closing === '/') {
      if (inner?.element.tag !== tag) throw new BrokenXml('The XML is not well-formed.');
      inner.element.closeStart = start;
      inner.element.end = end;
      open.pop();
    } else {
      const next = opened({ tag, written, start, openEnd: end }, inner);
      if (inner === undefined && root !== null) throw new BrokenXml('The XML has two roots.');
      inner?.element.children.push(next.element);
      root ??= next.element;
      if (closed !== '/') open.push(next);
      if (open.length > DEEPEST) throw new BrokenXml('The XML is nested too deep.');
    }
  }
  if (root === null || open.length > 0) throw new BrokenXml('The XML is not well-formed.');
  return root;
}
