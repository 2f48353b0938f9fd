import type { SchoolDate } from '@/utils/calendar/school-date';
import { isValidOn } from '@/utils/codes/codes';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { ReadMark, ReadSession } from '@/utils/register/reading';
import { cellAt } from '../grids/grid';
import type { Cell, Row } from '../grids/grid';
import type { ProblemCode } from '../problems';
import type { MarkColumn } from '../headings/session-columns';
import type { CellMark } from './cell-mark';
import { readCellMark } from './cell-mark';
import type { ShownMemory } from './cell-parts';
import { meaningOfText } from './mark-text';
import type { TextMeaning } from './mark-text';
import { pairIn } from './pair-cells';
import type { Half } from './pair-cells';

/** A mark before it is decided whether it may be believed. */
export interface SeenMark extends ReadSession {
  readonly seen: CellMark;
}

/** The columns of one session: those that show a mark, and those to tick for one. */
export interface SessionCells extends ReadSession {
  readonly marks: readonly { readonly column: number; readonly half: Half | null }[];
  readonly choices: readonly { readonly column: number; readonly means: CellMark }[];
}

const BLANK: CellMark = { meaning: { kind: 'blank' }, shown: '', unsaved: false };
const CONFLICT: TextMeaning = { kind: 'conflict' };

/** What a column to choose stands for. A title's half of the day is a name: the half of the session says which code it is. */
function choiceMark(cell: Cell, memory: ShownMemory): CellMark {
  const read = readCellMark(cell, memory);
  const { meaning } = read;
  const isTitle = meaning.kind === 'mark' && meaning.by === 'words' && ['/', '\\'].includes(meaning.means);
  return isTitle ? { ...read, meaning: { ...meaning, means: 'present' } } : read;
}

/** Puts the columns of the same session together. `headingCell` gives the lowest heading of a column to tick. */
export function bySession(
  columns: readonly MarkColumn[],
  headingCell: (column: number) => Cell | undefined,
  memory: ShownMemory,
): readonly SessionCells[] {
  const sessions = new Map<string, MarkColumn[]>();
  for (const column of columns) {
    const key = `${column.date} ${column.session}`;
    sessions.set(key, [...(sessions.get(key) ?? []), column]);
  }
  return [...sessions.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const choices = same.flatMap(({ column, choice }) => {
      const cell = choice === null ? undefined : headingCell(column);
      return cell === undefined ? [] : [{ column, means: choiceMark(cell, memory) }];
    });
    const marks = same.filter(({ choice }) => choice === null).map(({ column, half }) => ({ column, half }));
    return [{ date: first.date, session: first.session, marks, choices }];
  });
}

function isChosen(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const checked = cell.element.querySelector(
    ':checked, [aria-checked="true"], [aria-pressed="true"], [aria-selected="true"]',
  );
  if (checked !== null || cell.element.getAttribute('aria-checked') === 'true') return true;
  return cell.text !== '' && cell.element.querySelector('input, [role="radio"], [role="checkbox"]') === null;
}

function chosenMark(row: Row, choices: SessionCells['choices'], memory: ShownMemory): CellMark | null {
  if (choices.length === 0) return null;
  const chosen = choices.filter(({ column }) => isChosen(cellAt(row, column)));
  const [only] = chosen;
  if (only === undefined) return BLANK;
  const cell = cellAt(row, only.column);
  const { unsaved, unsent } = cell === undefined ? BLANK : readCellMark(cell, memory);
  if (chosen.length === 1) return { ...only.means, unsaved, ...(unsent === true ? { unsent } : {}) };
  return { meaning: CONFLICT, shown: chosen.map(({ means }) => means.shown).join(' '), unsaved };
}

function together(a: CellMark, b: CellMark): CellMark {
  if (a.meaning.kind === 'blank') return b;
  if (b.meaning.kind === 'blank') return a;
  const same = a.meaning.kind === 'mark' && b.meaning.kind === 'mark' && a.meaning.means === b.meaning.means;
  return same ? a : { meaning: CONFLICT, shown: `${a.shown} ${b.shown}`, unsaved: a.unsaved || b.unsaved };
}

/** What a cell over several sessions may say of each: nothing, or that the school is closed. */
const holdsForAll = (meaning: TextMeaning) =>
  meaning.kind === 'blank' || (meaning.kind === 'mark' && meaning.means === '#');

function cellMark(cell: Cell | undefined, half: Half | null, memory: ShownMemory): CellMark {
  if (cell === undefined) return BLANK;
  if (half !== null) {
    const shown = pairIn(cell.text)?.[half] ?? '';
    return { meaning: meaningOfText(shown), shown, unsaved: false };
  }
  const read = readCellMark(cell, memory);
  return cell.span > 1 && !holdsForAll(read.meaning) ? { ...read, meaning: { kind: 'unknown' } } : read;
}

function seenMark(row: Row, cells: SessionCells, memory: ShownMemory): SeenMark | null {
  const { date, session, marks, choices } = cells;
  const isOutOfSight = row.keyed === true && marks.every(({ column }) => cellAt(row, column) === undefined);
  if (isOutOfSight && choices.length === 0) return null;
  const [only] = marks;
  if (only !== undefined && marks.length === 1 && choices.length === 0) {
    return { date, session, seen: cellMark(cellAt(row, only.column), only.half, memory) };
  }
  const shown = marks.map(({ column, half }) => cellMark(cellAt(row, column), half, memory));
  const chosen = chosenMark(row, choices, memory);
  const all = chosen === null ? shown : [...shown, chosen];
  return { date, session, seen: all.reduce(together, BLANK) };
}

/** The marks of one row, one a session in sight. A cell over several sessions is the mark of none of them. */
export function seenMarks(
  row: Row,
  sessions: readonly SessionCells[],
  memory: ShownMemory,
): readonly SeenMark[] {
  const seen: SeenMark[] = [];
  for (const cells of sessions) {
    const mark = seenMark(row, cells, memory);
    if (mark !== null) seen.push(mark);
  }
  return seen;
}

/** A mark as it goes into the reading, and what is wrong with it. */
export interface DecidedMark {
  readonly mark: ReadMark;
  readonly problem: ProblemCode | null;
}

export interface Trust {
  readonly today: SchoolDate;
  /** Single letters on this page are not the codes of England. */
  readonly otherCodes: boolean;
  readonly outOfLine: boolean;
  /** Some marks of the page have been saved, so those that have not are not marks yet. */
  readonly someSaved: boolean;
}

const PROBLEM_OF_KIND: Readonly<
  Record<'class-only' | 'conflict' | 'reason-unknown' | 'unknown', ProblemCode>
> = {
  'class-only': 'class-only',
  conflict: 'conflicting-mark',
  'reason-unknown': 'reason-unknown',
  unknown: 'unknown-mark',
};

function decide(
  { date, session, seen }: SeenMark,
  trust: Trust,
): { code: AttendanceCode | null; problem: ProblemCode | null } {
  const none = (problem: ProblemCode | null) => ({ code: null, problem });
  const { meaning, shown } = seen;
  if (meaning.kind === 'blank') return none(null);
  if (trust.outOfLine) return none('row-out-of-line');
  if (seen.unsent === true) return none('unsent-change');
  if (meaning.kind !== 'mark') return none(PROBLEM_OF_KIND[meaning.kind]);
  if (trust.someSaved && seen.unsaved) return none('unsaved-default');
  if (trust.otherCodes && meaning.by === 'code' && /^[A-Z]$/i.test(shown)) return none('unknown-mark');
  const present = session === 'AM' ? '/' : '\\';
  const code = meaning.means === 'present' ? present : meaning.means;
  // "Present (AM)" in an afternoon; the bare stroke is used for both halves.
  const isStroke = code === '/' || code === '\\';
  if (isStroke && code !== present && meaning.by === 'words') return none('conflicting-mark');
  if (!isValidOn(code, date)) return none('withdrawn-code');
  return date > trust.today ? none('future-mark') : { code, problem: null };
}

/** Decides what a seen mark counts as. What cannot be believed keeps its wording and loses its code. */
export function decideMark(seen: SeenMark, trust: Trust): DecidedMark {
  const { code, problem } = decide(seen, trust);
  const { date, session } = seen;
  const { meaning, shown, comment } = seen.seen;
  const minutes = code !== null && meaning.kind === 'mark' ? meaning.minutes : undefined;
  if (minutes === undefined && (comment === undefined || comment === ''))
    return { mark: { date, session, code, shown }, problem };
  const mark: ReadMark = {
    date,
    session,
    code,
    shown,
    ...(minutes === undefined ? {} : { minutesLate: minutes }),
    ...(comment === undefined || comment === '' ? {} : { comment }),
  };
  return { mark, problem };
}
