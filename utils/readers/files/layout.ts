import { isInFigures, writesMonthFirst } from './cells';
import { meaningsOf, pupilColumns } from './headings';
import type { Meaning, PupilColumns } from './headings';
import type { PupilColumn } from './pupil-headings';
import { peopleIn } from './people';
import type { PersonPlace } from './people';
import type { Sheet } from './sheet';

/** A report may begin with its title and date. */
const LINES_BEFORE_HEADINGS = 8;

/** Where a sheet has its headings, and what each column is taken for. */
export interface Layout {
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly twice: readonly string[];
  readonly columns: PupilColumns;
  readonly people: readonly PersonPlace[];
  /** Columns whose dates in figures are not believed. */
  readonly monthFirst: ReadonlySet<number>;
}

const DATES: readonly PupilColumn[] = ['date of birth', 'start date'];

export function namesPupils({ of }: PupilColumns): boolean {
  return of.has('name') || (of.has('surname') && (of.has('forename') || of.has('known forename')));
}

function headingRowOf({ rows }: Sheet, isEnough: (columns: PupilColumns) => boolean): number | null {
  const at = rows.slice(0, LINES_BEFORE_HEADINGS).findIndex((row) => {
    const columns = pupilColumns(meaningsOf(row).meanings);
    return columns.of.size >= 2 && isEnough(columns);
  });
  return at < 0 ? null : at;
}

/**
 * The headings of a sheet: the first row that names pupils and one more fact, or else the first with two facts of a
 * pupil, so that staff can say where the names are. Null when there is no such row.
 *
 * @param chosen what staff said of each column, in place of what its heading says.
 * @param byHeadings what headings say in a list of another kind than a pupil list.
 */
export function layoutOf(
  sheet: Sheet,
  chosen?: readonly Meaning[],
  byHeadings?: (headings: readonly string[]) => readonly Meaning[],
): Layout | null {
  const headingRow = headingRowOf(sheet, namesPupils) ?? headingRowOf(sheet, () => true);
  if (headingRow === null) return null;
  const headings = sheet.rows[headingRow] ?? [];
  const { meanings: own, twice } = meaningsOf(headings);
  const meanings = byHeadings?.(headings) ?? own;
  const meant = headings.map((_heading, at) => chosen?.[at] ?? meanings[at] ?? '');
  const columns = pupilColumns(meant);
  const body = sheet.rows.slice(headingRow + 1);
  const monthFirst = DATES.flatMap((column) => {
    const at = columns.of.get(column);
    return at !== undefined && writesMonthFirst(body.map((row) => row[at] ?? '')) ? [at] : [];
  });
  return {
    headingRow,
    headings,
    meanings: meant,
    twice: chosen === undefined ? twice : [],
    columns,
    people: peopleIn(meant),
    monthFirst: new Set(monthFirst),
  };
}

/** What a row has in one of the pupil's columns; empty when there is no such column, or a date that is not believed. */
export function cellOf(layout: Layout, cells: readonly string[], column: PupilColumn): string {
  const at = layout.columns.of.get(column);
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** A date of a column whose program wrote the month first: which day it is cannot be known. */
export function isDoubtfulDate(layout: Layout, cells: readonly string[], column: PupilColumn): boolean {
  const at = layout.columns.of.get(column);
  return at !== undefined && layout.monthFirst.has(at) && isInFigures(cells[at] ?? '');
}

/** Each column with what it is taken for. */
export function columnsShown({ headings, meanings }: Layout) {
  return headings.map((heading, at) => ({ heading: heading.trim(), as: meanings[at] ?? '' }));
}
