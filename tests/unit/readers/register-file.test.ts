import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { openText } from '@/utils/readers/files/open-text';
import { readRegisterFile } from '@/utils/readers/files/register-file';

const TODAY = schoolDate('2026-11-24');
let page: Document;

beforeEach(() => {
  page = document.implementation.createHTMLDocument('');
});

function read(...lines: string[]) {
  const opened = openText(lines.join('\r\n'));
  const [sheet] = opened.kind === 'opened' ? opened.sheets : [];
  if (sheet === undefined) return expect.fail('the file was not opened');
  return readRegisterFile(sheet, page, { today: TODAY });
}

const marksOf = (file: ReturnType<typeof read>) =>
  file.reading.pupils.map(({ name, marks }) => [name.surname, ...marks.map(({ code }) => code)]);

describe('a register exported to a file', () => {
  it('reads pupils by sessions with the day in the heading', () => {
    const file = read(
      'Surname,Forename,Class,23/11/2026 AM,23/11/2026 PM',
      'Khan,Amelia,4B,/,\\',
      'Price,Jonah,4B,N,O',
      'Osei,Kwame,4B,,I',
    );
    expect(file.reading).toMatchObject({ page: 'attendance-grid', complete: true });
    expect(file.reading.sessions).toEqual([
      { date: '2026-11-23', session: 'AM' },
      { date: '2026-11-23', session: 'PM' },
    ]);
    expect(marksOf(file)).toEqual([
      ['Khan', '/', '\\'],
      ['Price', 'N', 'O'],
      ['Osei', null, 'I'],
    ]);
  });

  it('reads a title, and days written once over morning and afternoon', () => {
    const file = read(
      'Class 4B,,,,,',
      ',,19/11/2026,,20/11/2026,',
      'Pupil name,UPN,AM,PM,AM,PM',
      '"Khan, Amelia",A123456789012,/,\\,N,N',
      '"Price, Jonah",B123456789013,I,I,/,\\',
    );
    expect(marksOf(file)).toEqual([
      ['Khan', '/', '\\', 'N', 'N'],
      ['Price', 'I', 'I', '/', '\\'],
    ]);
    expect(file.reading.sessions.map(({ date }) => date)).toEqual([
      '2026-11-19',
      '2026-11-19',
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  it('reads one mark a row, in words, with minutes late and a comment', () => {
    const file = read(
      'Adm No,Surname,Forename,Date,Session,Mark,Minutes late,Comments',
      '101,Khan,Amelia,23/11/2026,AM,L,12,Bus was late',
      '101,Khan,Amelia,23/11/2026,PM,Present,,',
      '102,Price,Jonah,23/11/2026,AM,N,,',
    );
    expect(marksOf(file)).toEqual([
      ['Khan', 'L', '\\'],
      ['Price', 'N', null],
    ]);
    expect(file.reading.pupils[0]?.marks[0]).toMatchObject({ minutesLate: 12, comment: 'Bus was late' });
    expect(file.reading.pupils[0]?.key).toEqual({ kind: 'mis-id', value: '101' });
  });

  it('leaves out a row whose day or session cannot be known, and is then not whole', () => {
    const file = read(
      'Surname,Forename,Date,Session,Mark',
      'Khan,Amelia,23/11/2026,AM,N',
      'Price,Jonah,31/11/2026,AM,N',
      'Osei,Kwame,23/11/2026,lesson 3,N',
      'Bell,Ada,23/11/2026,AM,/',
    );
    expect(file.rows.map(({ row }) => row)).toEqual([3, 4]);
    expect(marksOf(file)).toEqual([
      ['Khan', 'N'],
      ['Bell', '/'],
    ]);
    expect(file.reading.complete).toBe(false);
  });

  it('takes two rows that differ about one session for no mark', () => {
    const file = read(
      'Surname,Forename,Date,Session,Mark',
      'Khan,Amelia,23/11/2026,AM,N',
      'Khan,Amelia,23/11/2026,AM,/',
      'Bell,Ada,23/11/2026,AM,/',
      'Osei,Kwame,23/11/2026,AM,/',
      'Price,Jonah,23/11/2026,AM,/',
    );
    expect(marksOf(file)[0]).toEqual(['Khan', null]);
    expect(file.reading.problems.map(({ code }) => code)).not.toEqual([]);
  });

  it.each([
    ['headings', ['Surname,Forename,11/02/2026 AM,11/23/2026 AM', 'Khan,Amelia,N,N']],
    [
      'rows',
      ['Surname,Forename,Date,Session,Mark', 'Khan,Amelia,11/02/2026,AM,N', 'Khan,Amelia,11/23/2026,AM,N'],
    ],
  ])('believes no day of a program that writes the month first: %s', (_where, lines) => {
    const file = read(...lines);
    expect(file.reading.page).toBe('none');
    expect(file.reading.pupils).toEqual([]);
  });

  it.each([
    [['Surname,Forename,Class,AM', 'Khan,Amelia,4B,N', 'Price,Jonah,4B,/'], 'date-unknown'],
    [
      ['Surname,Forename,23/11/2026 AM', 'Khan,Amelia,Q9', 'Price,Jonah,ZZ', 'Osei,Kwame,B+'],
      'marks-not-understood',
    ],
    [['Surname,Forename,DOB', 'Khan,Amelia,04/03/2018'], 'no-marks'],
  ])('refuses %j', (lines, code) => {
    const file = read(...lines);
    expect(file.reading.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
