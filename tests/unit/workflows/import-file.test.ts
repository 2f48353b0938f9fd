// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { markAt } from '@/utils/register/strip';
import { schoolDate } from '@/utils/calendar/school-date';
import { readAll, readLastReading, readSetting } from '@/utils/store/read';
import { importFile, previewFile } from '@/utils/workflows/import-file';
import type { ImportKind, ImportPreview, ImportRequest } from '@/utils/workflows/import-file';
import { logRow } from '@/utils/workflows/log-row';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePupil } from '@/utils/workflows/save-pupil';
import { takeBack } from '@/utils/workflows/take-back';
import { runningDesk } from './desk-ports';
import type { TestDeskPorts } from './desk-ports';
import { AMELIA, JONAH, MIS, THIS_MORNING, register } from './school';

let school: TestDeskPorts;

beforeEach(async () => {
  school = await runningDesk();
});

const look = (kind: ImportKind, lines: readonly string[], more: Partial<ImportRequest> = {}) =>
  previewFile({ kind, source: { text: lines.join('\n'), html: '' }, ...more }, school);

async function preview(kind: ImportKind, lines: readonly string[], more: Partial<ImportRequest> = {}) {
  const outcome = await look(kind, lines, more);
  if (outcome.kind === 'refused')
    return expect.fail(outcome.problems.map(({ message }) => message).join(' '));
  const { value } = outcome;
  return value.kind === 'sheets' || value.kind === 'when' ? expect.fail(`it asked for ${value.kind}`) : value;
}

async function load(kind: ImportKind, lines: readonly string[], more: Partial<ImportRequest> = {}) {
  const shown: ImportPreview = await preview(kind, lines, more);
  const outcome = await importFile(shown, school);
  return outcome.kind === 'done' ? outcome.value : expect.fail('it was refused');
}

/** The mark of a pupil, by surname. */
async function markOf(surname: string, date: string, session: 'AM' | 'PM') {
  const known = (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === surname);
  const strip = (await readAll(school.database, 'strips')).find(({ pupilId }) => pupilId === known?.id);
  return strip === undefined ? null : markAt(strip.strip, schoolDate(date), session);
}

const pupils = async () => (await readAll(school.database, 'pupils')).map(({ pupil }) => pupil);

const ROLL = [
  'UPN,Admission number,Surname,Forename,DOB,Class',
  'A123456789012,101,Khan,Amelia,04/03/2018,4B',
  ',102,Price,Jonah,05/04/2018,4B',
  ',103,Osei,Kwame,06/05/2018,4B',
];

describe('a list of contacts', () => {
  beforeEach(() => load('pupils', ROLL));

  it('is joined by UPN, by admission number, or by name and date of birth, in the order of its numbers', async () => {
    const { said } = await load('contacts', [
      'UPN,Admission number,Surname,Forename,DOB,Contact name,Relationship,Priority,Mobile',
      'A123456789012,,,,,Imran Khan,Father,2,07700 900001',
      'A123456789012,,,,,Sara Khan,Mother,1,07700 900002',
      ',102,,,,Ada Price,Grandmother,1,07700 900003',
      ',,Osei,Kwame,06/05/2018,Yaw Osei,Father,1,07700 900004',
    ]);
    expect(said).toBe('Contacts loaded: 0 added, 3 changed.');
    const [amelia, jonah, kwame] = await pupils();
    expect(amelia?.contacts?.map(({ name, priority }) => [name, priority])).toEqual([
      ['Sara Khan', 1],
      ['Imran Khan', 2],
    ]);
    expect(jonah?.contacts).toHaveLength(1);
    expect(jonah?.parents).toBeUndefined();
    expect(kwame?.contacts?.[0]?.name).toBe('Yaw Osei');
  });

  it('leaves a name alone, another birthday and a stranger in doubt, and changes none of them', async () => {
    const shown = await preview('contacts', [
      'UPN,Surname,Forename,DOB,Contact name',
      ',Osei,Kwame,,Yaw Osei',
      ',Price,Jonah,05/04/2017,Ada Price',
      'P123456789013,Bell,Ada,,Tom Bell',
    ]);
    expect(shown.kind === 'contacts' && shown.plan.map(({ does }) => does)).toEqual([
      'doubt',
      'doubt',
      'doubt',
    ]);
    const before = await pupils();
    expect((await importFile(shown, school)).kind).toBe('refused');
    expect(await pupils()).toEqual(before);
  });
});

describe('what staff said of the columns', () => {
  const ODD = ['Sname,Forename,House,Adm No', 'Khan,Amelia,4B,101'];

  it('is remembered by the headings, and nothing of a pupil with it', async () => {
    await load('pupils', ODD, { columns: ['surname', 'forename', 'class', 'admission number'] });
    const again = await preview('pupils', [ODD[0] ?? '', 'Price,Jonah,5C,102']);
    expect(again.kind === 'pupils' && again.pupils[0]?.pupil).toEqual({
      surname: 'Price',
      forenames: 'Jonah',
      group: '5C',
    });
    expect(JSON.stringify(await readSetting(school.database, 'columns'))).not.toMatch(
      /Khan|Amelia|Sname|House/,
    );
  });

  it('is not remembered before the list is loaded', async () => {
    await preview('pupils', ODD, { columns: ['surname', 'forename', 'class', ''] });
    expect(await readSetting(school.database, 'columns')).toBeNull();
  });
});

describe('a register in a file', () => {
  const YESTERDAY = [
    'Surname,Forename,Class,23/11/2026 AM,23/11/2026 PM',
    'Khan,Amelia,4B,N,N',
    'Price,Jonah,4B,/,\\',
    'Osei,Kwame,4B,/,',
  ];

  it('shows its sessions first, and counts only when it is loaded', async () => {
    const shown = await preview('register', YESTERDAY);
    expect(shown.kind === 'register' && shown.sessions).toEqual([
      { date: '2026-11-23', session: 'AM', marks: 3, blanks: 0 },
      { date: '2026-11-23', session: 'PM', marks: 2, blanks: 1 },
    ]);
    expect(await readAll(school.database, 'readings')).toEqual([]);
    expect((await importFile(shown, school)).kind).toBe('done');
    const last = await readLastReading(school.database);
    expect(last?.origin).toBe('file');
    expect(last?.seen.fromFile).toBe(true);
    expect(await markOf('Khan', '2026-11-23', 'AM')).toBe('N');
    expect(await markOf('Price', '2026-11-23', 'PM')).toBe('\\');
    expect(await markOf('Osei', '2026-11-23', 'PM')).toBe('no-mark');
  });

  it('does not take the place of a mark that was read after the file was saved, and keeps both', async () => {
    const late = register(
      [['2026-11-24', 'AM']],
      [[{ ...AMELIA, key: { kind: 'name', value: 'Khan, Amelia' } }, 'L']],
    );
    await recordReading(late, MIS, school);
    school = Object.assign(school, { momentOf: () => schoolMoment('2026-11-24T08:55') });
    const lines = [
      'Surname,Forename,Class,24/11/2026 AM',
      'Khan,Amelia,4B,N',
      'Price,Jonah,4B,/',
      'Osei,Kwame,4B,/',
    ];
    const source = { bytes: new TextEncoder().encode(lines.join('\n')), savedAt: 0 };
    const shown = await preview('register', lines, { source });
    await importFile(shown, school);
    expect(await markOf('Khan', '2026-11-24', 'AM')).toBe('L');
    expect(await readAll(school.database, 'changes')).toMatchObject([
      { was: 'N', is: 'L', wasReadAt: '2026-11-24T08:55', readAt: '2026-11-24T09:30' },
    ]);
  });

  it.each([
    ['a day still to come', '25/11/2026', /still to come/],
    ['another school year', '24/11/2025', /school year/],
    ['a Sunday', '22/11/2026', /not a school day/],
    ['the month first', '11/23/2026', /month first/],
  ])('refuses %s', async (_name, day, words) => {
    const lines = [
      `Surname,Forename,Class,${day} AM`,
      'Khan,Amelia,4B,N',
      'Price,Jonah,4B,/',
      'Osei,Kwame,4B,/',
    ];
    const outcome = await look('register', lines);
    expect(outcome.kind === 'refused' && outcome.problems.map(({ message }) => message).join(' ')).toMatch(
      words,
    );
    expect(await readAll(school.database, 'readings')).toEqual([]);
  });

  it('reads a pasted page with the reader of pages, and hears its reason when it is no register', async () => {
    const html =
      '<h1>Dinner register Monday 23 November 2026 AM</h1><table><tr><th>Surname</th><th>Forename</th><th>Dinner</th></tr><tr><td>Khan</td><td>Amelia</td><td>/</td></tr><tr><td>Price</td><td>Jonah</td><td>/</td></tr></table>';
    const outcome = await look('register', [], { source: { text: '', html } });
    expect(outcome.kind).toBe('refused');
    expect(await readAll(school.database, 'readings')).toEqual([]);
  });
});

describe('the page of one pupil', () => {
  it('fills the holes of that child and of nobody else', async () => {
    await recordReading(
      register(THIS_MORNING, [
        [AMELIA, '/'],
        [JONAH, '/'],
      ]),
      MIS,
      school,
    );
    const history = register(
      [
        ['2026-11-20', 'AM'],
        ['2026-11-20', 'PM'],
      ],
      [[AMELIA, 'N', 'I']],
      { page: 'pupil-history' },
    );
    await recordReading(history, MIS, school);
    expect(await markOf('Khan', '2026-11-20', 'PM')).toBe('I');
    expect(await markOf('Price', '2026-11-20', 'PM')).toBe('not-read');
  });
});

describe('a pupil list with an address that must not be given out', () => {
  it('leaves that address as the DSL has it, and takes everything else', async () => {
    await load('pupils', ROLL);
    school.signIn('dsl');
    const known = (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === 'Khan');
    const pupil = { ...(known ?? expect.fail('nobody')).pupil, address: '3 Safe Street' };
    await savePupil(known?.id ?? '', { ...pupil, flags: ['confidential-address'] }, school);
    school.signIn('office');
    await load('pupils', [
      'UPN,Surname,Forename,Class,Address',
      'A123456789012,Khan,Amelia,5B,"1 Mill Lane"',
    ]);
    school.signIn('dsl');
    expect((await pupils()).find(({ surname }) => surname === 'Khan')).toMatchObject({
      address: '3 Safe Street',
      group: '5B',
    });
  });
});

describe('flags of a pupil list', () => {
  const WITH_FLAGS = [
    'UPN,Surname,Forename,Class,Looked after,SEN status',
    'A123456789012,Khan,Amelia,4B,Y,K',
    ',Price,Jonah,4B,N,E',
  ];
  const flagsOf = async (name: string) => (await pupils()).find(({ surname }) => surname === name)?.flags;

  it('go to the DSL, and are not shown to the office that loaded them', async () => {
    await load('pupils', ROLL);
    const shown = await preview('pupils', WITH_FLAGS);
    expect(shown.problems.map(({ message }) => message).join(' ')).toMatch(/kept for the DSL and the head/);
    await importFile(shown, school);
    expect(await flagsOf('Khan')).toBeUndefined();
    school.signIn('dsl');
    expect(await flagsOf('Khan')).toEqual(['looked-after']);
    expect(await flagsOf('Price')).toEqual(['ehcp']);
  });

  it('are added to those on file, and what the DSL has cleared stays cleared', async () => {
    await load('pupils', ROLL);
    school.signIn('dsl');
    const known = (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === 'Khan');
    const id = known?.id ?? '';
    await logRow(id, { kind: 'flag', flag: 'looked-after', outcome: 'set' }, school);
    await logRow(id, { kind: 'flag', flag: 'looked-after', outcome: 'cleared' }, school);
    await load('pupils', [
      'UPN,Surname,Forename,Looked after,Young carer',
      'A123456789012,Khan,Amelia,Yes,Yes',
    ]);
    await load('pupils', ['UPN,Surname,Forename,Young carer,EHCP', 'A123456789012,Khan,Amelia,No,Yes']);
    expect(await flagsOf('Khan')).toEqual(['young-carer', 'ehcp']);
  });
});

describe('a register that does not say when it was taken', () => {
  const UNDATED = ['Surname,Forename,Class,Mark', 'Khan,Amelia,4B,N', 'Price,Jonah,4B,/', 'Osei,Kwame,4B,/'];

  it('asks once for its day and its half, and is read as staff say', async () => {
    const asked = await look('register', UNDATED);
    expect(asked).toEqual({ kind: 'done', value: { kind: 'when', asks: ['date', 'session'] } });
    await load('register', UNDATED, { told: { date: schoolDate('2026-11-23'), session: 'PM' } });
    expect(await markOf('Khan', '2026-11-23', 'PM')).toBe('N');
    expect(await markOf('Khan', '2026-11-23', 'AM')).toBe('not-read');
  });

  it('asks only for what it does not say', async () => {
    const day = await look('register', UNDATED.with(0, 'Surname,Forename,Class,AM'));
    expect(day).toMatchObject({ value: { kind: 'when', asks: ['date'] } });
    const half = await look('register', UNDATED.with(0, 'Surname,Forename,Class,23/11/2026'));
    expect(half).toMatchObject({ value: { kind: 'when', asks: ['session'] } });
  });

  it('says why a Sunday is refused', async () => {
    const told = { date: schoolDate('2026-11-22'), session: 'AM' } as const;
    const outcome = await look('register', UNDATED, { told });
    expect(outcome.kind === 'refused' && outcome.problems[0]?.message).toMatch(/not a school day/);
  });
});

describe('taking an import back', () => {
  const everything = async () => ({
    pupils: (await pupils()).sort((a, b) => (a.surname < b.surname ? -1 : 1)),
    strips: await readAll(school.database, 'strips'),
    readings: await readAll(school.database, 'readings'),
    changes: await readAll(school.database, 'changes'),
  });

  it('puts a pupil list back: who was added goes, who was changed is as before', async () => {
    await load('pupils', ROLL);
    const before = await everything();
    const { takeBack: made } = await load('pupils', [
      'UPN,Surname,Forename,Class',
      'A123456789012,Khan,Amelia Rose,5C',
      ',Bell,Ada,5C',
    ]);
    expect(await pupils()).toHaveLength(4);
    expect((await takeBack(made, school)).kind).toBe('done');
    expect(await everything()).toEqual(before);
  });

  it('puts a register back: its marks, its changes and the reading, and keeps what was read since', async () => {
    await load('pupils', ROLL);
    await load('register', ['Surname,Forename,Class,23/11/2026 AM', 'Khan,Amelia,4B,/', 'Price,Jonah,4B,/']);
    const before = await everything();
    const { takeBack: made } = await load('register', [
      'Surname,Forename,Class,20/11/2026 AM,23/11/2026 AM',
      'Khan,Amelia,4B,N,N',
      'Price,Jonah,4B,/,/',
      'Osei,Kwame,4B,/,/',
    ]);
    expect(await markOf('Khan', '2026-11-23', 'AM')).toBe('N');
    await takeBack(made, school);
    expect(await markOf('Khan', '2026-11-23', 'AM')).toBe('/');
    expect(await markOf('Khan', '2026-11-20', 'AM')).toBe('not-read');
    const { readings, changes } = await everything();
    expect({ readings, changes }).toEqual({ readings: before.readings, changes: before.changes });
  });

  it('keeps a mark that was read again after the register was loaded', async () => {
    await load('pupils', ROLL);
    const { takeBack: made } = await load('register', [
      'Surname,Forename,Class,24/11/2026 AM',
      'Khan,Amelia,4B,N',
      'Price,Jonah,4B,/',
    ]);
    school.moment = schoolMoment('2026-11-24T10:00');
    const again = [{ ...AMELIA, key: { kind: 'name', value: 'Khan, Amelia' } as const }, 'L'] as const;
    await recordReading(register(THIS_MORNING, [[...again]]), MIS, school);
    await takeBack(made, school);
    expect(await markOf('Khan', '2026-11-24', 'AM')).toBe('L');
    expect(await markOf('Price', '2026-11-24', 'AM')).toBe('not-read');
  });

  it('is refused once somebody has changed or logged something about a pupil it brought', async () => {
    const { takeBack: made } = await load('pupils', ROLL);
    const known = (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === 'Price');
    await logRow(known?.id ?? '', { kind: 'note', text: 'Rang at nine.' }, school);
    const outcome = await takeBack(made, school);
    expect(outcome.kind === 'refused' && outcome.problems[0]?.message).toMatch(/has changed since/);
    expect(await pupils()).toHaveLength(3);
  });

  it('is not for somebody else who signs in after', async () => {
    const { takeBack: made } = await load('pupils', ROLL);
    school.signIn('dsl');
    expect((await takeBack(made, school)).kind).toBe('refused');
  });
});
