import type { SchoolDate } from '@/utils/calendar/school-date';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Mapping } from '@/utils/register/mapping';
import { readRegister } from '@/utils/readers/read-register';
import type { ReadOptions } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';
import { openPage } from '../../../readers/recorded-pages';

export const ADDRESS = 'https://mis.fernhill.example/registers/37';
export const TODAY = '2026-11-09' as SchoolDate;

/** Names and marks of three invented pupils of one class. */
export const THREE: readonly (readonly [string, string])[] = [
  ['Okafor, Ada', '/'],
  ['Berg, Lena', 'N'],
  ['Price, Mark', 'I'],
];

/** A register without a table: one box a pupil, and nothing on the page that calls it a register. */
export function boxes(rows = THREE, day = 'Monday 9 November 2026', half = 'Morning'): string {
  const pupils = rows
    .map(
      ([name, mark]) =>
        `<div class="x9f2"><figure>${name[0]}</figure><div><b>${name}</b><i>7B</i></div><div><span>${mark}</span></div></div>`,
    )
    .join('');
  return `<!doctype html><title>Room 4</title><body><header><p>${day}</p><p>${half}</p></header><main><section>${pupils}</section></main>`;
}

/** A register in a table whose headings are not those of a register. */
export function scholars(rows = THREE, title = 'Scholars of today'): string {
  const body = rows
    .map(([name, mark], at) => `<tr><td>${at + 401}</td><td>${name}</td><td>${mark}</td></tr>`)
    .join('');
  return `<!doctype html><title>Scholars</title><h1>${title}</h1><p>Date: 9 November 2026</p><p>Session: AM</p>
    <table><thead><tr><th>Roll ref.</th><th>Scholar</th><th>Here?</th></tr></thead><tbody>${body}</tbody></table>`;
}

export function mapping(parts: Partial<Mapping>): Mapping {
  return {
    format: MAPPING_FORMAT,
    version: MAPPING_VERSION,
    name: 'Class list',
    applies: { origin: 'https://mis.fernhill.example', path: '/registers/*' },
    ...parts,
  };
}

export const BOXES = mapping({
  page: 'session-register',
  list: {
    kind: 'rows',
    row: 'main > section > div',
    name: 'div:1/2 > b:1/1',
    mark: 'div:2/2',
    group: 'div:1/2 > i:1/1',
  },
  date: { path: 'header:1/1 > p:1/2' },
  session: { path: 'header:1/1 > p:2/2' },
});

export const SCHOLARS = mapping({
  list: {
    kind: 'table',
    name: { heading: 'Scholar' },
    mark: { heading: 'Here?' },
    id: { heading: 'Roll ref.' },
  },
});

export function read(html: string, options: Partial<ReadOptions> = {}, address = ADDRESS): Reading {
  return readRegister(openPage(html, address), { today: TODAY, ...options });
}

/** Each pupil with the code of the only session. */
export function codes({ pupils }: Reading): (readonly [string, string | null | undefined])[] {
  return pupils.map(({ name, marks }) => [name.shown, marks[0]?.code]);
}

export const problemCodes = ({ problems }: Reading) => problems.map(({ code }) => code);
