import { columnDate } from '../e2e/sites/demo-mis/days';
import { DAYS } from '../e2e/sites/demo-mis/marks';
import { FORENAMES, SURNAMES } from '../e2e/sites/demo-mis/names';
import { mixed, upnOf } from '../e2e/sites/demo-mis/pupils';
import { html } from '../e2e/sites/html';
import type { Markup } from '../e2e/sites/html';

/** Name and UPN of one of many invented pupils. */
export function inventedPupil(at: number): { surname: string; forename: string; upn: string } {
  return {
    surname: SURNAMES[mixed(at, 1) % SURNAMES.length] ?? '',
    forename: FORENAMES[mixed(at, 2) % FORENAMES.length] ?? '',
    upn: upnOf(2015 + Math.floor(at / 999), at % 999),
  };
}

function markOf(at: number, session: number): string {
  const chance = mixed(at, session, 3) % 40;
  if (chance > 2) return session % 2 === 0 ? '/' : '\\';
  return ['I', 'N', 'L'][chance] ?? '';
}

function row(at: number, sessions: number): Markup {
  const { surname, forename, upn } = inventedPupil(at);
  const cells = Array.from({ length: sessions }, (_, session) => html`<td>${markOf(at, session)}</td>`);
  return html`<tr>
    <td><a href="/pupil/${at}">${surname}, ${forename}</a></td>
    <td>${upn}</td>
    ${cells}
  </tr>`;
}

/** An attendance grid of one week: pupils by ten sessions, dates over AM and PM. */
export function gridOf(pupils: number, sessions: number): string {
  const days = DAYS.slice(5, 5 + sessions / 2);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <title>Attendance</title>
      </head>
      <body>
        <h1>Attendance</h1>
        <p>9 November 2026 to 13 November 2026. Showing ${pupils} of ${pupils} pupils.</p>
        <table>
          <thead>
            <tr>
              <th rowspan="2">Pupil</th>
              <th rowspan="2">UPN</th>
              ${days.map((day) => html`<th colspan="2">${columnDate(day)}</th>`)}
            </tr>
            <tr>
              ${days.map(
                () =>
                  html`<th>AM</th>
                    <th>PM</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${Array.from({ length: pupils }, (_, at) => row(at, sessions))}
          </tbody>
        </table>
      </body>
    </html>`.text;
}
