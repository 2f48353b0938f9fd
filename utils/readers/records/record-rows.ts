import { aligned } from '../grids/align-rows';
import { scrollPastRows } from '../grids/boxes';
import type { Cell, Grid, Row } from '../grids/grid';
import { readsLikeHeading } from '../headings/heading-rows';
import { elementsOf, isMarkedHidden, isShown } from '../page/dom';
import { textOf } from '../page/text';
import type { Records } from './find-records';

const MOST_HEADINGS = 3;

/** The boxes of a line, each a cell. */
function boxesOf(record: readonly Element[]): readonly Element[] {
  const [only] = record;
  return only === undefined || record.length > 1 ? record : elementsOf(only);
}

function rowOf(record: readonly Element[]): Row {
  const cells = boxesOf(record)
    .filter((element) => !isMarkedHidden(element))
    .map((element, column): Cell => ({ element, text: textOf(element), heading: false, column, span: 1 }));
  return { elements: record, part: 'body', cells, hidden: record.some((element) => isMarkedHidden(element)) };
}

function asHeading(row: Row): Row {
  return { ...row, part: 'head', cells: row.cells.map((cell) => ({ ...cell, heading: true })) };
}

/** A line of headings kept outside the box in which the rows scroll, right before it. */
function headingBefore(list: Element): Row | null {
  const before = list.previousElementSibling;
  if (before === null || !isShown(before)) return null;
  const [inner, ...others] = elementsOf(before);
  const line = inner !== undefined && others.length === 0 ? inner : before;
  const row = rowOf([line]);
  return readsLikeHeading(row) ? row : null;
}

/** Lines of plain boxes under a line of headings, as a grid. Null where no line reads like headings. */
export function recordRows({ list, records }: Records): Grid | null {
  const rows = records.map(rowOf).filter(({ cells }) => cells.length > 1);
  const first = rows.findIndex((row) => !readsLikeHeading(row));
  const count = first < 0 ? rows.length : first;
  const apart = count === 0 ? headingBefore(list) : null;
  const heads = apart === null ? rows.slice(0, count) : [apart];
  const body = rows.slice(count);
  if (heads.length === 0 || heads.length > MOST_HEADINGS || body.length === 0) return null;
  const { rows: inLine, crooked } = aligned([...heads.map(asHeading), ...body]);
  return {
    elements: [list, ...(apart?.elements ?? [])],
    rows: inLine,
    partial: scrollPastRows(body.flatMap(({ elements }) => elements[0] ?? [])),
    crooked,
  };
}
