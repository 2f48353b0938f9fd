import { W } from '../xml';
import type { XmlElement, XmlNode } from './scan-xml';

/** The same words in the strict kind of .docx. */
const W_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}

/** True for an element of WordprocessingML by its local name. */
export function isWord(node: XmlNode, name: string): boolean {
  return node.kind === 'element' && node.name === name && (node.uri === W || node.uri === W_STRICT);
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => isElement(node) && isWord(node, name));
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((node): node is XmlElement => isElement(node) && isWord(node, name)) ?? null;
}

/** The element at the end of a way of names, or null. */
export function down(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  let at: XmlElement | null = element;
  for (const name of names) at = childOf(at, name);
  return at;
}

/** `w:val` of a child, or null when there is no such child. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  const child = childOf(element, name);
  return child === null ? null : (child.attributes.get('val') ?? '');
}

/** A switch such as `<w:b/>`: on when it is there and not turned off. */
export function isOn(element: XmlElement | null, name: string): boolean {
  const value = valueOf(element, name);
  return value !== null && !['0', 'false', 'off', 'none'].includes(value);
}

/** Every element below, of any depth, in order. */
export function* below(element: XmlElement): Generator<XmlElement> {
  for (const node of element.children) {
    if (node.kind !== 'element') continue;
    yield node;
    yield* below(node);
  }
}

export function textBelow(element: XmlElement): string {
  let text = '';
  for (const node of below(element)) {
    if (isWord(node, 't'))
      text += node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  }
  return text;
}
