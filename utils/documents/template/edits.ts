import type { XmlElement } from './scan-xml';

/** Characters of the source to be replaced; nothing else changes. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a `w:t`'s own text to be replaced; several may stand in one. */
export interface TextChange {
  readonly node: XmlElement;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** What is to be done to one part of the file. */
export interface Edits {
  readonly splices: Splice[];
  readonly changes: TextChange[];
}

export function noEdits(): Edits {
  return { splices: [], changes: [] };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** The prefix that the file itself uses, `w:` nearly always. */
export function prefixOf(element: XmlElement): string {
  return element.tag.slice(0, element.tag.length - element.name.length);
}

function rewritten(node: XmlElement, changes: readonly TextChange[]): Splice {
  let text = changes[0]?.text ?? '';
  let next = text.length;
  for (const { from, to, put } of [...changes].sort((a, b) => b.from - a.from)) {
    if (to > next) throw new Error('Two changes touch the same words of the form.');
    text = text.slice(0, from) + put + text.slice(to);
    next = from;
  }
  const { tag, start, end } = node;
  return { start, end, text: `<${tag} xml:space="preserve">${escaped(text)}</${tag}>` };
}

/** Applies edits. Throws when two of them touch the same characters: then nothing is sure any more. */
export function applyEdits(source: string, edits: Edits): string {
  const byNode = new Map<XmlElement, TextChange[]>();
  for (const change of edits.changes) byNode.set(change.node, [...(byNode.get(change.node) ?? []), change]);
  const all = [...edits.splices, ...[...byNode].map(([node, changes]) => rewritten(node, changes))];
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let text = '';
  for (const splice of all) {
    if (splice.start < at) throw new Error('Two changes touch the same place of the form.');
    text += source.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return text + source.slice(at);
}
