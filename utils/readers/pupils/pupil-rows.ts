import type { PupilName } from '@/utils/roster/pupil';
import { cellAt, widthOf } from '../grids/grid';
import type { Row } from '../grids/grid';
import { spanningText } from '../headings/heading-rows';
import type { HeadedGrid } from '../headings/heading-rows';
import { attribute, isShown, nameOf } from '../page/dom';
import { groupIn } from './group';
import type { PupilColumns } from './pupil-columns';
import { idsOfRow, insideRows, upnIn } from './pupil-ids';
import type { IdSource, Inside, RowIds } from './pupil-ids';
import { isPupilName, nameFromParts, shownName, splitName } from './pupil-name';

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
}

function cellName(row: Row, column: number | null): string {
  const cell = column === null ? undefined : cellAt(row, column);
  if (cell === undefined) return '';
  return cell.element.firstElementChild === null
    ? isPupilName(cell.text)
      ? cell.text
      : ''
    : shownName(cell.element);
}

function nameOfRow(row: Row, columns: PupilColumns): PupilName | null {
  if (columns.surname !== null) {
    const surname = cellName(row, columns.surname);
    const forenames = cellName(row, columns.forename);
    return surname === '' && forenames === '' ? null : nameFromParts(surname, forenames);
  }
  const shown = cellName(row, columns.name);
  return shown === '' ? null : splitName(shown);
}

const textAt = (row: Row, column: number | null) =>
  column === null ? '' : (cellAt(row, column)?.text ?? '');

function idsOf(row: Row, columns: PupilColumns, firstMark: number | null, inside: Inside): RowIds {
  const carriers = [columns.name, columns.surname, firstMark].flatMap((column) =>
    column === null ? [] : (cellAt(row, column)?.element ?? []),
  );
  const ids = new Map<IdSource, string>(idsOfRow(row, carriers, inside));
  const upn = columns.upns.map((column) => upnIn(textAt(row, column))).find((found) => found !== null);
  if (upn !== undefined) ids.set('upn', upn);
  const id = columns.ids
    .map((column) => textAt(row, column))
    .find((text) => /^[\w./ -]{1,40}$/.test(text) && /\d/.test(text));
  if (id !== undefined) ids.set('column', id);
  return ids;
}

class ShownRows {
  private readonly known = new Map<string, boolean>();

  /** Style sheets hide rows by their classes, so they are asked once for each set of classes. */
  has(row: Row): boolean {
    if (row.hidden) return false;
    return row.elements.every((element) => {
      const key = `${nameOf(element)}.${attribute(element, 'class') ?? ''}`;
      const known = this.known.get(key) ?? isShown(element);
      this.known.set(key, known);
      return known;
    });
  }
}

function isOutOfLine(row: Row, width: number, lastMark: number): boolean {
  if (row.keyed === true) return false;
  const own = widthOf(row);
  if (own <= lastMark) return true;
  if (own <= width) return false;
  return row.cells.some(({ column, text }) => column >= width && text !== '' && text.length <= 2);
}

/** The cell for the name is empty: a row of totals has a word there. */
function namesNobody(row: Row, { name, surname, forename }: PupilColumns): boolean {
  return [name, surname, forename].every((column) => textAt(row, column) === '');
}

const isFigure = (text: string) => text !== '' && text <= '9~' && /^\d+(?:[.,]\d+)?%?$/.test(text);

/** Numbers under every session are a row of totals, whatever its name. */
function isCounts(row: Row, markColumns: readonly number[]): boolean {
  if (!markColumns.some((column) => isFigure(textAt(row, column)))) return false;
  const texts = markColumns.map((column) => textAt(row, column)).filter((text) => text !== '');
  return texts.length > 1 && texts.every(isFigure);
}

/** The rows that name pupils, with the group that a row over the whole width may set for those below it. */
export function pupilRows(
  headed: HeadedGrid,
  columns: PupilColumns,
  markColumns: readonly number[],
): PupilRows {
  const shown = new ShownRows();
  const width = headed.headings.length;
  const lastMark = Math.max(-1, ...markColumns);
  const inside = insideRows(headed.grid.elements, headed.body);
  const rows: PupilRow[] = [];
  const nameless: Row[] = [];
  let hidden = 0;
  let section: string | null = null;
  for (const row of headed.body) {
    const over = spanningText(row, width);
    if (over !== null) {
      section = groupIn(over) ?? section;
      continue;
    }
    const name = nameOfRow(row, columns);
    const isVisible = shown.has(row);
    if (name === null) {
      if (isVisible && namesNobody(row, columns)) nameless.push(row);
      continue;
    }
    if (isCounts(row, markColumns)) continue;
    if (!isVisible) {
      hidden += 1;
      continue;
    }
    rows.push({
      row,
      name,
      group: textAt(row, columns.group) || section || yearOf(textAt(row, columns.year)),
      ids: idsOf(row, columns, markColumns[0] ?? null, inside),
      outOfLine: isOutOfLine(row, width, lastMark),
    });
  }
  return { rows, hidden, nameless };
}

/** A year group stands in for a class only when it is written as one: a bare figure gets its word. */
function yearOf(text: string): string | null {
  if (text === '') return null;
  return /^\d{1,2}$/.test(text) ? `Year ${text}` : text;
}
