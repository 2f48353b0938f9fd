import type { ReadSession } from '@/utils/register/reading';
import type { MarkColumn } from '../headings/session-columns';
import type { CellMark } from '../marks/cell-mark';
import type { ShownMemory } from '../marks/cell-parts';
import { meaningByKey } from '../marks/picture-key';
import type { PictureKey } from '../marks/picture-key';
import { bySession, seenMarks } from '../marks/session-marks';
import type { SessionCells } from '../marks/session-marks';
import { cellAt } from '../grids/grid';
import type { Row } from '../grids/grid';
import type { SeenMark } from '../marks/session-marks';
import type { PupilRow, PupilRows } from '../pupils/pupil-rows';
import type { RegisterTable } from './candidates';

export interface SeenRow {
  readonly pupil: PupilRow;
  readonly seen: readonly SeenMark[];
}

/** Everything the rows of a table show as marks, before any of it is believed. */
export interface Seen {
  readonly sessions: readonly ReadSession[];
  readonly rows: readonly SeenRow[];
  /** What every mark shows, one after the other. */
  readonly marks: readonly CellMark[];
  /** What the headings of columns to choose from mean. */
  readonly choices: readonly CellMark[];
  /** Some row holds a mark and names nobody. */
  readonly nameless: boolean;
}

const inOrder = (a: ReadSession, b: ReadSession) => (a.date + a.session < b.date + b.session ? -1 : 1);

const isMark = ({ seen }: SeenMark) => seen.meaning.kind === 'mark';

/**
 * Where some marks are written and others stand on a button, the buttons are there to mark with: what they say has not
 * been said.
 */
function withoutButtons(rows: readonly SeenRow[]): readonly SeenRow[] {
  const isPressable = (mark: SeenMark) => mark.seen.pressable === true && isMark(mark);
  if (!rows.some(({ seen }) => seen.some(isPressable))) return rows;
  if (rows.every(({ seen }) => seen.every((mark) => isPressable(mark) || !isMark(mark)))) return rows;
  return rows.map(({ pupil, seen }) => ({
    pupil,
    seen: seen.map((mark) =>
      mark.seen.pressable === true
        ? { ...mark, seen: { ...mark.seen, meaning: { kind: 'unknown' } as const } }
        : mark,
    ),
  }));
}

/** A picture by itself means what the key of the page says of it. */
function withKey(
  mark: SeenMark,
  row: Row,
  sessions: readonly SessionCells[],
  key: () => PictureKey,
): SeenMark {
  const { meaning, shown } = mark.seen;
  if (meaning.kind !== 'unknown' && (meaning.kind !== 'blank' || shown !== '')) return mark;
  const cells = sessions.find(({ date, session }) => date === mark.date && session === mark.session);
  const [only, ...others] = cells?.marks ?? [];
  const cell = only === undefined || others.length > 0 ? undefined : cellAt(row, only.column);
  if (cell === undefined || cell.bare === true || cell.text !== '' || cell.span > 1) return mark;
  const said = meaningByKey(cell.element, key());
  return said === null ? mark : { ...mark, seen: { ...mark.seen, ...said } };
}

/** Looks at the mark of every row and session of a table. */
export function seenRows(
  table: RegisterTable,
  rows: PupilRows,
  columns: readonly MarkColumn[],
  key: () => PictureKey,
): Seen {
  const memory: ShownMemory = new Map();
  const lowest = (column: number) =>
    table.headed.headingCells[column]?.filter(({ text }) => text !== '').at(-1);
  const sessions = [...bySession(columns, lowest, memory)].sort(inOrder);
  const seen = rows.rows.map((pupil) => ({
    pupil,
    seen: seenMarks(pupil.row, sessions, memory).map((mark) => withKey(mark, pupil.row, sessions, key)),
  }));
  const marked = withoutButtons(seen);
  return {
    sessions: sessions.map(({ date, session }) => ({ date, session })),
    rows: marked,
    marks: marked.flatMap((row) => row.seen.map((mark) => mark.seen)),
    choices: sessions.flatMap(({ choices }) => choices.map(({ means }) => means)),
    nameless: rows.nameless.some((row) => seenMarks(row, sessions, memory).some(isMark)),
  };
}

const isPresent = ({ seen: { meaning } }: SeenMark) =>
  meaning.kind === 'mark' && ['present', '/', '\\', 'L'].includes(meaning.means);

/** A child cannot have come to a session that is still to be: then the days were not understood. */
export function presentInFuture({ sessions, rows }: Seen, today: string): boolean {
  if (sessions.every(({ date }) => date <= today)) return false;
  return rows.some(({ seen }) => seen.some((mark) => mark.date > today && isPresent(mark)));
}

/** Afternoon marks only, in what is called a morning. */
export function marksDenySession({ rows }: Seen): boolean {
  const shows = (stroke: string) =>
    rows.some(({ seen }) => seen.some((mark) => mark.session === 'AM' && mark.seen.shown === stroke));
  return !shows('/') && shows('\\');
}
