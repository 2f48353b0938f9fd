import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { PROBLEMS } from '@/utils/readers/problems';
import { readPage, readRegister } from '@/utils/readers/read-register';

const today = schoolDate('2026-11-24');
const TITLE = '<h1>Register 4C, Monday 23 November 2026, AM</h1>';

function documentOf(body: string): Document {
  const window = new Window({ url: 'https://mis.example/' });
  window.document.write(`<!DOCTYPE html><title>Register</title><body>${body}</body>`);
  return window.document as unknown as Document;
}

const row = (name: string, mark: string) => `<tr><td>${name}</td><td>${mark}</td></tr>`;
const table = (rows: string) =>
  `<table><thead><tr><th>Pupil</th><th>Mark</th></tr></thead><tbody>${rows}</tbody></table>`;
const read = (body: string) => readRegister(documentOf(body), { today });

/** Names for as many pupils as are asked for, none of them a number. */
const nameOf = (at: number) =>
  `Surname${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}${String.fromCharCode(97 + Math.floor(at / 676))}, Kit`;

describe('a page as large as no register', () => {
  it('is not read from 3,000 rows on', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => row(nameOf(at), '/')).join('');
    const reading = read(TITLE + table(rows));
    expect(reading.page).toBe('none');
    expect(reading.problems).toEqual([{ code: 'too-many-rows', message: PROBLEMS['too-many-rows'] }]);
  });

  it('gives no more than 200 characters of a cell', () => {
    const reading = read(
      TITLE + table(row('Amin, Sara', '/') + row('Burns, Kit', 'N') + row('Cole, Jo', 'x'.repeat(5000))),
    );
    expect(reading.pupils.flatMap(({ marks }) => marks.map(({ shown }) => shown.length))).toEqual([
      1, 1, 200,
    ]);
  });
});

describe('a page that names its fields like properties', () => {
  it('is read like any other', () => {
    const names = [
      'attributes',
      'localName',
      'firstChild',
      'nextSibling',
      'parentNode',
      'querySelectorAll',
      'nodeType',
      'children',
    ];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const reading = read(
      `<form name="body">${inputs}${TITLE}${table(row('Amin, Sara', '/') + row('Burns, Kit', 'N'))}</form>`,
    );
    expect(reading.pupils.map(({ marks }) => marks[0]?.code)).toEqual(['/', 'N']);
  });
});

describe('a register that is not in the page itself', () => {
  it('is read from an open shadow root', () => {
    const document = documentOf('<div id="host"></div>');
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    const inner = documentOf(TITLE + table(row('Amin, Sara', '/') + row('Burns, Kit', 'I'))).body;
    root?.append(...Array.from(inner.childNodes).map((node) => document.importNode(node, true)));
    const reading = readRegister(document, { today });
    expect(reading.pupils.map(({ marks }) => marks[0]?.code)).toEqual(['/', 'I']);
  });

  it('is nowhere when there is only a frame that may not be looked into', () => {
    const reading = readPage(documentOf('<iframe src="about:blank"></iframe>'), { today });
    expect(reading.problems.map(({ code }) => code)).toEqual(['no-table']);
  });
});

describe('what a reading says about itself', () => {
  it('is whole when as many pupils are listed as the page counts', () => {
    const list = table(row('Amin, Sara', '/') + row('Burns, Kit', 'N'));
    expect(read(`${TITLE}<p>2 pupils</p>${list}`)).toMatchObject({ expected: 2, complete: true });
    expect(read(`${TITLE}<p>Showing 1 to 2 of 30 entries</p>${list}`)).toMatchObject({
      expected: 30,
      complete: false,
    });
    expect(read(`${TITLE}<p>1 pupil absent</p>${list}`)).toMatchObject({ expected: null, complete: true });
    expect(read(`${TITLE}<p>Year 7 pupils</p>${list}`)).toMatchObject({ expected: null, complete: true });
    expect(read(`${TITLE}<p>30 pupils, 2 absent</p>${list}`)).toMatchObject({
      expected: 30,
      complete: false,
    });
  });

  it('is not saved where the page says so, whatever else it says', () => {
    const list = table(row('Amin, Sara', '/') + row('Burns, Kit', 'N'));
    expect(read(`${TITLE}<p>Register saved at 08:58.</p>${list}`).saved).toBe(true);
    expect(read(`${TITLE}<p>This register has not been taken yet.</p>${list}`).saved).toBe(false);
    expect(read(`${TITLE}<p>Last saved 08:58. You have unsaved changes.</p>${list}`).saved).toBe(false);
    expect(read(`${TITLE}<p>3 registers not taken</p>${list}`).saved).toBeNull();
    expect(read(TITLE + list).saved).toBeNull();
  });

  it('never names a pupil in a problem', () => {
    const reading = read(
      TITLE + table(row('Amin, Sara', 'Sara is poorly') + row('Burns, Kit', 'N') + row('Cole, Jo', '/')),
    );
    expect(reading.problems.map(({ code }) => code)).toEqual(['unknown-mark']);
    expect(JSON.stringify(reading.problems)).not.toContain('Sara');
  });

  it('reads the same twice, and leaves the page as it was', () => {
    const document = documentOf(TITLE + table(row('Amin, Sara', '/') + row('Burns, Kit', 'N')));
    const before = document.body.cloneNode(true);
    const first = readRegister(document, { today });
    expect(readRegister(document, { today })).toEqual(first);
    expect(document.body.isEqualNode(before)).toBe(true);
  });
});
