import { childOf, down, isElement, isOn, isWord, textBelow, valueOf, W14 } from './elements';
import type { XmlElement, XmlNode } from './scan-xml';

/** Stands in a paragraph's text for anything that is no text: a control, a field, a symbol, a picture. */
export const MARK = '\uFFFC';

/** A piece of a paragraph, from `at` on in the paragraph's text. */
export type Atom = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'text'; readonly node: XmlElement; readonly run: XmlElement; readonly text: string }
  | { readonly kind: 'tab'; readonly node: XmlElement; readonly run: XmlElement }
  | { readonly kind: 'symbol'; readonly node: XmlElement; readonly run: XmlElement }
  | { readonly kind: 'control'; readonly control: XmlElement }
  | { readonly kind: 'field'; readonly field: LegacyField }
  | { readonly kind: 'other' }
);

/** A form field of older Word: its definition, the runs of its result, and the run that ends it. */
export interface LegacyField {
  readonly type: 'FORMTEXT' | 'FORMCHECKBOX' | 'FORMDROPDOWN';
  readonly data: XmlElement;
  readonly results: readonly XmlElement[];
  readonly endRun: XmlElement;
}

interface FieldUnderWay {
  readonly data: XmlElement | null;
  instruction: string;
  separated: boolean;
  readonly results: XmlElement[];
}

interface Reading {
  readonly atoms: Atom[];
  text: string;
  readonly fields: FieldUnderWay[];
}

/** Never read or written: deleted text, and the second copy Word keeps of a drawing. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'sdtPr',
  'sdtEndPr',
]);
const THROUGH = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'sdtContent',
  'fldSimple',
  'dir',
  'bdo',
]);

function add(reading: Reading, atom: (at: number) => Atom, text: string): void {
  reading.atoms.push(atom(reading.text.length));
  reading.text += text;
}

function ownText(node: XmlElement): string {
  return node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}

function readRunPart(node: XmlElement, run: XmlElement, reading: Reading): void {
  if (isWord(node, 't')) {
    const text = ownText(node);
    if (text !== '') add(reading, (at) => ({ kind: 'text', at, length: text.length, node, run, text }), text);
  } else if (isWord(node, 'tab') || isWord(node, 'ptab')) {
    add(reading, (at) => ({ kind: 'tab', at, length: 1, node, run }), '\t');
  } else if (isWord(node, 'br') || isWord(node, 'cr')) {
    add(reading, (at) => ({ kind: 'other', at, length: 1 }), '\n');
  } else if (isWord(node, 'noBreakHyphen')) {
    add(reading, (at) => ({ kind: 'other', at, length: 1 }), '-');
  } else if (isWord(node, 'sym')) {
    add(reading, (at) => ({ kind: 'symbol', at, length: 1, node, run }), MARK);
  } else if (
    !SKIPPED.has(node.name) &&
    !isWord(node, 'softHyphen') &&
    !isWord(node, 'lastRenderedPageBreak')
  ) {
    add(reading, (at) => ({ kind: 'other', at, length: 1 }), MARK);
  }
}

const TYPES = ['FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN'] as const;

function endField(field: FieldUnderWay, endRun: XmlElement, reading: Reading): void {
  const type = TYPES.find((one) => field.instruction.trim().split(/\s/)[0] === one);
  const { data, results } = field;
  if (type !== undefined && data !== null) {
    add(reading, (at) => ({ kind: 'field', at, length: 1, field: { type, data, results, endRun } }), MARK);
    return;
  }
  for (const run of results) readRun(run, reading);
}

function readFieldChar(node: XmlElement, run: XmlElement, reading: Reading): void {
  const type = node.attributes.get('fldCharType');
  const current = reading.fields[reading.fields.length - 1];
  if (type === 'begin') {
    reading.fields.push({ data: childOf(node, 'ffData'), instruction: '', separated: false, results: [] });
  } else if (type === 'separate' && current !== undefined) {
    current.separated = true;
  } else if (type === 'end' && current !== undefined) {
    reading.fields.pop();
    endField(current, run, reading);
  }
}

function readRun(run: XmlElement, reading: Reading): void {
  if (isOn(childOf(run, 'rPr'), 'vanish')) return;
  let isResult = false;
  for (const node of run.children.filter(isElement)) {
    const current = reading.fields[reading.fields.length - 1];
    if (isWord(node, 'fldChar')) readFieldChar(node, run, reading);
    else if (isWord(node, 'instrText')) {
      if (current !== undefined) current.instruction += textOf(node);
    } else if (current === undefined) readRunPart(node, run, reading);
    else if (current.separated && !isWord(node, 'rPr')) isResult = true;
  }
  if (isResult) reading.fields[reading.fields.length - 1]?.results.push(run);
}

function textOf(node: XmlElement): string {
  return ownText(node);
}

/** A control is filled as a whole; one that only groups or locks rich text is read through. */
export function isFillable(control: XmlElement): boolean {
  const pr = childOf(control, 'sdtPr');
  if (pr === null) return false;
  const kinds = pr.children.filter(isElement);
  if (
    kinds.some((node) =>
      ['group', 'docPartObj', 'repeatingSection', 'repeatingSectionItem', 'picture'].includes(node.name),
    )
  ) {
    return false;
  }
  if (kinds.some((node) => ['text', 'date', 'dropDownList', 'comboBox', 'checkbox'].includes(node.name)))
    return true;
  return isOn(pr, 'showingPlcHdr') || (textBelow(control).trim() === '' && !holdsTable(control));
}

function holdsTable(control: XmlElement): boolean {
  return (down(control, 'sdtContent')?.children ?? []).some(
    (node) => isWord(node, 'tbl') || isWord(node, 'tr'),
  );
}

export function isTickControl(control: XmlElement): boolean {
  const pr = childOf(control, 'sdtPr');
  return (
    pr?.children.some((node) => node.kind === 'element' && node.name === 'checkbox' && node.uri === W14) ===
    true
  );
}

export function controlLabel(control: XmlElement): string {
  const pr = childOf(control, 'sdtPr');
  return valueOf(pr, 'alias') ?? valueOf(pr, 'tag') ?? '';
}

function readNode(node: XmlNode, reading: Reading): void {
  if (node.kind === 'text') return;
  if (isWord(node, 'r')) readRun(node, reading);
  else if (isWord(node, 'sdt') && isFillable(node)) {
    add(reading, (at) => ({ kind: 'control', at, length: 1, control: node }), MARK);
  } else if (isWord(node, 'sdt') || THROUGH.has(node.name)) {
    for (const child of node.children) readNode(child, reading);
  }
}

/** The pieces of a paragraph in order, and its text with a mark for each that is no text. */
export function atomsOf(paragraph: XmlElement): { readonly atoms: readonly Atom[]; readonly text: string } {
  const reading: Reading = { atoms: [], text: '', fields: [] };
  for (const node of paragraph.children) readNode(node, reading);
  return { atoms: reading.atoms, text: reading.text };
}
