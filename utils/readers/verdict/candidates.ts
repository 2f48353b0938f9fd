import { boardOfTable, boardsIn } from '../boards/find-boards';
import { cellAt } from '../grids/grid';
import { attribute, isWithin, parentOf } from '../page/dom';
import type { Root } from '../page/dom';
import type { Grid, Row } from '../grids/grid';
import { joinSideBySide } from '../grids/join-grids';
import { turnedGrid } from '../grids/turned-grid';
import { headedGrid } from '../headings/heading-rows';
import type { HeadedGrid } from '../headings/heading-rows';
import { candidateColumns } from '../headings/session-columns';
import type { CandidateColumn } from '../headings/session-columns';
import { historyAxes } from '../headings/history-axes';
import { readCellMark } from '../marks/cell-mark';
import { holdPairs } from '../marks/pair-cells';
import { daysIn } from '../dates/date-text';
import { sessionsIn } from '../headings/session-words';
import { foldWording } from '../marks/wording';
import { withTaughtColumns } from '../mappings/taught-columns';
import type { TablePlace } from '../mappings/taught-columns';
import type { ProblemCode } from '../problems';
import { pupilColumns } from '../pupils/pupil-columns';
import type { PupilColumns } from '../pupils/pupil-columns';
import { recordGrids } from '../records/record-grid';
import type { HistoryTable } from './read-history';

/** A table that names pupils and has columns of marks. Whether they are attendance is another question. */
export interface RegisterTable {
  readonly headed: HeadedGrid;
  readonly pupils: PupilColumns;
  readonly candidates: readonly CandidateColumn[];
}

type Looked =
  | { kind: 'register'; table: RegisterTable }
  | { kind: 'history'; table: HistoryTable }
  | { kind: 'refused'; code: ProblemCode };

const LOOKED_AT = 12;

const TICK = /^[✓✔☑✅√●•■]$/u;

/** A column of ticks under the name of a mark. */
function holdsTicks(texts: readonly string[]): boolean {
  return texts.every((text) => text === '' || TICK.test(text)) && texts.some((text) => text !== '');
}

/** Whether the cells of a column are controls, one of which is chosen in each row. */
function holdsChoices(headed: HeadedGrid, column: number): boolean {
  const heading = headed.headings[column];
  const under = (rows: readonly Row[]) => rows.flatMap((row) => cellAt(row, column) ?? []);
  const isTicked = heading?.mark != null && holdsTicks(under(headed.body).map(({ text }) => text));
  if (isTicked) return true;
  return under(headed.body.slice(0, LOOKED_AT)).some(({ element }) => {
    if (element.firstElementChild === null)
      return ['radio', 'checkbox'].includes(element.getAttribute('role') ?? '');
    const radios = element.querySelectorAll('input[type="radio"], [role="radio"]').length;
    if (radios > 0) return radios === 1;
    return (
      heading?.mark != null && element.querySelector('input[type="checkbox"], [role="checkbox"]') !== null
    );
  });
}

/** Whether the radios of these columns are one set in each row, so that choosing one lets go of another. */
function areOneChoice(headed: HeadedGrid, columns: readonly number[]): boolean {
  const sets = headed.body.slice(0, LOOKED_AT).map((row) => {
    const names = columns.map((column) =>
      cellAt(row, column)?.element.querySelector('input[type="radio"]')?.getAttribute('name'),
    );
    return names.some((name) => name == null) ? null : new Set(names).size;
  });
  const known = sets.filter((size) => size !== null);
  return known.length > 0 && known.every((size) => size === 1);
}

/** Sessions beyond a second one are periods of the day, and so are the first two of them. */
const THIRD_SESSION = /\b(?:session|mark|sess)\s*[3-9]\b|\b3rd (?:session|mark)\b/i;

const OF_THE_ROW = /^(?:date|day|session|session date|mark date|attendance date|am pm|half day)$/;

/** A column that gives every row its own day or session, as a list of absences has. */
function isRowAMark({ headings, body }: HeadedGrid): boolean {
  return headings.some(({ text }, column) => {
    if (!OF_THE_ROW.test(foldWording(text))) return false;
    const texts = body.slice(0, LOOKED_AT).flatMap((row) => cellAt(row, column)?.text ?? []);
    return texts.some((words) => daysIn(words).days.length > 0 || sessionsIn(words).sessions.length > 0);
  });
}

/** How many of the first cells of a column are marks. */
function marksIn({ body }: HeadedGrid, column: number): number {
  const memory = new Map<string, boolean>();
  const cells = body.slice(0, LOOKED_AT).flatMap((row) => cellAt(row, column) ?? []);
  return cells.filter((cell) => readCellMark(cell, memory).meaning.kind === 'mark').length;
}

/** Of several columns called like a mark ("Attendance", "Status") those without any mark are something else. */
function withoutOtherColumns(
  headed: HeadedGrid,
  candidates: readonly CandidateColumn[],
): readonly CandidateColumn[] {
  const called = candidates.filter(({ heading, choice }) => heading.role === 'mark' && choice === null);
  if (called.length < 2) return candidates;
  const marked = called.filter(({ column }) => marksIn(headed, column) > 0);
  return marked.length === 0
    ? candidates
    : candidates.filter((each) => !called.includes(each) || marked.includes(each));
}

function look(grid: Grid, taught: TablePlace | null): Looked {
  if (taught !== null) return lookAsTaught(grid, taught);
  const headed = headedGrid(grid);
  if (headed === null) return { kind: 'refused', code: 'no-headings' };
  if (grid.crooked === true) return { kind: 'refused', code: 'columns-out-of-line' };
  return lookAt(headed);
}

/** Looks at a table whose columns were taught. The one column of marks stands for all when it was taught, too. */
function lookAsTaught(grid: Grid, taught: TablePlace): Looked {
  const columns = withTaughtColumns(grid, taught);
  if (columns === null) return { kind: 'refused', code: 'mapping-place-lost' };
  if (grid.crooked === true) return { kind: 'refused', code: 'columns-out-of-line' };
  const looked = lookAt(columns.headed);
  if (looked.kind !== 'register' || columns.mark === null) return looked;
  const candidates = looked.table.candidates.filter(({ column }) => column === columns.mark);
  return { kind: 'register', table: { ...looked.table, candidates } };
}

function lookAt(headed: HeadedGrid): Looked {
  const pupils = pupilColumns(headed);
  if (pupils.kind === 'refused') {
    const axes = historyAxes(headed);
    if (axes !== null) return { kind: 'history', table: { headed, axes } };
    const turned = turnedGrid(headed.grid) ?? boardOfTable(headed.grid);
    const other = turned === null ? null : headedGrid(turned);
    return other === null ? pupils : lookAt(other);
  }
  const candidates = withoutOtherColumns(
    headed,
    candidateColumns(headed, {
      holdsChoices: (column) => holdsChoices(headed, column),
      areOneChoice: (columns) => areOneChoice(headed, columns),
      holdPairs: (columns) =>
        holdPairs(columns.flatMap((column) => headed.body.map((row) => cellAt(row, column)?.text ?? ''))),
    }),
  );
  if (headed.headings.some(({ text }) => THIRD_SESSION.test(text)))
    return { kind: 'refused', code: 'lessons' };
  if (isRowAMark(headed)) return { kind: 'refused', code: 'row-a-mark' };
  if (candidates.length === 0) {
    const lessons = headed.headings.some(({ role }) => role === 'lesson');
    return { kind: 'refused', code: lessons ? 'lessons' : 'no-marks' };
  }
  return { kind: 'register', table: { headed, pupils: pupils.columns, candidates } };
}

export interface Registers {
  readonly registers: readonly RegisterTable[];
  readonly histories: readonly HistoryTable[];
  readonly reasons: readonly ProblemCode[];
}

const hasPupils = ({ headed }: RegisterTable) => headed.body.some(({ cells }) => cells.length > 1);

function lookedAt(grids: readonly Grid[], taught: TablePlace | null): Registers {
  const looked = grids.map((grid) => look(grid, taught));
  return {
    registers: looked.flatMap((each) => (each.kind === 'register' ? [each.table] : [])).filter(hasPupils),
    histories: looked.flatMap((each) => (each.kind === 'history' ? [each.table] : [])),
    reasons: looked.flatMap((each) => (each.kind === 'refused' ? [each.code] : [])),
  };
}

function isKeptFromReaders({ headed }: RegisterTable): boolean {
  const [element] = headed.grid.elements;
  for (let at = element ?? null; at !== null; at = parentOf(at)) {
    if (attribute(at, 'aria-hidden') === 'true') return true;
  }
  return false;
}

const wholeText = ({ headed }: RegisterTable) =>
  headed.grid.rows.map(({ cells }) => cells.map(({ text }) => text).join('\u0001')).join('\u0002');

/** Widgets lay a copy over a table, for a heading that stays in place. A copy is no second register. */
function withoutCopies(registers: readonly RegisterTable[]): readonly RegisterTable[] {
  if (registers.length < 2) return registers;
  const spoken = registers.filter((table) => !isKeptFromReaders(table));
  const counted = spoken.length > 0 ? spoken : registers;
  return new Set(counted.map(wholeText)).size === 1 ? counted.slice(0, 1) : counted;
}

/** Frozen columns kept in a table of their own, each joined with the table after it. */
export function pairsBeside(grids: readonly Grid[]): readonly Grid[] {
  return grids.slice(1).flatMap((right, at) => {
    const left = grids[at];
    return left === undefined ? [] : (joinSideBySide(left, right) ?? []);
  });
}

/** A list inside another: the cards of a class within the classes of a school. */
function isAround(outer: RegisterTable, inner: RegisterTable): boolean {
  const [around] = outer.headed.grid.elements;
  const [inside] = inner.headed.grid.elements;
  return around !== undefined && inside !== undefined && around !== inside && isWithin(inside, around);
}

/**
 * The lists of a page that are no tables: cards, items, plain boxes, boards. Asked where no table is a register. The innermost
 * count, and a list that names no pupils is none.
 */
export function registersInRecords(root: Root): Registers {
  const inRecords = recordGrids(root).map((each) => (each.kind === 'headed' ? lookAt(each.headed) : each));
  const looked = [...boardsIn(root).map((board) => look(board, null)), ...inRecords];
  const all = looked.flatMap((each) => (each.kind === 'register' ? [each.table] : [])).filter(hasPupils);
  const refused = looked.flatMap((each) => (each.kind === 'refused' ? [each.code] : []));
  return {
    registers: all.filter((table) => !all.some((other) => isAround(table, other))),
    histories: [],
    reasons: refused.filter((code) => code !== 'no-pupils'),
  };
}

/**
 * The tables of a page that could be its register. Frozen columns are joined only when no table is one by itself.
 *
 * @param taught the columns of the list, where staff pointed at them.
 */
export function registersAmong(grids: readonly Grid[], taught: TablePlace | null = null): Registers {
  const alone = lookedAt(grids, taught);
  if (alone.registers.length > 0) return { ...alone, registers: withoutCopies(alone.registers) };
  const joined = lookedAt(pairsBeside(grids), taught);
  return joined.registers.length > 0 ? joined : alone;
}
