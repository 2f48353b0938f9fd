import type { FormContext } from '@/utils/referral/labels/context';
import { isTickControl } from './atoms';
import type { Block, Cell, Paragraph } from './blocks';
import { placeOfControl } from './inputs';
import { cleanLabel } from './place';
import type { Place } from './place';
import { offersWords, placesInParagraph, slotsIn } from './paragraph-places';
import { wordsBetween } from './slots';
import { intoParagraph, over } from './write';

/** "dd/mm/yyyy" and the like: a hint that the answer takes the place of. */
const HINT =
  /^\(?\s*(?:d{1,2}\s*[/.-]\s*m{1,2}\s*[/.-]\s*y{2,4}|click (?:or tap )?(?:here )?to enter .*|enter (?:text|date)( here)?)\s*\)?\.?$/i;

function paragraphsOf(cell: Cell): readonly Paragraph[] {
  return cell.blocks.filter((block) => block.kind === 'paragraph');
}

/** A table inside the cell. */
export function hasNested(cell: Cell): boolean {
  return cell.blocks.some((block) => block.kind === 'table');
}

export function hasSlots(cell: Cell): boolean {
  return (
    cell.control !== null ||
    cell.blocks.some(
      (block) => block.kind === 'control' || (block.kind === 'paragraph' && slotsIn(block).length > 0),
    )
  );
}

/** Nothing at all in it: no words, no control, no picture. */
export function isEmpty(cell: Cell): boolean {
  return (
    cell.control === null &&
    cell.merge !== 'continue' &&
    cell.blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '') &&
    paragraphsOf(cell).length > 0
  );
}

/** True for a cell that waits for an answer and has no words of its own but those of its options. */
export function isOpen(cell: Cell): boolean {
  if (cell.control !== null || isEmpty(cell)) return true;
  if (hasNested(cell) || cell.merge === 'continue') return false;
  if (HINT.test(cell.text)) return true;
  if (cell.blocks.some(({ kind }) => kind === 'control')) return cell.text === '';
  const paragraphs = paragraphsOf(cell).filter(({ text }) => text.trim() !== '');
  return paragraphs.every((paragraph) => isAnswerOnly(paragraph));
}

/** Boxes with their options, a choice of words, or a blank that begins the line. */
function isAnswerOnly(paragraph: Paragraph): boolean {
  const slots = slotsIn(paragraph);
  if (slots.length === 0) return offersWords(paragraph) && /^\s*\S{1,8}\s*[/|]/.test(paragraph.text);
  if (slots.every(({ kind }) => kind === 'box')) return !/[:?]/.test(paragraph.text);
  return !/[\p{L}\p{N}]/u.test(wordsBetween(paragraph.text, slots)[0] ?? '');
}

function emptyPlace(source: string, paragraph: Paragraph, label: string, context: FormContext): Place {
  return {
    label,
    context,
    quiet: false,
    kind: 'text',
    dateOnly: false,
    limit: null,
    write: (edits, { lines }) => {
      intoParagraph(source, edits, paragraph.element, lines);
      return lines.join('; ');
    },
  };
}

function hintPlace(paragraph: Paragraph, label: string, context: FormContext): Place {
  const text = paragraph.text;
  return {
    label,
    context,
    quiet: false,
    kind: 'text',
    dateOnly: /y{2,4}/i.test(text),
    limit: null,
    write: (edits, { lines }) => {
      const put = lines.join('; ');
      return over(edits, paragraph, 0, text.length, put) ? put : null;
    },
  };
}

/** Options of one question that stand in several paragraphs are one place. */
function joinOptions(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined[joined.length - 1];
    if (place.kind === 'options' && last?.kind === 'options' && last.label === place.label) {
      joined[joined.length - 1] = { ...last, options: [...last.options, ...place.options] };
    } else joined.push(place);
  }
  return joined;
}

function placesOfBlock(source: string, block: Block, label: string, context: FormContext): readonly Place[] {
  if (block.kind === 'table') return [];
  if (block.kind === 'paragraph') return placesInParagraph(source, block, label, context);
  if (!isTickControl(block.control))
    return [placeOfControl(source, block.control, { label, context, quiet: false })];
  return [];
}

/** The places of a cell. `label` stands outside it: to its left, or above. */
export function placesInCell(
  source: string,
  cell: Cell,
  label: string,
  context: FormContext,
): readonly Place[] {
  if (cell.control !== null) return [placeOfControl(source, cell.control, { label, context, quiet: false })];
  const [first, ...more] = paragraphsOf(cell);
  if (isEmpty(cell) && first !== undefined) return [emptyPlace(source, first, label, context)];
  if (first !== undefined && more.length === 0 && HINT.test(first.text.trim()))
    return [hintPlace(first, label, context)];
  return joinOptions(cell.blocks.flatMap((block) => placesOfBlock(source, block, label, context)));
}

/** The blank of a cell that holds its own label: the empty paragraph under it. Null when there is none. */
export function placeUnderLabel(source: string, cell: Cell, context: FormContext): Place | null {
  const paragraphs = paragraphsOf(cell);
  const texts = paragraphs.filter(({ text }) => text.trim() !== '');
  const empty = paragraphs[texts.length];
  if (texts.length !== 1 || texts[0] !== paragraphs[0] || empty === undefined) return null;
  return emptyPlace(source, empty, cleanLabel(cell.text), context);
}
