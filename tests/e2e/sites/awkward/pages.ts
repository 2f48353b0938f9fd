import { PUPILS, pupilsOf, upnOf } from '../demo-mis/pupils';
import { html, raw } from '../html';
import type { Markup } from '../html';

/** One row of a register in these pages: name as shown, UPN, mark as shown. */
export interface Row {
  readonly name: string;
  readonly upn: string;
  readonly mark: string;
}

const present: readonly Row[] = pupilsOf('4B').map((pupil) => ({
  name: `${pupil.surname}, ${pupil.forename}`,
  upn: pupil.upn,
  mark: pupil.surname === 'Ashdown' ? 'N' : '/',
}));

export function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

export function table(rows: readonly Row[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th>Pupil</th>
        <th>UPN</th>
        <th>Mark</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${row.name}</td>
            <td>${row.upn}</td>
            <td>${row.mark}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function register(heading: string, rows: readonly Row[], status = 'Register saved at 08:56.'): string {
  return page(
    'Register',
    html`<h1>${heading}</h1>
      <p>${rows.length} pupils</p>
      <p>${status}</p>
      ${table(rows)}`,
  );
}

const TODAY = 'Class 4B: Monday 9 November 2026, AM';

const withMark = (surname: string, mark: string): readonly Row[] =>
  present.map((row) => (row.name.startsWith(surname) ? { ...row, mark } : row));

const many: readonly Row[] = Array.from({ length: 3000 }, (_, index) => {
  const pupil = PUPILS[index % PUPILS.length];
  return {
    name: `${pupil?.surname ?? ''}, ${pupil?.forename ?? ''}`,
    upn: upnOf(2010 + Math.floor(index / 999), index % 999),
    mark: '/',
  };
});

/** Names that would do harm if a screen took them for markup. */
export const HOSTILE_NAMES = [
  '<img src=x onerror="document.title=\'harmed\'">, Ada',
  '<script>document.title="harmed"</script>, Ben',
  '"><b>Bold</b>, Cy',
] as const;

const hostile: readonly Row[] = HOSTILE_NAMES.map((name, index) => ({
  name,
  upn: upnOf(2019, 700 + index),
  mark: 'N',
}));

function twoRegisters(): string {
  const other = pupilsOf('5T').map((pupil) => ({
    name: `${pupil.surname}, ${pupil.forename}`,
    upn: pupil.upn,
    mark: '/',
  }));
  return page(
    'Registers',
    html`<h1>Registers, Monday 9 November 2026, AM</h1>
      <h2>Class 4B</h2>
      ${table(present)}
      <h2>Class 5T</h2>
      ${table(other)}`,
  );
}

const TASKS = ['Fractions', 'Recount', 'Map work', 'Spelling'];

function gradebook(): string {
  const grades = ['A', 'B', 'C', 'E', 'M', 'I', 'L'];
  return page(
    'Gradebook',
    html`<h1>Gradebook: 4B, autumn term, week of 9 November 2026</h1>
      <table>
        <thead>
          <tr>
            <th>Pupil</th>
            ${TASKS.map((task) => html`<th>${task}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${present.map(
            (row, index) =>
              html`<tr>
                <td>${row.name}</td>
                ${TASKS.map((_, task) => html`<td>${grades[(index + task) % grades.length] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

function timetable(): string {
  return page(
    'Timetable',
    html`<h1>Timetable, week of 9 November 2026</h1>
      <table>
        <thead>
          <tr>
            <th>Time</th>
            <th>Mon</th>
            <th>Tue</th>
            <th>Wed</th>
            <th>Thu</th>
            <th>Fri</th>
          </tr>
        </thead>
        <tbody>
          ${['09:00', '10:15', '11:15', '13:15'].map(
            (time) =>
              html`<tr>
                <td>${time}</td>
                <td>Maths</td>
                <td>PE</td>
                <td>English</td>
                <td>Music</td>
                <td>Art</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

/** Every choice is already "Present", and nobody has pressed Save. */
function notSaved(): string {
  return page(
    'Register',
    html`<h1>${TODAY}</h1>
      <p>${present.length} pupils</p>
      <p>This register has not been saved yet. Check the marks below, then save.</p>
      <form>
        <table>
          <thead>
            <tr>
              <th>Pupil</th>
              <th>UPN</th>
              <th>Mark</th>
            </tr>
          </thead>
          <tbody>
            ${present.map(
              (row) =>
                html`<tr>
                  <td>${row.name}</td>
                  <td>${row.upn}</td>
                  <td>
                    <select>
                      <option value="/" selected>/ Present</option>
                      <option value="N">N No reason yet</option>
                    </select>
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${raw('<button type="button">Save register</button>')}
      </form>`,
  );
}

/** The record of one pupil, with another date of birth than the pupil list has. */
function record(): string {
  const pupil = pupilsOf('4B').find(({ surname }) => surname === 'Ashdown');
  return page(
    'Pupil',
    html`<h1>Pupil details</h1>
      <dl>
        <dt>Legal surname</dt>
        <dd>Ashdown</dd>
        <dt>Legal forename</dt>
        <dd>Ruby</dd>
        <dt>UPN</dt>
        <dd>${pupil?.upn ?? ''}</dd>
        <dt>Date of birth</dt>
        <dd>1 April 2018</dd>
      </dl>
      <h2>Siblings</h2>
      <table>
        <tr>
          <th>Name</th>
          <th>Date of birth</th>
          <th>School</th>
        </tr>
        <tr>
          <td>Oscar Ashdown</td>
          <td>03/05/2014</td>
          <td>Fernhill Academy</td>
        </tr>
      </table>`,
  );
}

/** Names and marks only, and one of two children of the same name is away. */
function withoutNumbers(): string {
  const rows = pupilsOf('5T').filter(
    ({ surname }, at, all) => surname !== 'Smith' || all.findIndex((each) => each.surname === 'Smith') === at,
  );
  return page(
    'Register',
    html`<h1>Class 5T: Monday 9 November 2026, AM</h1>
      <table>
        <thead>
          <tr>
            <th>Pupil</th>
            <th>Mark</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ surname, forename }) =>
              html`<tr>
                <td>${surname}, ${forename}</td>
                <td>${surname === 'Smith' ? 'N' : '/'}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

/**
 * A register that is no table, in words of its own, and silent about the half of the day. Every press on it would be
 * counted in its title.
 */
function boxes(): string {
  const rows = withMark('Ashdown', 'Poorly').map(
    ({ name, mark }) =>
      html`<div class="x7f2">
        <figure>${name.charAt(0)}</figure>
        <div><b>${name}</b> <i>4B</i></div>
        <div><span>${mark === '/' ? 'Present' : mark}</span></div>
      </div>`,
  );
  return page(
    'Room 4',
    html`<header><p>Monday 9 November 2026</p></header>
      <main><section>${rows}</section></main>
      ${raw('<script>let presses = 0; addEventListener("click", () => { presses += 1; document.title = `Room 4, pressed ${presses}`; });</script>')}`,
  );
}

/** Pages with one thing wrong each, by address. All of Fernhill Primary School, all invented. */
export const AWKWARD_PAGES: Readonly<Record<string, () => string>> = {
  '/two-registers': twoRegisters,
  '/gradebook': gradebook,
  '/timetable': timetable,
  '/other-year': () => register('Class 4B: Tuesday 12 November 2024, AM', present),
  '/no-date': () => register('Class 4B, AM', present),
  '/unknown-mark': () => register(TODAY, withMark('Ashdown', 'QQ')),
  '/pupil-twice': () => register(TODAY, [...present, { ...(present[3] as Row), mark: '/' }]),
  '/three-thousand': () => register('All classes: Monday 9 November 2026, AM', many),
  '/hostile-names': () => register(TODAY, hostile),
  '/not-saved': notSaved,
  '/no-session': () => register('Class 4B: Monday 9 November 2026', present),
  '/record': record,
  '/without-numbers': withoutNumbers,
  '/boxes': boxes,
  '/plain': () => register(TODAY, present),
};
