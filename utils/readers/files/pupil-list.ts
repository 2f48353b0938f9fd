import type { Contact, Flag, Parent, Pupil } from '@/utils/roster/pupil';
import { capital } from '@/utils/wording/amounts';
import { dateInCell, hasCheckLetter, sexInCell, upnInCell, yearGroupInCell } from './cells';
import { flagInCell, flagOfMeaning } from './flag-headings';
import { OFFERED_MEANINGS } from './headings';
import type { Meaning } from './headings';
import type { PupilColumn } from './pupil-headings';
import { cellOf, columnsShown, isDoubtfulDate, layoutOf, namesPupils } from './layout';
import type { Layout } from './layout';
import { namesIn } from './names';
import { contactFrom, parentFrom, parentsAmong } from './people';
import type { Sheet } from './sheet';

/** Something odd in a list. `row` is the line as a spreadsheet numbers it. */
export interface ListProblem {
  readonly row: number | null;
  readonly message: string;
}

/** One pupil of a list. What was wrong in the row was left out of it and stands among the problems. */
export interface PupilListRow {
  readonly row: number;
  readonly pupil: Pupil;
  readonly admissionNumber: string | null;
  /** Other names the register may show them under. */
  readonly alsoShownAs: readonly string[];
}

/** What a pupil list says, before anything is saved. */
export interface PupilList {
  readonly pupils: readonly PupilListRow[];
  /** Each column in order, and what it is taken for; empty when it is not used. */
  readonly columns: readonly { readonly heading: string; readonly as: Meaning }[];
  /** What staff can say instead. */
  readonly offered: readonly Meaning[];
  readonly problems: readonly ListProblem[];
}

const MOST_ROWS = 5000;
const LONGEST_CELL = 500;

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

const MONTH_FIRST = 'It is not clear whether the month or the day stands first in the';

type Warn = (message: string) => void;

function factsIn(layout: Layout, cells: readonly string[], warn: Warn): Partial<Pupil> {
  const facts: Record<string, string> = {};
  const take = (name: string, column: PupilColumn, read: (cell: string) => string | null, wrong: string) => {
    const cell = cellOf(layout, cells, column);
    if (cell === '') return;
    const doubtful = isDoubtfulDate(layout, cells, column);
    const value = doubtful ? null : read(cell);
    if (value === null) warn(doubtful ? `${MONTH_FIRST} ${column}, and it was left out.` : wrong);
    else facts[name] = value;
  };
  take('upn', 'upn', upnInCell, 'The UPN has not the form of one, and was left out.');
  take('dob', 'date of birth', dateInCell, 'The date of birth cannot be read, and was left out.');
  take('sex', 'sex', sexInCell, 'The sex is neither M nor F, and was left out.');
  take('yearGroup', 'year group', yearGroupInCell, 'The year group is not R or 1 to 13, and was left out.');
  take('startDate', 'start date', dateInCell, 'The date of admission cannot be read, and was left out.');
  take('group', 'class', (cell) => cell, '');
  if (facts['upn'] !== undefined && !hasCheckLetter(facts['upn']))
    warn('The first letter of the UPN does not go with its figures. Check it; it was taken as it is.');
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

/** Flags that the row says hold. "No" takes none away: that is the DSL's to say. */
function flagsOf({ meanings }: Layout, cells: readonly string[], warn: Warn): Pick<Pupil, 'flags'> {
  const flags = meanings.flatMap((meaning, at): Flag[] => {
    const flag = flagOfMeaning(meaning);
    if (flag === null) return [];
    const holds = flagInCell(meaning, cells[at] ?? '');
    if (holds === null)
      warn(`“${capital(meaning)}” is not understood as a yes or a no, and was left out. Set it by hand.`);
    return holds === true ? [flag] : [];
  });
  return flags.length === 0 ? {} : { flags: [...new Set(flags)] };
}

/** Why a row is left out whole; null when it is not. */
function wrongWith(cells: readonly string[], names: ReturnType<typeof namesIn>): string | null {
  if (cells.some((cell) => cell.length > LONGEST_CELL))
    return 'A cell of this row is too long to be a fact about a pupil. The row was left out.';
  if (names === null || (names.surname === '' && names.forenames === ''))
    return 'This row has no name that can be read, and was left out.';
  return names.surname === '' ? 'This row has no surname, and was left out.' : null;
}

/** Two rows with one UPN: nobody can say which of them has the wrong one, so neither is taken. */
function withoutSharedUpns(rows: readonly PupilListRow[], problems: ListProblem[]): PupilListRow[] {
  const byUpn = new Map<string, PupilListRow[]>();
  for (const row of rows)
    if (row.pupil.upn !== undefined) byUpn.set(row.pupil.upn, [...(byUpn.get(row.pupil.upn) ?? []), row]);
  return rows.filter(({ row, pupil }) => {
    const others = (byUpn.get(pupil.upn ?? '') ?? []).filter((other) => other.row !== row);
    const [other] = others;
    if (other === undefined) return true;
    problems.push({ row, message: `This row has the same UPN as row ${other.row}, and was left out.` });
    return false;
  });
}

function rowsOf({ rows }: Sheet, layout: Layout, problems: ListProblem[]): PupilListRow[] {
  const read = rows.slice(layout.headingRow + 1).flatMap((cells, index): PupilListRow[] => {
    const row = layout.headingRow + index + 2;
    const warn = (message: string) => problems.push({ row, message });
    if (cells.every((cell) => cell.trim() === '')) return [];
    const names = namesIn(layout, cells);
    const wrong = wrongWith(cells, names);
    if (wrong !== null || names === null) {
      warn(wrong ?? '');
      return [];
    }
    const { alsoShownAs, ...name } = names;
    const facts = { ...factsIn(layout, cells, warn), ...flagsOf(layout, cells, warn) };
    const pupil: Pupil = { ...name, ...facts, ...peopleOf(layout, cells) };
    const admissionNumber = cellOf(layout, cells, 'admission number') || null;
    return [{ row, pupil, alsoShownAs, admissionNumber }];
  });
  return withoutSharedUpns(read, problems);
}

function nothing(message: string): PupilList {
  return { pupils: [], columns: [], offered: [], problems: [{ row: null, message }] };
}

/**
 * Reads a pupil list exported from a MIS: headings in the words of any system, columns in any order. What cannot be
 * read is left out and named; nothing is guessed. Saves nothing.
 *
 * @param chosen what staff said of each column, in place of what its heading says.
 */
export function readPupilList(sheet: Sheet, chosen?: readonly Meaning[]): PupilList {
  const layout = layoutOf(sheet, chosen);
  if (layout === null)
    return nothing(
      'No line of headings with a surname and a forename (or a name) and one more fact was found. Export the list with headings.',
    );
  if (sheet.rows.length - layout.headingRow - 1 > MOST_ROWS)
    return nothing(`The list has more than ${MOST_ROWS} rows.`);
  const problems: ListProblem[] = layout.twice.map((heading) => ({
    row: layout.headingRow + 1,
    message: `Two columns are headed "${heading.trim().slice(0, 60)}". The first was used.`,
  }));
  const named = namesPupils(layout.columns);
  if (!named)
    problems.push({
      row: null,
      message: 'Say which columns hold the surname and the forename, or the name.',
    });
  const pupils = named ? rowsOf(sheet, layout, problems) : [];
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (named && pupils.length === 0) problems.push({ row: null, message: 'There is no pupil in the list.' });
  return { pupils, columns: columnsShown(layout), offered: OFFERED_MEANINGS, problems };
}
