import type { Atom } from './atoms';
import type { Paragraph } from './blocks';
import { childOf, childrenOf, down } from './elements';
import { escaped, prefixOf } from './edits';
import type { Edits } from './edits';
import type { XmlElement } from './scan-xml';

/** What is put into a place: its lines, and the day itself where it is one (`YYYY-MM-DD`). */
export interface Written {
  readonly lines: readonly string[];
  readonly iso: string | null;
}

/** Properties that belong to the hint or to a tracked change, not to the text that takes its place. */
const NOT_KEPT =
  /<(\w+:)?(rStyle\b[^>]*?PlaceholderText[^>]*|ins\b[^>]*|del\b[^>]*|moveFrom\b[^>]*|moveTo\b[^>]*)\/>/g;

/** A run's properties as the source has them, so that what is written looks like the form. */
export function propertiesOf(source: string, run: XmlElement | null): string {
  const pr = childOf(run, 'rPr');
  if (pr === null || childOf(pr, 'rPrChange') !== null) return '';
  return source.slice(pr.start, pr.end).replace(NOT_KEPT, '');
}

/** The same without bold: an answer beside a bold label. */
function plainProperties(source: string, run: XmlElement | null): string {
  return propertiesOf(source, run).replace(/<(\w+:)?(b|bCs|u|caps|smallCaps)(\s[^>]*)?\/>/g, '');
}

/** A run that holds the lines, with breaks between them. */
export function runOf(prefix: string, properties: string, lines: readonly string[]): string {
  const texts = lines.map((line) => `<${prefix}t xml:space="preserve">${escaped(line)}</${prefix}t>`);
  return `<${prefix}r>${properties}${texts.join(`<${prefix}br/>`)}</${prefix}r>`;
}

/** Puts the lines into an empty paragraph, in the look of its own mark. */
export function intoParagraph(
  source: string,
  edits: Edits,
  paragraph: XmlElement,
  lines: readonly string[],
): void {
  const run = childrenOf(paragraph, 'r')[0] ?? childOf(paragraph, 'pPr');
  const prefix = prefixOf(paragraph);
  const text = runOf(prefix, propertiesOf(source, run), lines);
  const { start, end, openEnd, closeStart, tag } = paragraph;
  if (closeStart === openEnd && end === openEnd) {
    const open = source.slice(start, openEnd).replace(/\s*\/>$/, '>');
    edits.splices.push({ start, end, text: `${open}${text}</${tag}>` });
  } else {
    edits.splices.push({ start: closeStart, end: closeStart, text });
  }
}

/** Puts the text behind what the paragraph says. */
export function behind(source: string, edits: Edits, paragraph: Paragraph, text: string): boolean {
  const texts = paragraph.atoms.filter((atom) => atom.kind === 'text');
  const last = texts[texts.length - 1];
  if (last?.kind !== 'text' || last.run.parent === null) return false;
  const properties = plainProperties(source, last.run);
  const at = last.run.end;
  edits.splices.push({ start: at, end: at, text: runOf(prefixOf(last.run), properties, [` ${text}`]) });
  return true;
}

function overlaps(atom: Atom, from: number, to: number): boolean {
  return atom.at < to && atom.at + atom.length > from;
}

/** Puts the text in place of a stretch of dots, lines, tabs or spaces. False when the stretch holds anything else. */
export function over(edits: Edits, paragraph: Paragraph, from: number, to: number, text: string): boolean {
  const atoms = paragraph.atoms.filter((atom) => overlaps(atom, from, to));
  if (!atoms.every((atom) => atom.kind === 'text' || atom.kind === 'tab')) return false;
  const before = /\S$/.test(paragraph.text.slice(0, from)) ? ' ' : '';
  const after = /^\S/.test(paragraph.text.slice(to)) ? ' ' : '';
  let put = `${before}${text}${after}`;
  for (const atom of atoms) {
    if (atom.kind === 'text') {
      const { node, text: whole, at } = atom;
      edits.changes.push({
        node,
        text: whole,
        from: Math.max(0, from - at),
        to: Math.min(atom.length, to - at),
        put,
      });
    } else if (atom.kind === 'tab') {
      const { start, end, tag, name } = atom.node;
      const prefix = tag.slice(0, tag.length - name.length);
      const inPlace = put === '' ? '' : `<${prefix}t xml:space="preserve">${escaped(put)}</${prefix}t>`;
      edits.splices.push({ start, end, text: inPlace });
    }
    put = '';
  }
  return true;
}

const BEFORE_STRIKE = ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps'];

function struckProperties(source: string, run: XmlElement): string {
  const prefix = prefixOf(run);
  const pr = down(run, 'rPr');
  const strike = `<${prefix}strike/>`;
  if (pr === null) return `<${prefix}rPr>${strike}</${prefix}rPr>`;
  const own = pr.children.flatMap((node) =>
    node.kind === 'element' && node.name !== 'strike'
      ? [[node.name, source.slice(node.start, node.end)] as const]
      : [],
  );
  const earlier = own.filter(([name]) => BEFORE_STRIKE.includes(name)).map(([, text]) => text);
  const later = own.filter(([name]) => !BEFORE_STRIKE.includes(name)).map(([, text]) => text);
  return `<${prefix}rPr>${[...earlier, strike, ...later].join('')}</${prefix}rPr>`;
}

interface Struck {
  readonly atom: Atom & { readonly kind: 'text' };
  readonly parts: (readonly [number, number])[];
}

/**
 * Strikes words through ("delete as appropriate"): nothing of the form is taken away. False when a word stands across
 * runs, or in one that holds more than text.
 */
export function strike(
  source: string,
  edits: Edits,
  paragraph: Paragraph,
  stretches: readonly (readonly [number, number])[],
): boolean {
  const byRun = new Map<XmlElement, Struck>();
  for (const [from, to] of stretches) {
    const atom = paragraph.atoms.find((one) => one.at <= from && one.at + one.length >= to);
    if (atom?.kind !== 'text') return false;
    const others = atom.run.children.filter(
      (node) => node.kind === 'element' && node !== atom.node && node.name !== 'rPr',
    );
    if (others.length > 0) return false;
    const entry: Struck = byRun.get(atom.run) ?? { atom, parts: [] };
    entry.parts.push([from - atom.at, to - atom.at]);
    byRun.set(atom.run, entry);
  }
  for (const [run, { atom, parts }] of byRun) edits.splices.push(splitRun(source, run, atom.text, parts));
  return true;
}

function splitRun(
  source: string,
  run: XmlElement,
  text: string,
  parts: readonly (readonly [number, number])[],
) {
  const prefix = prefixOf(run);
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of [...parts].sort((a, b) => a[0] - b[0])) {
    if (from > at) pieces.push(runOf(prefix, propertiesOf(source, run), [text.slice(at, from)]));
    pieces.push(runOf(prefix, struckProperties(source, run), [text.slice(from, to)]));
    at = to;
  }
  if (at < text.length) pieces.push(runOf(prefix, propertiesOf(source, run), [text.slice(at)]));
  return { start: run.start, end: run.end, text: pieces.join('') };
}
