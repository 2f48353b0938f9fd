import type { PupilName } from '@/utils/roster/pupil';
import { cellAt, usualWidth, widthOf } from '../grids/grid';
import type { Row } from '../grids/grid';
import { spanningText } from '../headings/heading-rows';
import type { HeadedGrid } from '../headings/heading-rows';
import { attribute, isShown, nameOf } from '../page/dom';
import { linesOf } from '../page/text';
import { groupIn, isGroup, withoutGroup } from './group';
import type { PupilColumns } from './pupil-columns';
import { idsOfRow, insideRows, upnIn } from './pupil-ids';
import type { Inside, RowIds } from './pupil-ids';
import { isPupilName, nameAmong, nameFromParts, shownName, splitName } from './pupil-name';

/** A row of the body that names a pupil. */
export interface PupilRow {
  readonly row: Row;
  readonly name: PupilName;
  readonly group: string | null;
  readonly ids: RowIds;
  /** Cells missing or left over under the headings: its marks cannot be told apart. */
  readonly outOfLine: boolean;
}

export interface PupilRows {
  readonly rows: readonly PupilRow[];
  /** Rows that are in the page but not shown. */
  readonly hidden: number;
  /** Rows with an empty place for the name. */
  readonly nameless: readonly Row[];
  /** Rows with nothing but figures under the sessions. */
  readonly counts: number;
}

function cellName(row: Row, column: number | null): string {
  const cell = column === null ? undefined : cellAt(row, column);
  if (cell === undefined) return '';
  if (cell.wrapped === true) return nameAmong([cell.text]);
  const isText = cell.bare === true || cell.element.firstElementChild === null;
  return isText ? (isPupilName(cell.text) ? cell.text : '') : shownName(cell.element);
}

function nameOfRow(row: Row, columns: PupilColumns): PupilName | null {
  if (columns.surname !== null) {
    const surname = cellName(row, columns.surname);
    const forenames = cellName(row, columns.forename);
    return surname === '' && forenames === '' ? null : nameFromParts(surname, forenames);
  }
  const shown = withoutGroup(cellName(row, columns.name)).name;
  return shown === '' ? null : splitName(shown);
}

/** The class that stands in the cell of the name: in brackets behind it, or on a line of its own. */
function groupBeside(row: Row, column: number | null): string | null {
  const cell = column === null ? undefined : cellAt(row, column);
  if (cell === undefined || !/\d|reception|nursery/i.test(cell.text)) return null;
  if (cell.bare === true || cell.wrapped === true || cell.element.firstElementChild === null)
    return withoutGroup(cell.text).group;
  const lines = linesOf(cell.element);
  return (
    lines.find(isGroup) ?? lines.map((line) => withoutGroup(line).group).find((each) => each !== null) ?? null
  );
}

const textAt = (row: Row, column: number | null) =>
  column === null ? '' : (cellAt(row, column)?.text ?? '');

function idsOf(row: Row, columns: PupilColumns, firstMark: number | null, inside: Inside): RowIds {
  const carriers = () =>
    [columns.name, columns.surname, firstMark].flatMap((column) =>
      column === null ? [] : (cellAt(row, column)?.element ?? []),
    );
  let upn: string | undefined;
  for (const column of columns.upns) upn ??= upnIn(textAt(row, column)) ?? undefined;
  const column = columns.ids
    .map((at) => textAt(row, at))
    .find((text) => /^[\w./ -]{1,40}$/.test(text) && /\d/.test(text));
  return idsOfRow(row, { upn, column }, carriers, inside);
}

class ShownRows {
  private readonly known = new Map<string, boolean>();

  /** Style sheets hide rows by their classes, so they are asked once for each set of classes. */
  has(row: Row): boolean {
    if (row.hidden) return false;
    return row.elements.every((element) => {
      const className = attribute(element, 'class');
      const key = className === null ? nameOf(element) : `${nameOf(element)}.${className}`;
      const known = this.known.get(key) ?? isShown(element);
      this.known.set(key, known);
      return known;
    });
  }
}

interface Widths {
  /** Of the headings. */
  readonly width: number;
  /** Of most rows. */
  readonly usual: number | null;
  readonly lastMark: number;
}

function isOutOfLine(row: Row, { width, usual, lastMark }: Widths): boolean {
  if (row.keyed === true) return false;
  const own = widthOf(row);
  if (own <= lastMark || own !== usual || own < width) return true;
  if (own <= width) return false;
  return row.cells.some(({ column, text }) => column >= width && text !== '' && text.length <= 2);
}

/** The cell for the name is empty, or its name is struck out and a note is left; a row of totals has a word there. */
function namesNobody(row: Row, { name, surname, forename }: PupilColumns): boolean {
  return [name, surname, forename].every((column) => {
    const cell = column === null ? undefined : cellAt(row, column);
    return cell === undefined || cell.text === '' || cell.text.startsWith('(');
  });
}

const isFigure = (text: string) => text >= '0' && text <= '9~' && /^\d+(?:[.,]\d+)?%?$/.test(text);

/** Numbers under every session are a row of totals, whatever its name. */
function isCounts(row: Row, markColumns: readonly number[]): boolean {
  if (!markColumns.some((column) => isFigure(textAt(row, column)))) return false;
  const texts = markColumns.map((column) => textAt(row, column)).filter((text) => text !== '');
  return texts.length > 1 && texts.every(isFigure);
}

/** Sorts the rows of a body one after the other; a row over the whole width names the group of those below it. */
class RowSorter {
  readonly rows: PupilRow[] = [];
  readonly nameless: Row[] = [];
  hidden = 0;
  counts = 0;
  private section: string | null = null;
  private readonly shown = new ShownRows();
  private readonly inside: Inside;
  private readonly widths: Widths;

  constructor(
    headed: HeadedGrid,
    private readonly columns: PupilColumns,
    private readonly markColumns: readonly number[],
  ) {
    this.inside = insideRows(headed.grid.elements, headed.body);
    const named = headed.body.filter((row) => nameOfRow(row, columns) !== null);
    this.widths = {
      width: headed.headings.length,
      usual: usualWidth(named),
      lastMark: Math.max(-1, ...markColumns),
    };
  }

  sort(row: Row): void {
    const over = spanningText(row, this.widths.width);
    if (over !== null) {
      this.section = groupIn(over) ?? this.section;
      return;
    }
    const name = nameOfRow(row, this.columns);
    const isVisible = this.shown.has(row);
    if (name === null) {
      if (isVisible && namesNobody(row, this.columns)) this.nameless.push(row);
    } else if (isCounts(row, this.markColumns)) this.counts += 1;
    else if (isVisible) this.rows.push(this.pupil(row, name));
    else this.hidden += 1;
  }

  private pupil(row: Row, name: PupilName): PupilRow {
    const { group, year } = this.columns;
    return {
      row,
      name,
      group:
        textAt(row, group) ||
        groupBeside(row, this.columns.name) ||
        this.section ||
        yearOf(textAt(row, year)),
      ids: idsOf(row, this.columns, this.markColumns[0] ?? null, this.inside),
      outOfLine: isOutOfLine(row, this.widths),
    };
  }
}

/** The rows that name pupils, with the group that a row over the whole width may set for those below it. */
export function pupilRows(
  headed: HeadedGrid,
  columns: PupilColumns,
  markColumns: readonly number[],
): PupilRows {
  const sorter = new RowSorter(headed, columns, markColumns);
  for (const row of headed.body) sorter.sort(row);
  return sorter;
}

/** A year group stands in for a class only when it is written as one: a bare figure gets its word. */
function yearOf(text: string): string | null {
  if (text === '') return null;
  return /^\d{1,2}$/.test(text) ? `Year ${text}` : text;
}
