import type { Atom } from './atoms';
import { atomsOf, isFillable } from './atoms';
import { childOf, down, isElement, isOn, isWord, valueOf } from './elements';
import type { XmlElement } from './scan-xml';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly element: XmlElement;
  readonly atoms: readonly Atom[];
  /** With `MARK` for each piece that is no text. */
  readonly text: string;
  /** Styled, or wholly bold, as headings are. */
  readonly looksLikeHeading: boolean;
}

/** A control around whole paragraphs. */
export interface ControlBlock {
  readonly kind: 'control';
  readonly control: XmlElement;
}

export interface Cell {
  readonly element: XmlElement;
  /** Set when a control is wrapped round the cell. */
  readonly control: XmlElement | null;
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  readonly blocks: readonly Block[];
  readonly text: string;
}

export interface Row {
  readonly element: XmlElement;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly element: XmlElement;
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table | ControlBlock;

function isBold(paragraph: XmlElement, atoms: readonly Atom[]): boolean {
  const runs = atoms.flatMap((atom) => (atom.kind === 'text' && atom.text.trim() !== '' ? [atom.run] : []));
  return runs.length > 0 && runs.every((run) => isOn(childOf(run, 'rPr'), 'b'));
}

function isHeadingStyle(paragraph: XmlElement): boolean {
  const pr = childOf(paragraph, 'pPr');
  return (
    /^(heading|title|subtitle|section)/i.test(valueOf(pr, 'pStyle') ?? '') ||
    childOf(pr, 'outlineLvl') !== null
  );
}

function paragraphOf(element: XmlElement): Paragraph {
  const { atoms, text } = atomsOf(element);
  return {
    kind: 'paragraph',
    element,
    atoms,
    text,
    looksLikeHeading: isHeadingStyle(element) || isBold(element, atoms),
  };
}

/** The text of blocks: a line a paragraph, marks left out. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text.replace(/\uFFFC/g, ' ');
    if (block.kind === 'control') return '';
    return block.rows.map((row) => row.cells.map((cell) => cell.text).join(' ')).join('\n');
  });
  return lines.join('\n');
}

function cellOf(element: XmlElement, control: XmlElement | null, column: number): Cell {
  const pr = childOf(element, 'tcPr');
  const merge = valueOf(pr, 'vMerge');
  const blocks = blocksOf(element);
  return {
    element,
    control,
    column,
    span: Math.max(1, Number(valueOf(pr, 'gridSpan') ?? '1') || 1),
    merge: merge === null ? 'none' : merge === 'restart' ? 'start' : 'continue',
    blocks,
    text: textOfBlocks(blocks).trim(),
  };
}

/** Cells of a row, also those inside a control. */
function* cellElements(
  parent: XmlElement,
  control: XmlElement | null,
): Generator<readonly [XmlElement, XmlElement | null]> {
  for (const node of parent.children.filter(isElement)) {
    if (isWord(node, 'tc')) yield [node, control];
    else if (isWord(node, 'sdt')) {
      const content = childOf(node, 'sdtContent');
      if (content !== null) yield* cellElements(content, isFillable(node) ? node : control);
    }
  }
}

function rowOf(element: XmlElement): Row {
  const before = Number(valueOf(childOf(element, 'trPr'), 'gridBefore') ?? '0') || 0;
  const cells: Cell[] = [];
  let column = before;
  for (const [cell, control] of cellElements(element, null)) {
    cells.push(cellOf(cell, control, column));
    column += cells[cells.length - 1]?.span ?? 1;
  }
  return { element, cells };
}

function* rowElements(parent: XmlElement): Generator<XmlElement> {
  for (const node of parent.children.filter(isElement)) {
    if (isWord(node, 'tr')) yield node;
    else if (isWord(node, 'sdt') || isWord(node, 'sdtContent') || isWord(node, 'ins'))
      yield* rowElements(node);
  }
}

function tableOf(element: XmlElement): Table {
  return { kind: 'table', element, rows: [...rowElements(element)].map(rowOf) };
}

function isParagraphControl(control: XmlElement): boolean {
  const content = down(control, 'sdtContent');
  return isFillable(control) && (content?.children.some((node) => isWord(node, 'p')) ?? false);
}

/** Paragraphs, tables and controls in a body or a cell, in order. Text boxes are not looked into. */
export function blocksOf(parent: XmlElement): readonly Block[] {
  return parent.children.filter(isElement).flatMap((node): readonly Block[] => {
    if (isWord(node, 'p')) return [paragraphOf(node)];
    if (isWord(node, 'tbl')) return [tableOf(node)];
    if (isWord(node, 'sdt') && isParagraphControl(node)) return [{ kind: 'control', control: node }];
    if (isWord(node, 'sdt') || isWord(node, 'sdtContent') || isWord(node, 'ins')) return blocksOf(node);
    return [];
  });
}
