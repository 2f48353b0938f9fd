import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { readRegister } from '@/utils/readers/read-register';
import { recordedMarkup } from '@/tests/tools/record/in-page';
import { Inventor } from '@/tests/tools/record/inventor';
import { writeCase } from '@/tests/tools/record/write-case';
import { openPage } from '../../readers/recorded-pages';

const TODAY = '2026-11-24' as SchoolDate;

/** Invented, too: but the tool does not know it. */
const PAGE = `<!doctype html><html><head><title>Register: Oakfield Primary</title><script>const who = 'Jaydon Whitlock';</script></head>
<body><!-- Jaydon -->
<h1>Attendance register for 5T</h1><p>Date: Tuesday 24 November 2026</p><p>Session: AM</p><p>Taken by Mrs Pemberton</p>
<table><thead><tr><th>Pupil</th><th>UPN</th><th>DOB</th><th>Mark</th><th>Comments</th></tr></thead><tbody>
<tr data-student-id="40123" onclick="go()"><td><a href="https://oakfield.example/student/40123/jaydon-whitlock">Whitlock, Jaydon</a></td>
<td>H801200001023</td><td>03/05/2016</td><td>N</td><td>Rang mum Kelly on 07911 123456, 14 Tanner Row, OX9 4ZZ</td></tr>
<tr data-student-id="40124"><td><a href="/student/40124/mark-price">Price, Mark</a></td><td>H801200001024</td><td>11 June 2016</td><td>/</td><td>kelly.p@hotmail.example</td></tr>
<tr data-student-id="40125"><td><a href="/student/40125/x">van der Bergh, Lena</a></td><td>H801200001025</td><td>1/1/2016</td><td>Poorly</td><td></td></tr>
</tbody></table></body></html>`;

function recorded() {
  const document = openPage(PAGE, 'https://oakfield.example/registers/5T');
  return recordedMarkup(document, readRegister(document, { today: TODAY }), 2026);
}

describe('a page made into a case', () => {
  it('holds nothing of its people', () => {
    const { html, left } = recorded();
    expect(left).toEqual([]);
    for (const word of [
      'Jaydon',
      'Whitlock',
      'Bergh',
      'Lena',
      'Kelly',
      'Pemberton',
      'Oakfield',
      'Tanner',
      'Price, Mark',
      'oakfield.example',
      '40123',
      'H801200001023',
      '07911',
      'OX9',
      'hotmail',
      '03/05/2016',
      '11 June',
      'script',
      '<!--',
      'onclick',
    ])
      expect(html.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('is read as the page was: the same marks, day and kinds of keys', () => {
    const before = readRegister(openPage(PAGE, 'https://oakfield.example/'), { today: TODAY });
    const after = readRegister(openPage(recorded().html, 'https://mis.fernhill.example/'), { today: TODAY });
    const marks = (reading: typeof before) =>
      reading.pupils.map(({ key, marks: all }) => [key.kind, ...all.map(({ code, shown }) => [code, shown])]);
    expect(after.page).toBe('session-register');
    expect(after.sessions).toEqual(before.sessions);
    expect(marks(after)).toEqual(marks(before));
    expect(after.pupils.map(({ name }) => name.surname)).toContainEqual(expect.stringMatching(/^van der /));
  });

  it('is written with an unchecked reading, and never over another case', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenth-day-case-'));
    const reading = readRegister(openPage(recorded().html, 'https://mis.fernhill.example/'), {
      today: TODAY,
    });
    const target = writeCase('recorded/one-class', TODAY, { html: recorded().html, reading }, folder);
    expect(JSON.parse(readFileSync(join(target, 'expected.json'), 'utf8'))).toMatchObject({
      unchecked: expect.stringContaining('by hand') as string,
      today: TODAY,
    });
    expect(readFileSync(join(target, 'note.md'), 'utf8')).toContain('not yet checked by a person');
    expect(() => writeCase('recorded/one-class', TODAY, { html: '', reading }, folder)).toThrow(/already/);
    rmSync(folder, { recursive: true });
  });
});

describe('what is invented', () => {
  it('is the same for the same thing, wherever it stands', () => {
    const inventor = new Inventor(['Whitlock, Jaydon', 'Jaydon Whitlock'], 2026);
    const first = inventor.text('Whitlock, Jaydon');
    expect(inventor.text('WHITLOCK')).toBe(first.split(',')[0]?.toUpperCase());
    expect(inventor.text('Jaydon Whitlock')).toBe(first.split(', ').reverse().join(' '));
    expect(inventor.text('id 40123')).toBe(inventor.text('id 40123'));
  });

  it('leaves headings, codes, classes and the days of sessions as they are', () => {
    const inventor = new Inventor(['Price, Mark'], 2026);
    const text = 'Mark AM 5T Monday 9 November 2026 09/11/2026 2026-11-09 N C2 Illness';
    expect(inventor.text(text)).toBe(text);
  });
});
