import Papa from 'papaparse';
import type { Contact, Parent, Pupil } from '@/utils/roster/pupil';
import { dateInCell, sexInCell, upnInCell, yearGroupInCell } from './pupil-list-cells';
import { pupilColumns } from './pupil-list-headings';
import type { PupilColumn, PupilColumns } from './pupil-list-headings';
import { contactFrom, parentFrom, parentsAmong, peopleIn } from './pupil-list-people';
import type { PersonPlace } from './pupil-list-people';

/** Something odd in a pupil list. `row` is the line as a spreadsheet numbers it: the headings are row 1. */
export interface PupilListProblem {
  readonly row: number | null;
  readonly message: string;
}

/** One pupil of a list. What was wrong in the row was left out of it and stands among the problems. */
export interface PupilListRow {
  readonly row: number;
  readonly pupil: Pupil;
  /** Other names the register may show them under. */
  readonly alsoShownAs: readonly string[];
}

/** What a CSV pupil list says, before anything is saved. */
export interface PupilList {
  readonly pupils: readonly PupilListRow[];
  /** Headings that were understood, and as what. */
  readonly understood: readonly { readonly heading: string; readonly as: string }[];
  readonly ignored: readonly string[];
  readonly problems: readonly PupilListProblem[];
}

const MOST_ROWS = 5000;
const LONGEST_CELL = 500;
/** A report may begin with its title and date. */
const LINES_BEFORE_HEADINGS = 8;

interface Layout {
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly columns: PupilColumns;
  readonly people: readonly PersonPlace[];
}

function hasName({ of }: PupilColumns): boolean {
  return of.has('name') || (of.has('surname') && (of.has('forename') || of.has('known forename')));
}

function layoutOf(table: readonly string[][]): Layout | null {
  for (const [headingRow, headings] of table.slice(0, LINES_BEFORE_HEADINGS).entries()) {
    const columns = pupilColumns(headings);
    if (!hasName(columns) || columns.of.size < 2) continue;
    const taken = new Set([...columns.of.values(), ...columns.addressParts]);
    return { headingRow, headings, columns, people: peopleIn(headings, taken) };
  }
  return null;
}

function cellOf({ columns }: Layout, cells: readonly string[], column: PupilColumn): string {
  const at = columns.of.get(column);
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** The two parts of a whole name; null when it cannot be told where one ends. */
function partsOf(whole: string): { surname: string; forenames: string } | null {
  const [surname, forenames, ...more] = whole.split(',').map((part) => part.trim());
  if (surname !== undefined && forenames !== undefined && forenames !== '' && more.length === 0)
    return { surname, forenames };
  const words = whole.split(/\s+/);
  const [first, last] = words;
  // Three words or more might be two forenames or two surnames.
  if (words.length !== 2 || first === undefined || last === undefined) return null;
  return { surname: last, forenames: first };
}

function namesIn(layout: Layout, cells: readonly string[]) {
  const cell = (column: PupilColumn) => cellOf(layout, cells, column);
  const known = { surname: cell('known surname'), forenames: cell('known forename') };
  const parts =
    cell('surname') !== '' || cell('forename') !== ''
      ? { surname: cell('surname'), forenames: cell('forename') || known.forenames }
      : partsOf(cell('name'));
  if (parts === null) return null;
  const middle = cell('middle names');
  const others = [
    middle === '' ? '' : `${parts.forenames} ${parts.surname}`,
    known.forenames === '' && known.surname === ''
      ? ''
      : `${known.forenames || parts.forenames} ${known.surname || parts.surname}`,
  ];
  const names = { surname: parts.surname, forenames: [parts.forenames, middle].join(' ').trim() };
  const own = `${names.forenames} ${names.surname}`;
  return { ...names, alsoShownAs: others.filter((other) => other !== '' && other !== own) };
}

function addressIn(layout: Layout, cells: readonly string[]): string {
  const whole = cellOf(layout, cells, 'address');
  const parts = layout.columns.addressParts.map((at) => (cells[at] ?? '').trim());
  const lines = [...whole.split(/[\r\n]+/), ...parts].map((line) => line.trim().replace(/,$/, ''));
  // A number goes with its street: "12" and "Mill Lane" are one line.
  return lines
    .filter((line) => line !== '')
    .join(', ')
    .replace(/(^|, )(\d+[a-z]?), (?=\D)/gi, '$1$2 ');
}

function factsIn(layout: Layout, cells: readonly string[], warn: (message: string) => void): Partial<Pupil> {
  const facts: Record<string, string> = {};
  const take = (name: string, column: PupilColumn, read: (cell: string) => string | null, wrong: string) => {
    const cell = cellOf(layout, cells, column);
    if (cell === '') return;
    const value = read(cell);
    if (value === null) warn(wrong);
    else facts[name] = value;
  };
  take('upn', 'upn', upnInCell, 'The UPN has not the form of one, and was left out.');
  take('dob', 'date of birth', dateInCell, 'The date of birth cannot be read, and was left out.');
  take('sex', 'sex', sexInCell, 'The sex is neither M nor F, and was left out.');
  take('yearGroup', 'year group', yearGroupInCell, 'The year group is not R or 1 to 13, and was left out.');
  take('startDate', 'start date', dateInCell, 'The date of admission cannot be read, and was left out.');
  take('group', 'class', (cell) => cell, '');
  const address = addressIn(layout, cells);
  return { ...(facts as Partial<Pupil>), ...(address === '' ? {} : { address }) };
}

function peopleOf(layout: Layout, cells: readonly string[]): Pick<Pupil, 'parents' | 'contacts'> {
  const parents: Parent[] = [];
  const contacts: Contact[] = [];
  for (const person of layout.people) {
    const parent = person.who === 'parent' ? parentFrom(person, cells) : null;
    const contact = person.who === 'contact' ? contactFrom(person, cells, contacts.length + 1) : null;
    if (parent !== null) parents.push(parent);
    if (contact !== null) contacts.push(contact);
  }
  const known = parents.length > 0 ? parents : parentsAmong(contacts);
  // Empty cells do not say that there is nobody; the list is then left as not asked.
  return {
    ...(known.length === 0 ? {} : { parents: known }),
    ...(contacts.length === 0 ? {} : { contacts }),
  };
}

function understoodIn({ headings, columns, people }: Layout) {
  const as = new Map<number, string>([...columns.of].map(([column, at]) => [at, column]));
  for (const at of columns.addressParts) as.set(at, 'address');
  for (const person of people)
    for (const { field, at } of person.columns) as.set(at, `${person.who}: ${field}`);
  const named = headings.map((heading, at) => ({ heading: heading.trim(), as: as.get(at) }));
  return {
    understood: named.flatMap(({ heading, as }) => (as === undefined ? [] : [{ heading, as }])),
    ignored: named.flatMap(({ heading, as }) => (as === undefined && heading !== '' ? [heading] : [])),
  };
}

function rowsOf(table: readonly string[][], layout: Layout, problems: PupilListProblem[]): PupilListRow[] {
  const rowOfUpn = new Map<string, number>();
  return table.slice(layout.headingRow + 1).flatMap((cells, index): PupilListRow[] => {
    const row = layout.headingRow + index + 2;
    const warn = (message: string) => problems.push({ row, message });
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (cells.some((cell) => cell.length > LONGEST_CELL)) {
      warn('A cell of this row is too long to be a fact about a pupil. The row was left out.');
      return [];
    }
    const names = namesIn(layout, cells);
    if (names === null || (names.surname === '' && names.forenames === '')) {
      warn('This row has no name that can be read, and was left out.');
      return [];
    }
    const { alsoShownAs, ...name } = names;
    const pupil: Pupil = { ...name, ...factsIn(layout, cells, warn), ...peopleOf(layout, cells) };
    const other = pupil.upn === undefined ? undefined : rowOfUpn.get(pupil.upn);
    if (other !== undefined) {
      warn(`This row has the same UPN as row ${other}, and was left out.`);
      return [];
    }
    if (pupil.upn !== undefined) rowOfUpn.set(pupil.upn, row);
    return [{ row, pupil, alsoShownAs }];
  });
}

function nothing(message: string): PupilList {
  return { pupils: [], understood: [], ignored: [], problems: [{ row: null, message }] };
}

/**
 * Reads a pupil list exported from a MIS as CSV: headings in the words of any system, columns in any order, comma,
 * semicolon or tab between them. What cannot be read is left out and named; nothing is guessed. Saves nothing.
 */
export function readPupilList(text: string): PupilList {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: false,
    preview: MOST_ROWS + LINES_BEFORE_HEADINGS + 1,
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return nothing(
      `The file is not sound CSV: a quotation mark is missing near row ${(broken.row ?? 0) + 1}.`,
    );
  const layout = layoutOf(parsed.data);
  if (layout === null)
    return nothing(
      'No line of headings with a surname and a forename (or a name) and one more fact was found. Export the list with headings.',
    );
  const rows = parsed.data.slice(0, layout.headingRow + 1 + MOST_ROWS);
  if (rows.length < parsed.data.length) return nothing(`The list has more than ${MOST_ROWS} rows.`);
  const problems: PupilListProblem[] = layout.columns.twice.map((heading) => ({
    row: layout.headingRow + 1,
    message: `Two columns are headed "${heading.trim().slice(0, 60)}". The first was used.`,
  }));
  const pupils = rowsOf(rows, layout, problems);
  if (pupils.length === 0) problems.push({ row: null, message: 'There is no pupil in the list.' });
  return { pupils, ...understoodIn(layout), problems };
}
