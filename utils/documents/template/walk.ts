import { contextUnder, START } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Block, Paragraph } from './blocks';
import { blocksOf } from './blocks';
import { childOf } from './elements';
import { placeOfControl } from './inputs';
import { cleanLabel } from './place';
import { placeBehind, placesInParagraph, slotsIn } from './paragraph-places';
import type { XmlElement } from './scan-xml';
import { wordsBetween } from './slots';
import type { Survey, Walk } from './survey';
import { walkTable } from './table-rows';
import { walkTextBoxes } from './text-boxes';

const SIGNED = /\b(?:signature|signed)\b/i;
const SIGNED_CONTEXT = contextUnder('Signature', START);
const LONGEST_HEADING = 120;

/** A line that names what follows: styled or bold, or short and about somebody. */
function isHeading(paragraph: Paragraph): boolean {
  const text = paragraph.text.trim();
  if (
    text === '' ||
    text.length > LONGEST_HEADING ||
    slotsIn(paragraph).length > 0 ||
    text.includes('\uFFFC')
  )
    return false;
  if (paragraph.looksLikeHeading) return true;
  if (/^(?:section|part)\s+[\dA-Z]\b/i.test(text)) return true;
  return !/[.:?]$/.test(text) && text.split(/\s+/).length <= 6 && contextUnder(text, START).subjects.size > 0;
}

/** A bold "Surname:" is a label, not a heading. */
function isLabel(paragraph: Paragraph, context: FormContext): boolean {
  return (
    /:\s*$/.test(paragraph.text) && ['field', 'joined'].includes(meaningOf(paragraph.text, context).kind)
  );
}

/** "Parent/carer details:" above lines with labels of their own, or above a table. */
function startsGroup(paragraph: Paragraph, next: Block | undefined): boolean {
  if (!/:\s*$/.test(paragraph.text) || slotsIn(paragraph).length > 0) return false;
  if (next?.kind === 'table') return true;
  if (next?.kind !== 'paragraph') return false;
  const slots = slotsIn(next);
  return (
    slots.length > 0 &&
    slots[0]?.kind !== 'box' &&
    /[\p{L}\p{N}]/u.test(wordsBetween(next.text, slots)[0] ?? '')
  );
}

interface Line {
  readonly walk: Walk;
  readonly context: FormContext;
  readonly next: Block | undefined;
  /** The line before, when it ends with a colon or a question mark and has no blank of its own. */
  readonly asked: string;
}

function walkParagraph(paragraph: Paragraph, { walk, context, next, asked }: Line): void {
  const found = placesInParagraph(walk.source, paragraph, asked, context);
  const signed = SIGNED.test(paragraph.text);
  walk.survey.places.push(
    ...(signed ? found.map((place) => ({ ...place, context: SIGNED_CONTEXT })) : found),
  );
  if (found.length > 0 || !isLabel(paragraph, context)) return;
  const nextIsBlank = next?.kind === 'paragraph' && slotsIn(next).length > 0;
  if (!nextIsBlank && next?.kind !== 'control')
    walk.survey.places.push(placeBehind(walk.source, paragraph, context, true));
}

function askedBy(block: Block): string {
  if (block.kind !== 'paragraph' || !/[:?]\s*$/.test(block.text) || slotsIn(block).length > 0) return '';
  return cleanLabel(block.text);
}

const NOTE = /^\s*(?:please|note|n\.?b\b|important|if|complete|all)\b|\.\s*$/i;

/** A bold line of instructions that names nobody leaves things as they are. */
function underHeading(text: string, context: FormContext, outer: FormContext): FormContext {
  const atStart = outer.subjects.size === 0 && context.atStart;
  const named = contextUnder(text, { ...outer, atStart });
  return NOTE.test(text) && named.subjects.size === 0 && named.closed === null ? context : named;
}

function walkBlocks(walk: Walk, blocks: readonly Block[], outer: FormContext): void {
  let context = outer;
  let asked = '';
  blocks.forEach((block, place) => {
    if (block.kind === 'table') {
      const atStart = walkTable(walk, block, context, (cell, inner) => walkBlocks(walk, cell.blocks, inner));
      context = { ...context, atStart };
    } else if (block.kind === 'control') {
      walk.survey.places.push(
        placeOfControl(walk.source, block.control, { label: asked, context, quiet: false }),
      );
    } else if (isHeading(block) && !isLabel(block, context)) {
      context = underHeading(block.text, context, outer);
    } else if (startsGroup(block, blocks[place + 1])) {
      const named = underHeading(block.text, context, outer);
      if (named.subjects.size > 0 || named.closed !== null) context = named;
    } else {
      walkParagraph(block, { walk, context, next: blocks[place + 1], asked });
    }
    asked = askedBy(block);
  });
}

/** Everything on a form that waits for an answer, with the heading it stands under. */
export function surveyOf(source: string, root: XmlElement): Survey {
  const survey: Survey = { places: [], checklist: [], logs: [], people: [] };
  // A header or a footer is its own root.
  walkBlocks({ source, survey }, blocksOf(childOf(root, 'body') ?? root), START);
  walkTextBoxes(root, (box) => {
    const inBox: Survey = { places: [], checklist: [], logs: [], people: [] };
    walkBlocks({ source, survey: inBox }, blocksOf(box), START);
    return inBox.places;
  }).forEach((place) => survey.places.push(place));
  return survey;
}
