import { scrollPastRows } from '../grids/boxes';
import type { Cell, Grid, Row } from '../grids/grid';
import { columnHeading } from '../headings/column-heading';
import { headedGrid } from '../headings/heading-rows';
import type { HeadedGrid } from '../headings/heading-rows';
import { isMarkedHidden } from '../page/dom';
import type { Root } from '../page/dom';
import type { ProblemCode } from '../problems';
import { findRecords } from './find-records';
import type { Records } from './find-records';
import { halvesOf, recordParts } from './record-cells';
import {
  headingByContent,
  holdsField,
  holdsMarks,
  labelOf,
  nameStanding,
  recordColumns,
} from './record-columns';
import type { RecordColumn } from './record-columns';
import { recordRows } from './record-rows';

export type LookedAtRecords = { kind: 'headed'; headed: HeadedGrid } | { kind: 'refused'; code: ProblemCode };

/** A column with the heading that its label or its content gives it. */
interface Headed {
  readonly column: RecordColumn;
  readonly text: string;
}

/** Takes the labels out of the columns: each heads the column after it. */
function withLabels(columns: readonly RecordColumn[]): readonly Headed[] {
  const headed: Headed[] = [];
  let label = '';
  for (const column of columns) {
    const own = labelOf(column);
    if (own !== null && holdsField(column)) headed.push({ column, text: own });
    else if (own === null) headed.push({ column, text: label });
    label = own !== null && !holdsField(column) ? own : '';
  }
  return headed;
}

/** The one column of names: labelled so, or called so by its markup, or the only one that is written like names. */
function nameColumn(columns: readonly Headed[]): Headed | null {
  const standing = columns.map(({ column, text }) => (text === '' ? nameStanding(column) : 0));
  for (const least of [2, 1]) {
    const found = columns.filter((_, at) => standing[at] === least);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

const isNameLabel = ({ text }: Headed) =>
  ['name', 'surname', 'forename'].includes(columnHeading([asCell(text)]).role);

const asCell = (text: string): Cell => ({
  element: null as unknown as Element,
  text,
  heading: true,
  column: 0,
  span: 1,
  bare: true,
});

/** Gives every column a heading. A code where the pupils or their marks cannot be told. */
function headings(columns: readonly Headed[]): readonly Headed[] | ProblemCode {
  const name = columns.some(isNameLabel) ? null : nameColumn(columns);
  if (name === null && !columns.some(isNameLabel)) return 'no-pupils';
  const unnamed = columns.map((each) => (each === name ? { ...each, text: 'Pupil' } : each));
  const marks = unnamed.filter(({ text, column }) => text === '' && holdsMarks(column));
  const [mark] = marks;
  const labelled = unnamed.some(({ text }) => {
    const { role, sessions, days } = columnHeading([asCell(text)]);
    return role === 'mark' || sessions.length > 0 || days.length > 0;
  });
  if (!labelled && marks.length > 1) return 'no-headings';
  if (!labelled && mark === undefined) return 'no-marks';
  return unnamed.map((each) => {
    if (each.text !== '') return each;
    if (!labelled && each === mark) return { ...each, text: 'Mark' };
    return { ...each, text: headingByContent(each.column) };
  });
}

function rowsOf({ records }: Records, columns: readonly Headed[]): readonly Row[] {
  return records.map((elements, at) => ({
    elements,
    part: 'body',
    hidden: elements.some((element) => isMarkedHidden(element)),
    cells: columns.flatMap(({ column: { cells } }, column): Cell[] => {
      const cell = cells[at];
      const [element] = elements;
      if (cell !== undefined) return [{ ...cell, column }];
      return element === undefined ? [] : [{ ...asCell(''), element, heading: false, column }];
    }),
  }));
}

function cardsOf(found: Records): LookedAtRecords {
  const whole = found.records.map(recordParts);
  const single = whole.every(({ length }) => length === 1);
  const parts = single ? whole.map((each) => each.flatMap(halvesOf)) : whole;
  const columns = recordColumns(parts);
  if (columns === null) return { kind: 'refused', code: 'no-pupils' };
  const headed = headings(withLabels(columns));
  if (typeof headed === 'string') return { kind: 'refused', code: headed };
  const body = rowsOf(found, headed);
  const partial = scrollPastRows(body.flatMap(({ elements }) => elements[0] ?? []));
  const grid: Grid = { elements: [found.list], rows: body, partial };
  const cells = headed.map(({ text }) => asCell(text));
  return {
    kind: 'headed',
    headed: {
      grid,
      titles: [],
      headings: cells.map((cell) => columnHeading([cell])),
      headingCells: headed.map(() => []),
      body,
    },
  };
}

function looked(found: Records): LookedAtRecords {
  const grid = recordRows(found);
  if (grid === null) return cardsOf(found);
  const headed = headedGrid(grid);
  if (headed === null) return { kind: 'refused', code: 'no-headings' };
  if (grid.crooked === true) return { kind: 'refused', code: 'columns-out-of-line' };
  return { kind: 'headed', headed };
}

/** Lists of cards, of items or of plain boxes that could be a register, with what their columns are. */
export function recordGrids(root: Root): readonly LookedAtRecords[] {
  return findRecords(root).map(looked);
}
