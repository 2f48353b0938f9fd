import { isInFigures, writesMonthFirst } from './cells';
import { contactMeaningsOf, meaningsOf, pupilColumns } from './headings';
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

type ByHeadings = (headings: readonly string[]) => readonly Meaning[];

/** What a row of headings must say for a list of one kind: the best first. */
type Enough = (columns: PupilColumns, people: readonly PersonPlace[]) => boolean;

const PUPIL_LIST: readonly Enough[] = [
  (columns) => columns.of.size >= 2 && namesPupils(columns),
  (columns) => columns.of.size >= 2,
];
/** Whose they are may stand in a single column: the UPN or the admission number. */
const CONTACTS: readonly Enough[] = [
  (columns, people) => columns.of.size >= 1 && people.some((person) => person.columns.length >= 1),
  (columns) => columns.of.size >= 2,
];

function headingRowOf({ rows }: Sheet, byHeadings: ByHeadings, isEnough: Enough): number | null {
  const at = rows.slice(0, LINES_BEFORE_HEADINGS).findIndex((row) => {
    const meanings = byHeadings(row);
    return isEnough(pupilColumns(meanings), peopleIn(meanings));
  });
  return at < 0 ? null : at;
}

/** The headings of a list of contacts, where "Relationship" alone is that of the contact of the row. */
export function contactsLayoutOf(sheet: Sheet, chosen?: readonly Meaning[]): Layout | null {
  return laidOut(sheet, contactMeaningsOf, CONTACTS, chosen);
}

/**
 * The headings of a pupil list: the first row that names pupils and one more fact, or else the first with two facts of
 * a pupil, so that staff can say where the names are. Null when there is no such row.
 *
 * @param chosen what staff said of each column, in place of what its heading says.
 */
export function layoutOf(sheet: Sheet, chosen?: readonly Meaning[]): Layout | null {
  return laidOut(sheet, (headings) => meaningsOf(headings).meanings, PUPIL_LIST, chosen);
}

function laidOut(
  sheet: Sheet,
  byHeadings: ByHeadings,
  enough: readonly Enough[],
  chosen: readonly Meaning[] | undefined,
): Layout | null {
  const rows = enough.map((isEnough) => headingRowOf(sheet, byHeadings, isEnough));
  const headingRow = rows.find((row) => row !== null);
  if (headingRow === undefined || headingRow === null) return null;
  const headings = sheet.rows[headingRow] ?? [];
  const { twice } = meaningsOf(headings);
  const meanings = byHeadings(headings);
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
