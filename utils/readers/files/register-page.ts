import { sessionsIn } from '../headings/session-words';
import { meaningsOf } from './headings';

/** A report may begin with its title, its class and its week. */
const LINES_BEFORE_HEADINGS = 12;

function full(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

const PUPIL = ['upn', 'admission number', 'surname', 'forename', 'name', 'class'];

function namesPupils(row: readonly string[]): boolean {
  const { meanings } = meaningsOf(row);
  return ['surname', 'name'].some((column) => meanings.includes(column));
}

/** Whether a row below the names of the columns says morning or afternoon over the marks. */
function isSessionRow(row: readonly string[]): boolean {
  const cells = full(row).filter((cell) => !PUPIL.includes(meaningsOf([cell]).meanings[0] ?? ''));
  return (
    cells.length > 0 && cells.every((cell) => sessionsIn(cell).sessions.length === 1 && cell.length < 20)
  );
}

/** A day written once over its morning and afternoon stands over both. */
function filledRight(row: readonly string[], below: readonly string[]): string[] {
  let last = '';
  return Array.from({ length: Math.max(row.length, below.length) }, (_none, at) => {
    const cell = (row[at] ?? '').trim();
    if (cell !== '') last = cell;
    return cell === '' && isSessionRow([below[at] ?? '']) ? last : cell;
  });
}

/** The rows of headings: that which names the columns, one of days above it or of sessions below it. Empty: none. */
function headingRows(rows: readonly (readonly string[])[]): { first: number; last: number } | null {
  const names = rows.slice(0, LINES_BEFORE_HEADINGS).findIndex(namesPupils);
  if (names < 0) return null;
  const above = rows[names - 1] ?? [];
  const first = new Set(full(above)).size >= 2 ? names - 1 : names;
  return { first, last: first === names && isSessionRow(rows[names + 1] ?? []) ? names + 1 : names };
}

function addRow(into: Element, cells: readonly string[], name: 'th' | 'td'): void {
  const page = into.ownerDocument;
  const row = page.createElement('tr');
  for (const text of cells) {
    const cell = page.createElement(name);
    cell.textContent = text;
    row.append(cell);
  }
  into.append(row);
}

/**
 * Lays a sheet out as a page, so that a register of a file is read by the reader of pages and under its rules. What
 * stands above the headings becomes the page's title. Staff have said that it is a register of attendance: the page
 * says so too.
 *
 * @param page an empty document that nothing else uses.
 */
export function layOutRegister(rows: readonly (readonly string[])[], page: Document): void {
  const places = headingRows(rows) ?? { first: 0, last: 0 };
  const title = page.createElement('h1');
  title.textContent = 'Attendance register';
  page.body.append(title);
  for (const row of rows.slice(0, places.first)) {
    const words = [...new Set(full(row))].join(' ');
    if (words === '') continue;
    const line = page.createElement('h2');
    line.textContent = words;
    page.body.append(line);
  }
  const table = page.createElement('table');
  const [head, body] = [page.createElement('thead'), page.createElement('tbody')];
  for (let at = places.first; at <= places.last; at += 1)
    addRow(head, at < places.last ? filledRight(rows[at] ?? [], rows[at + 1] ?? []) : (rows[at] ?? []), 'th');
  for (const row of rows.slice(places.last + 1)) if (full(row).length > 0) addRow(body, row, 'td');
  table.append(head, body);
  page.body.append(table);
}
