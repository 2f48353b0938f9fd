import { contextUnder } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { textOfBlocks } from './blocks';
import type { Cell, Row, Table } from './blocks';
import { hasSlots, isEmpty, isOpen, placesInCell } from './cells';
import { walkHeadedRows } from './headed-rows';
import { cleanLabel, NOT_SURE } from './place';
import { unsigned, SIGNED, walkPairs } from './row-places';
import type { Walk } from './survey';

const LONGEST_HEADING = 150;

/** One cell with words, alone in its row: a heading of what follows, unless it is itself a label with its blank. */
function headingOf(row: Row, next: Row | undefined, context: FormContext): string | null {
  const [only, ...more] = row.cells.filter((cell) => cell.text !== '');
  if (only === undefined || more.length > 0 || hasSlots(only) || only.text.length > LONGEST_HEADING)
    return null;
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
  const [first, second] = row.cells;
  if (first?.merge !== 'start' || first.text === '' || second === undefined || isOpen(second)) return null;
  return contextUnder(first.text, context);
}

function labelAbove(walk: Walk, row: Row, next: Row | undefined, context: FormContext): boolean {
  const cell = row.cells[0];
  const below = next?.cells[0];
  if (cell === undefined || below === undefined || !isUnderOpen(row, next) || isOpen(cell) || hasSlots(cell))
    return false;
  if (cell.text === '' || headingOf(row, next, context) !== null) return false;
  walk.survey.places.push(...placesInCell(walk.source, below, cleanLabel(cell.text), context));
  return true;
}

/** Headings that stand side by side, "Parent 1" and "Parent 2", each over columns of its own. */
interface Across {
  readonly from: number;
  readonly to: number;
  readonly context: FormContext;
}

function acrossOf(row: Row, context: FormContext): readonly Across[] {
  const isHead = (cell: Cell) => cell.span >= 2 && cell.text !== '' && !isOpen(cell) && !hasSlots(cell);
  if (row.cells.length < 2 || !row.cells.every(isHead)) return [];
  const heads = row.cells.map((cell) => {
    const own = contextUnder(cell.text, context);
    return { from: cell.column, to: cell.column + cell.span, context: own };
  });
  return heads.every((head) => head.context.subjects.size === 1 || head.context.closed !== null) ? heads : [];
}

/** An empty box right under a heading that asks for an account: "Actions taken", "Current circumstances". */
function walkBox(walk: Walk, row: Row, context: FormContext): boolean {
  const [cell, ...more] = row.cells;
  if (cell === undefined || more.length > 0 || !isEmpty(cell) || context.heading === '') return false;
  const label = cleanLabel(context.heading);
  const known = meaningOf(label, context);
  const isAccount = known.kind === 'closed' || (known.kind === 'field' && /^(log|ref)\./.test(known.id));
  if (isAccount) walk.survey.places.push(...placesInCell(walk.source, cell, label, context));
  else walk.survey.places.push({ label, context, quiet: false, kind: 'refused', why: NOT_SURE });
  return true;
}

/** What holds for a row while its table is walked. */
interface RowWalk {
  readonly walk: Walk;
  readonly rows: readonly Row[];
  readonly isSigned: boolean;
  readonly context: FormContext;
  readonly group: FormContext | null;
  readonly across: readonly Across[];
  readonly nested: (cell: Cell, context: FormContext) => void;
}

/** The cells of a row by the heading over them. */
function partsOf(
  row: Row,
  { context, group, across }: RowWalk,
): readonly (readonly [FormContext, readonly Cell[]])[] {
  if (group !== null) return [[group, row.cells.slice(1)]];
  if (across.length === 0) return [[context, row.cells]];
  return across.map((head) => [
    head.context,
    row.cells.filter(({ column }) => column >= head.from && column < head.to),
  ]);
}

/** Walks one row, or several that belong together. Answers how many were taken. */
function walkRow(table: RowWalk, place: number): number {
  const { walk, rows, isSigned, context, group, across, nested } = table;
  const row = rows[place];
  if (row === undefined) return 1;
  const isPlain = group === null && across.length === 0;
  const taken = isPlain ? walkHeadedRows(walk, rows, place, context) : 0;
  if (taken > 0) return taken;
  if (isPlain && walkBox(walk, row, context)) return 1;
  if (labelAbove(walk, row, rows[place + 1], context)) return 2;
  for (const [own, cells] of partsOf(row, table)) {
    const { places, inner } = walkPairs(walk.source, cells, own);
    walk.survey.places.push(...unsigned(places, isSigned));
    inner.forEach((cell) => nested(cell, own));
  }
  return 1;
}

/** Walks a table; its own headings hold for the rows below them. Answers whether no heading named anybody yet. */
export function walkTable(
  walk: Walk,
  { rows, ...table }: Table,
  outer: FormContext,
  nested: RowWalk['nested'],
): boolean {
  const isSigned = SIGNED.test(textOfBlocks([{ ...table, rows }]));
  let context = outer;
  let group: FormContext | null = null;
  let across: readonly Across[] = [];
  let place = 0;
  while (place < rows.length) {
    const row = rows[place];
    if (row === undefined) break;
    const heading = headingOf(row, rows[place + 1], context);
    const heads = acrossOf(row, context);
    if (row.cells[0]?.merge !== 'continue') group = groupOf(row, context);
    if (heading !== null) context = contextUnder(heading, { ...outer, atStart: context.atStart });
    if (heading !== null || heads.length > 0) across = heads;
    const isHead = heading !== null || heads.length > 0;
    place += isHead ? 1 : walkRow({ walk, rows, isSigned, context, group, across, nested }, place);
  }
  return context.atStart;
}
