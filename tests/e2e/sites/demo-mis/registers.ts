import { html } from '../html';
import type { Markup } from '../html';
import { columnDate, longDate, mondayBefore, weekdayName } from './days';
import { frame } from './frame';
import { DAYS, takenAt } from './marks';
import type { Half, MisMark } from './marks';
import { CLASSES, PUPILS, pupilsOf } from './pupils';
import type { MisPupil } from './pupils';

/** What the pages ask the school's records. */
export interface Records {
  /** `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  mark(pupil: MisPupil, date: string, half: Half): MisMark | null;
  taken(group: string, date: string, half: Half): boolean;
}

/** The codes Fernhill's office picks from, in the order of its drop-down. */
const CHOICES: readonly (readonly [string, string])[] = [
  ['L', 'Late'],
  ['N', 'No reason yet'],
  ['O', 'Unauthorised'],
  ['I', 'Illness'],
  ['M', 'Medical or dental'],
  ['C', 'Leave'],
  ['G', 'Holiday not agreed'],
  ['U', 'Late after register closed'],
  ['R', 'Religious observance'],
  ['Y1', 'Transport not available'],
];

const PRESENT: Record<Half, string> = { AM: '/', PM: '\\' };
const isAway = (mark: MisMark | null): boolean => mark !== null && !['/', '\\', 'L'].includes(mark.code);
const shownName = (pupil: MisPupil): string => `${pupil.surname}, ${pupil.forename}`;

function choices(half: Half, chosen: string): readonly Markup[] {
  return [['', ''] as const, [PRESENT[half], 'Present'] as const, ...CHOICES].map(([code, meaning]) =>
    code === chosen
      ? html`<option value="${code}" selected>${code} ${meaning}</option>`
      : html`<option value="${code}">${code} ${meaning}</option>`,
  );
}

function registerRow(pupil: MisPupil, half: Half, mark: MisMark | null): Markup {
  const late = mark?.minutesLate === undefined ? '' : String(mark.minutesLate);
  return html`<tr>
    <td><a href="/pupil/${pupil.admission}">${shownName(pupil)}</a></td>
    <td>${pupil.upn}</td>
    <td class="mark">
      <select name="mark-${pupil.admission}" aria-label="Mark for ${shownName(pupil)}">
        ${choices(half, mark?.code ?? '')}
      </select>
    </td>
    <td>
      <input
        class="minutes"
        name="late-${pupil.admission}"
        value="${late}"
        aria-label="Minutes late, ${shownName(pupil)}"
      />
    </td>
    <td>${mark?.comment ?? ''}</td>
  </tr>`;
}

/** One class, one session: each pupil's mark in a drop-down. Blank until the teacher has saved it. */
export function registerPage(records: Records, group: string, date: string, half: Half): string {
  const teacher = CLASSES.find((row) => row.group === group)?.teacher ?? '';
  const taken = records.taken(group, date, half);
  const status = taken
    ? html`<p class="status taken">Register saved by ${teacher} at ${takenAt(group, half)}.</p>`
    : html`<p class="status open">This register has not been taken yet.</p>`;
  const pupils = pupilsOf(group);
  const rows = pupils.map((pupil) => registerRow(pupil, half, records.mark(pupil, date, half)));
  const title = `Register ${group} ${weekdayName(date)} ${longDate(date)} ${half}`;
  return frame(
    title,
    '/register',
    records.now,
    html`<h1>Class register: ${group}</h1>
      <p>${weekdayName(date)} ${longDate(date)}, ${half}. ${pupils.length} pupils.</p>
      ${status}
      <form method="post" action="/register?class=${group}&date=${date}&session=${half}">
        <table>
          <thead>
            <tr>
              <th>Pupil</th>
              <th>UPN</th>
              <th>Mark</th>
              <th>Minutes late</th>
              <th>Comment</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
        <button>Save register</button>
      </form>`,
  );
}

function gridCell(mark: MisMark | null): Markup {
  if (mark === null) return html`<td class="mark"></td>`;
  const meaning = CHOICES.find(([code]) => code === mark.code)?.[1] ?? 'Present';
  const late = mark.minutesLate === undefined ? '' : `, ${mark.minutesLate} minutes`;
  return html`<td class="${isAway(mark) ? 'mark away' : 'mark'}" title="${meaning}${late}">${mark.code}</td>`;
}

function gridRow(records: Records, pupil: MisPupil, days: readonly string[]): Markup {
  const cells = days.flatMap((date) =>
    (['AM', 'PM'] as const).map((half) => gridCell(records.mark(pupil, date, half))),
  );
  return html`<tr>
    <td><a href="/pupil/${pupil.admission}">${shownName(pupil)}</a></td>
    <td>${pupil.upn}</td>
    <td>${pupil.group}</td>
    ${cells}
  </tr>`;
}

/** The two weeks of the grid: those that hold the day, as pairs counted from the Monday after half-term. */
export function fortnightOf(date: string): readonly string[] {
  const monday = DAYS.indexOf(mondayBefore(date));
  const from = monday < 0 ? 0 : monday >= 10 ? 10 : 0;
  return DAYS.slice(from, from + 10);
}

/** The whole school over two weeks: two rows of headings, dates over AM and PM. */
export function gridPage(records: Records, date: string): string {
  const days = fortnightOf(date);
  const [first = date] = days;
  const last = days.at(-1) ?? date;
  return frame(
    'Whole school attendance',
    '/attendance',
    records.now,
    html`<h1>Whole school attendance</h1>
      <p>
        ${longDate(first)} to ${longDate(last)}. Showing ${PUPILS.length} of ${PUPILS.length} pupils.
        <a href="/attendance?date=2026-11-02">2 to 13 November</a> |
        <a href="/attendance?date=2026-11-16">16 to 27 November</a>
      </p>
      <table>
        <thead>
          <tr>
            <th rowspan="2">Pupil</th>
            <th rowspan="2">UPN</th>
            <th rowspan="2">Class</th>
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
          ${PUPILS.map((pupil) => gridRow(records, pupil, days))}
        </tbody>
      </table>`,
  );
}
