import { contextUnder } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Cell } from './blocks';
import { hasNested, hasSlots, isEmpty, isOpen, placesInCell, placeUnderLabel } from './cells';
import { cleanLabel } from './place';
import type { Place } from './place';
import { placeBehind } from './paragraph-places';

const LONGEST_LABEL = 250;

function ownBlank(source: string, cell: Cell, context: FormContext): readonly Place[] {
  const under = placeUnderLabel(source, cell, context);
  if (under !== null) return [under];
  const last = cell.blocks[cell.blocks.length - 1];
  const isLabel = last?.kind === 'paragraph' && cell.blocks.length === 1 && /:\s*$/.test(last.text);
  return isLabel ? [placeBehind(source, last, context, false)] : [];
}

export const SIGNED = /\b(?:signature|signed)\b/i;

/** A date beside a signature is the day on which somebody signs. */
export function unsigned(places: readonly Place[], isSigned: boolean): readonly Place[] {
  if (!isSigned) return places;
  return places.map((place) =>
    /^date$/i.test(place.label)
      ? {
          label: place.label,
          context: place.context,
          quiet: false,
          kind: 'refused',
          why: 'A person signs or declares this.',
        }
      : place,
  );
}

/** Words to choose from, with no label before them, are themselves a label: "Male / Female" beside an empty cell. */
function isLabelOfWords(cell: Cell, next: Cell | undefined): boolean {
  return cell.text !== '' && !hasSlots(cell) && next !== undefined && isEmpty(next);
}

/** "Surname" asks for a fact; "Parent/carer" says whose facts follow. */
function asksForFact(label: Cell, context: FormContext): boolean {
  const { kind } = meaningOf(label.text, context);
  return (kind === 'field' || kind === 'joined') && contextUnder(label.text, context).subjects.size === 0;
}

/** Several lines, some with blanks, or a table: read as a piece of the form in its own right. */
function holdsLines(cell: Cell): boolean {
  const lines = cell.blocks.filter((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  return hasNested(cell) || (hasSlots(cell) && lines.length > 1);
}

/** What is said of one row while it is walked from left to right. */
class RowPlaces {
  readonly places: Place[] = [];
  /** Cells that hold lines or tables of their own. */
  readonly inner: Cell[] = [];
  private label: Cell | null = null;
  private hasPrintedAnswer = false;

  constructor(
    private readonly source: string,
    private context: FormContext,
  ) {}

  /**
   * A label without a blank of its own names whose particulars follow: "Parent | Name | ... | Phone | ...". The words
   * behind a label that is understood are its answer, printed already, and name nobody.
   */
  close(): void {
    const { label } = this;
    if (label === null) return;
    this.label = null;
    const own = ownBlank(this.source, label, this.context);
    this.places.push(...own);
    const isAnswer = this.hasPrintedAnswer;
    this.hasPrintedAnswer = own.length === 0 && !isAnswer && asksForFact(label, this.context);
    if (own.length > 0 || isAnswer || this.hasPrintedAnswer) return;
    this.context = contextUnder(label.text, { ...this.context, atStart: false });
  }

  open(cell: Cell): void {
    const words = this.label === null ? '' : cleanLabel(this.label.text);
    if (words !== '' || cell.text !== '')
      this.places.push(...placesInCell(this.source, cell, words, this.context));
    this.label = null;
  }

  closed(cell: Cell): void {
    this.close();
    if (holdsLines(cell)) this.inner.push(cell);
    else if (hasSlots(cell)) this.places.push(...placesInCell(this.source, cell, '', this.context));
    else if (cell.merge !== 'continue' && cell.text.length <= LONGEST_LABEL) this.label = cell;
  }

  add(cell: Cell, next: Cell | undefined): void {
    if (isOpen(cell) && !(this.label === null && isLabelOfWords(cell, next))) this.open(cell);
    else this.closed(cell);
  }
}

/** Labels with their blanks, from left to right: the nearest cell to the right, else the cell itself. */
export function walkPairs(source: string, cells: readonly Cell[], context: FormContext): RowPlaces {
  const row = new RowPlaces(source, context);
  cells.forEach((cell, place) => row.add(cell, cells[place + 1]));
  row.close();
  return row;
}
