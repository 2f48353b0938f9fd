import { html } from '../html';
import type { Markup } from '../html';
import { columnDate, longDate } from './days';
import { frame } from './frame';
import { DAYS, takenAt } from './marks';
import type { Half } from './marks';
import { CLASSES, PUPILS, SCHOOL, mixed, pupilsOf } from './pupils';
import type { MisPupil } from './pupils';
import { fortnightOf } from './registers';
import type { Records } from './registers';

const HALVES = ['AM', 'PM'] as const;

function registerLink(records: Records, group: string, date: string, half: Half): Markup {
  const state = records.taken(group, date, half) ? `saved ${takenAt(group, half)}` : 'not taken';
  return html`<td><a href="/register?class=${group}&date=${date}&session=${half}">Open</a> (${state})</td>`;
}

export function homePage(records: Records): string {
  const today = records.now.slice(0, 10);
  return frame(
    'Home',
    '/',
    records.now,
    html`<h1>Registers for ${longDate(today)}</h1>
      <table>
        <thead>
          <tr>
            <th>Class</th>
            <th>Teacher</th>
            <th>Morning</th>
            <th>Afternoon</th>
          </tr>
        </thead>
        <tbody>
          ${CLASSES.map(
            (row) =>
              html`<tr>
                <td>${row.group}</td>
                <td>${row.teacher}</td>
                ${HALVES.map((half) => registerLink(records, row.group, today, half))}
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>Reports</h2>
      <p><a href="/attendance">Whole school attendance, two weeks</a></p>
      <p><a href="/pupils.csv">Pupil list with contacts (CSV)</a></p>`,
  );
}

export function pupilsPage(records: Records): string {
  const rows = PUPILS.map(
    (pupil) =>
      html`<tr>
        <td><a href="/pupil/${pupil.admission}">${pupil.surname}, ${pupil.forename}</a></td>
        <td>${pupil.group}</td>
        <td>${pupil.upn}</td>
        <td>${longDate(pupil.dob)}</td>
      </tr>`,
  );
  return frame(
    'Pupils',
    '/pupils',
    records.now,
    html`<h1>Pupils on roll: ${PUPILS.length}</h1>
      <p><a href="/pupils.csv">Download as CSV</a></p>
      <table>
        <thead>
          <tr>
            <th>Pupil</th>
            <th>Class</th>
            <th>UPN</th>
            <th>Date of birth</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}

function historyRow(records: Records, pupil: MisPupil, date: string): Markup {
  const [morning, afternoon] = HALVES.map((half) => records.mark(pupil, date, half)?.code ?? '');
  return html`<tr>
    <td>${columnDate(date)}</td>
    <td class="mark">${morning ?? ''}</td>
    <td class="mark">${afternoon ?? ''}</td>
  </tr>`;
}

export function pupilPage(records: Records, pupil: MisPupil): string {
  const days = fortnightOf(records.now.slice(0, 10)).filter((date) => date <= records.now.slice(0, 10));
  const contacts = pupil.contacts.map(
    (one, index) =>
      html`<tr>
        <td>${index + 1}</td>
        <td>${one.name}</td>
        <td>${one.relationship}</td>
        <td>${one.phone}</td>
        <td>${one.email}</td>
      </tr>`,
  );
  return frame(
    'Pupil record',
    '/pupils',
    records.now,
    html`<h1>${pupil.forename} ${pupil.surname}</h1>
      <dl>
        <dt>Class</dt>
        <dd>${pupil.group}</dd>
        <dt>UPN</dt>
        <dd>${pupil.upn}</dd>
        <dt>Admission number</dt>
        <dd>${pupil.admission}</dd>
        <dt>Date of birth</dt>
        <dd>${longDate(pupil.dob)}</dd>
        <dt>Address</dt>
        <dd>${pupil.address}</dd>
      </dl>
      <h2>Contacts</h2>
      <table>
        <thead>
          <tr>
            <th>Order</th>
            <th>Name</th>
            <th>Relationship</th>
            <th>Telephone</th>
            <th>Email</th>
          </tr>
        </thead>
        <tbody>
          ${contacts}
        </tbody>
      </table>
      <h2>Attendance since ${longDate(days[0] ?? records.now.slice(0, 10))}</h2>
      <table>
        <thead>
          <tr>
            <th>Date</th>
            <th>AM</th>
            <th>PM</th>
          </tr>
        </thead>
        <tbody>
          ${days.map((date) => historyRow(records, pupil, date))}
        </tbody>
      </table>`,
  );
}

const SUBJECTS = [
  'Phonics',
  'Maths',
  'English',
  'Science',
  'PE',
  'Music',
  'Art',
  'History',
  'RE',
  'Computing',
];

/** Looks like a grid, and is no register. */
export function timetablePage(records: Records): string {
  const rows = ['09:00', '10:15', '11:15', '13:15', '14:15'].map(
    (time, period) =>
      html`<tr>
        <td>${time}</td>
        ${[0, 1, 2, 3, 4].map(
          (day) => html`<td>${SUBJECTS[mixed(period, day) % SUBJECTS.length] ?? ''}</td>`,
        )}
      </tr>`,
  );
  return frame(
    'Timetable',
    '/timetable',
    records.now,
    html`<h1>Timetable: class 4B</h1>
      <table>
        <thead>
          <tr>
            <th>Time</th>
            <th>Monday</th>
            <th>Tuesday</th>
            <th>Wednesday</th>
            <th>Thursday</th>
            <th>Friday</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}

/** Pupils, dates and letters, and still no register: S is a school meal here, P a packed lunch. */
export function dinnersPage(records: Records): string {
  const monday = Math.max(0, DAYS.indexOf(records.now.slice(0, 10)));
  const days = DAYS.slice(monday - (monday % 5), monday - (monday % 5) + 5);
  const rows = pupilsOf('4B').map(
    (pupil, row) =>
      html`<tr>
        <td>${pupil.surname}, ${pupil.forename}</td>
        ${days.map((_, day) => html`<td class="mark">${mixed(row, day) % 3 === 0 ? 'P' : 'S'}</td>`)}
      </tr>`,
  );
  return frame(
    'Dinners',
    '/dinners',
    records.now,
    html`<h1>Dinners: class 4B</h1>
      <p>S school meal, P packed lunch, H home</p>
      <table>
        <thead>
          <tr>
            <th>Pupil</th>
            ${days.map((day) => html`<th>${columnDate(day)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const ukDate = (date: string): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

const CSV_HEADINGS = [
  'Admission No', 'UPN', 'Legal Surname', 'Legal Forename', 'Date of Birth', 'Gender', 'Year Group', 'Reg Group', 'Address',
  ...[1, 2, 3].flatMap((n) => [`Contact ${n} Name`, `Contact ${n} Relationship`, `Contact ${n} Phone`, `Contact ${n} Email`, `Contact ${n} Parental Responsibility`]),
]; // prettier-ignore

function csvRow(pupil: MisPupil): readonly string[] {
  const contacts = [0, 1, 2].flatMap((index) => {
    const one = pupil.contacts[index];
    if (one === undefined) return ['', '', '', '', ''];
    return [one.name, one.relationship, one.phone, one.email, one.parent ? 'Yes' : 'No'];
  });
  const { admission, upn, surname, forename, dob, sex, year, group, address } = pupil;
  return [admission, upn, surname, forename, ukDate(dob), sex, year, group, address, ...contacts];
}

/** The pupil list as MISes export it, with a byte-order mark so that spreadsheets keep the accents. */
export function pupilsCsv(): string {
  const lines = [CSV_HEADINGS, ...PUPILS.map(csvRow)].map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export function notFoundPage(records: Records): string {
  return frame('Not found', '', records.now, html`<h1>No such page at ${SCHOOL.name}</h1>`);
}
