import { contextUnder } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { textOfBlocks } from './blocks';
import type { Cell, Row, Table } from './blocks';
import { hasNested, hasSlots, isOpen, placesInCell, placeUnderLabel } from './cells';
import { walkHeadedRows } from './headed-rows';
import { cleanLabel } from './place';
import type { Place } from './place';
import { placeBehind } from './paragraph-places';
import type { Walk } from './survey';

const LONGEST_LABEL = 250;

function isAsked(label: string, context: FormContext): boolean {
  return meaningOf(label, context).kind !== 'unsure';
}

/** One cell with words, alone in its row: a heading of what follows, unless it is itself a label with its blank. */
function headingOf(row: Row, next: Row | undefined, context: FormContext): string | null {
  const [only, ...more] = row.cells.filter((cell) => cell.text !== '');
  if (only === undefined || more.length > 0 || hasSlots(only)) return null;
  if (row.cells.length > 1 && row.cells.some((cell) => cell !== only && isOpen(cell))) return null;
  if (only.blocks.some(({ kind }) => kind === 'table')) return null;
  const known = meaningOf(only.text, context);
  const isLabel = known.kind === 'field' || known.kind === 'joined';
  if (isLabel && (isUnderOpen(row, next) || /:\s*$/.test(only.text) || only.blocks.length > 1)) return null;
  return only.text;
}

function isUnderOpen(row: Row, next: Row | undefined): boolean {
  const [below, ...more] = next?.cells ?? [];
  return row.cells.length === 1 && more.length === 0 && below !== undefined && isOpen(below);
}

/** A cell merged down over several rows names whose particulars the rows beside it are. */
function groupOf(row: Row, context: FormContext): FormContext | null {
  const first = row.cells[0];
  if (first?.merge !== 'start' || first.text === '' || row.cells.length < 3) return null;
  return isAsked(first.text, context) ? null : contextUnder(first.text, context);
}

function ownBlank(source: string, cell: Cell, context: FormContext): readonly Place[] {
  const under = placeUnderLabel(source, cell, context);
  if (under !== null) return [under];
  const last = cell.blocks[cell.blocks.length - 1];
  const isLabel = last?.kind === 'paragraph' && cell.blocks.length === 1 && /:\s*$/.test(last.text);
  return isLabel ? [placeBehind(source, last, context, false)] : [];
}

const SIGNED = /\b(?:signature|signed)\b/i;

/** A date beside a signature is the day on which somebody signs. */
function unsigned(places: readonly Place[], isSigned: boolean): readonly Place[] {
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

/** Labels with their blanks, from left to right: the nearest cell to the right, else the cell itself. */
function placesInRow(source: string, cells: readonly Cell[], context: FormContext): readonly Place[] {
  const places: Place[] = [];
  let label: Cell | undefined;
  const close = () => {
    if (label !== undefined) places.push(...ownBlank(source, label, context));
    label = undefined;
  };
  for (const cell of cells) {
    if (isOpen(cell)) {
      const words = label === undefined ? '' : cleanLabel(textOf(label));
      if (words !== '' || cell.text !== '') places.push(...placesInCell(source, cell, words, context));
      label = undefined;
      continue;
    }
    close();
    if (hasSlots(cell)) places.push(...placesInCell(source, cell, '', context));
    else if (!hasNested(cell) && cell.text.length <= LONGEST_LABEL) label = cell;
  }
  close();
  return places;
}

const textOf = ({ text }: Cell) => text;

function labelAbove(walk: Walk, row: Row, next: Row | undefined, context: FormContext): boolean {
  const cell = row.cells[0];
  const below = next?.cells[0];
  if (cell === undefined || below === undefined || !isUnderOpen(row, next) || isOpen(cell) || hasSlots(cell))
    return false;
  if (cell.text === '' || headingOf(row, next, context) !== null) return false;
  walk.survey.places.push(...placesInCell(walk.source, below, cleanLabel(cell.text), context));
  return true;
}

/** What holds while a table is walked. */
interface TableWalk {
  readonly walk: Walk;
  readonly rows: readonly Row[];
  readonly isSigned: boolean;
  readonly nested: (cell: Cell, context: FormContext) => void;
}

/** Walks one row, or several that belong together. Answers how many were taken. */
function walkRow(table: TableWalk, place: number, context: FormContext, group: FormContext | null): number {
  const { walk, rows, isSigned, nested } = table;
  const row = rows[place];
  if (row === undefined) return 1;
  const taken = group === null ? walkHeadedRows(walk, rows, place, context) : 0;
  if (taken > 0) return taken;
  if (labelAbove(walk, row, rows[place + 1], context)) return 2;
  const current = group ?? context;
  const cells = group === null ? row.cells : row.cells.slice(1);
  walk.survey.places.push(...unsigned(placesInRow(walk.source, cells, current), isSigned));
  cells.filter(hasNested).forEach((cell) => nested(cell, current));
  return 1;
}

/** Walks a table; its own headings hold for the rows below them. Answers whether no heading named anybody yet. */
export function walkTable(
  walk: Walk,
  table: Table,
  outer: FormContext,
  nested: TableWalk['nested'],
): boolean {
  const { rows } = table;
  const isSigned = SIGNED.test(textOfBlocks([table]));
  let context = outer;
  let group: FormContext | null = null;
  let place = 0;
  while (place < rows.length) {
    const row = rows[place];
    const heading = row === undefined ? null : headingOf(row, rows[place + 1], context);
    if (row !== undefined && row.cells[0]?.merge !== 'continue') group = groupOf(row, context);
    if (heading === null) place += walkRow({ walk, rows, isSigned, nested }, place, context, group);
    else {
      context = contextUnder(heading, { ...outer, atStart: context.atStart });
      place += 1;
    }
  }
  return context.atStart;
}
