import type { Block } from './blocks';

/** A label and what stands beside it, in one stretch of text ("Session: AM") or in two that follow each other. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

const TOGETHER = /^([\p{L} ]{2,30}?)\s*:\s*(.+)$/u;
const LABEL = /^[\p{L} /]{2,30}:?$/u;

/** Every label of the page with its text. A label may also be the stretch before: a term and its description. */
export function labelledTexts(blocks: readonly Block[]): readonly LabelledText[] {
  return blocks.flatMap((block, at) => {
    if (block.aside) return [];
    const [, label, text] = TOGETHER.exec(block.text) ?? [];
    if (label !== undefined && text !== undefined) return [{ label: label.toLowerCase(), text }];
    const before = blocks[at - 1]?.text ?? '';
    return LABEL.test(before) ? [{ label: before.replace(/:$/, '').toLowerCase(), text: block.text }] : [];
  });
}
