import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Contact } from '@/utils/roster/pupil';
import { dateInCell, upnInCell } from './cells';
import { OFFERED_MEANINGS } from './headings';
import type { Meaning } from './headings';
import { cellOf, columnsShown, contactsLayoutOf, isDoubtfulDate } from './layout';
import type { Layout } from './layout';
import { namesIn } from './names';
import { contactFrom } from './people';
import type { ListProblem } from './pupil-list';
import type { Sheet } from './sheet';

/** Whose contacts a row holds, as far as it says. */
export interface ContactsOf {
  readonly upn: string | null;
  readonly admissionNumber: string | null;
  readonly surname: string;
  readonly forenames: string;
  readonly dob: SchoolDate | null;
  readonly group: string | null;
}

export interface ContactsRow {
  readonly row: number;
  readonly of: ContactsOf;
  /** In the order of the row's columns; those without a number of their own have none. */
  readonly contacts: readonly Contact[];
}

/** What a list of contacts says, before anything is saved. */
export interface ContactsList {
  readonly rows: readonly ContactsRow[];
  readonly columns: readonly { readonly heading: string; readonly as: Meaning }[];
  readonly offered: readonly Meaning[];
  readonly problems: readonly ListProblem[];
}

const MOST_ROWS = 30_000;
const LONGEST_CELL = 500;

function ofRow(layout: Layout, cells: readonly string[]): ContactsOf {
  const names = namesIn(layout, cells);
  const dob = isDoubtfulDate(layout, cells, 'date of birth') ? '' : cellOf(layout, cells, 'date of birth');
  return {
    upn: upnInCell(cellOf(layout, cells, 'upn')),
    admissionNumber: cellOf(layout, cells, 'admission number') || null,
    surname: names?.surname ?? '',
    forenames: names?.forenames ?? '',
    dob: dob === '' ? null : dateInCell(dob),
    group: cellOf(layout, cells, 'class') || null,
  };
}

function wrongWith(cells: readonly string[], of: ContactsOf, contacts: readonly Contact[]): string | null {
  if (cells.some((cell) => cell.length > LONGEST_CELL))
    return 'A cell of this row is too long to be a fact about a contact. The row was left out.';
  if (of.upn === null && of.admissionNumber === null && of.surname === '')
    return 'This row does not say whose contact it is, and was left out.';
  return contacts.length === 0 ? 'This row names no contact, and was left out.' : null;
}

function rowsOf({ rows }: Sheet, layout: Layout, problems: ListProblem[]): ContactsRow[] {
  return rows.slice(layout.headingRow + 1).flatMap((cells, index): ContactsRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = layout.headingRow + index + 2;
    const of = ofRow(layout, cells);
    const contacts = layout.people
      .map((person, place) => contactFrom(person, cells, place + 1))
      .filter((contact) => contact !== null);
    const wrong = wrongWith(cells, of, contacts);
    if (wrong !== null) problems.push({ row, message: wrong });
    return wrong === null ? [{ row, of, contacts }] : [];
  });
}

function nothing(message: string): ContactsList {
  return { rows: [], columns: [], offered: [], problems: [{ row: null, message }] };
}

/**
 * Reads a list of contacts: one contact a row or several, each row saying whose they are by UPN, admission number, or
 * name and date of birth. Saves nothing and joins nothing: that is for who knows the roll.
 */
export function readContactsList(sheet: Sheet, chosen?: readonly Meaning[]): ContactsList {
  const layout = contactsLayoutOf(sheet, chosen);
  if (layout === null)
    return nothing(
      'No line of headings was found that says whose the contacts are: a UPN, an admission number, or a name and a date of birth.',
    );
  if (sheet.rows.length - layout.headingRow - 1 > MOST_ROWS)
    return nothing(`The list has more than ${MOST_ROWS} rows.`);
  const problems: ListProblem[] = [];
  const named = layout.people.some(({ columns }) =>
    columns.some(({ field }) => ['name', 'surname', 'forename'].includes(field)),
  );
  if (!named) problems.push({ row: null, message: 'Say which column holds the name of the contact.' });
  const rows = named ? rowsOf(sheet, layout, problems) : [];
  return { rows, columns: columnsShown(layout), offered: OFFERED_MEANINGS, problems };
}
