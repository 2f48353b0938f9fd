import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { readRegister } from '@/utils/readers/read-register';

const today = schoolDate('2026-11-24');
const CODES = ['Present', 'No reason yet', 'Illness'];

const radio = (pupil: number, code: number) =>
  `<td><input type="radio" name="mark[${pupil}]" value="${code}"${code === 0 ? ' checked' : ''}></td>`;
const row = (name: string, pupil: number) =>
  `<tr><td>${name}</td>${CODES.map((_, code) => radio(pupil, code)).join('')}</tr>`;
const LIST = `<table><thead><tr><th>Pupil</th>${CODES.map((code) => `<th>${code}</th>`).join('')}</tr></thead>
  <tbody>${row('Amin, Sara', 1)}${row('Burns, Kit', 2)}${row('Cole, Jo', 3)}</tbody></table>`;
const SAVE = '<input type="submit" value="Save">';
const TAKEN = '<p>This register has been taken.</p><p>Register saved at 09:02</p>';

function openRegister(button: string): Document {
  const window = new Window({ url: 'https://mis.example/' });
  window.document.write(
    `<!DOCTYPE html><title>Register</title><body><h1>Register 4C, Monday 23 November 2026, AM</h1>${TAKEN}<form>${LIST}${button}</form></body>`,
  );
  return window.document as unknown as Document;
}

function choose(document: Document, pupil: number, code: number): void {
  const radios = document.querySelectorAll<HTMLInputElement>(`input[name="mark[${pupil}]"]`);
  for (const each of Array.from(radios)) each.checked = each.value === String(code);
}

function marksOf(document: Document) {
  const { saved, pupils, problems } = readRegister(document, { today });
  const marks = pupils.flatMap((pupil) => pupil.marks.map(({ code, shown }) => `${code ?? 'null'} ${shown}`));
  return { saved, marks, problems: problems.map(({ code }) => code) };
}

describe('a mark that was changed on the page', () => {
  it('is not read before the form is sent, and the others are', () => {
    const document = openRegister(SAVE);
    choose(document, 2, 1);
    expect(marksOf(document)).toEqual({
      saved: true,
      marks: ['/ Present', 'null No reason yet', '/ Present'],
      problems: ['unsent-change'],
    });
  });

  it('is read again when the change was taken back', () => {
    const document = openRegister(SAVE);
    choose(document, 2, 1);
    choose(document, 2, 0);
    expect(marksOf(document).marks).toEqual(['/ Present', '/ Present', '/ Present']);
  });

  it('is read where no button sends the form, because such a page saves what is chosen', () => {
    const document = openRegister('<button type="button">Print</button>');
    choose(document, 2, 1);
    expect(marksOf(document)).toEqual({
      saved: true,
      marks: ['/ Present', 'N No reason yet', '/ Present'],
      problems: [],
    });
  });
});
