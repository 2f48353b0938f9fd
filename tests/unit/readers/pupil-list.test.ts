import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from '@/utils/readers/files/open-text';
import { readPupilList } from '@/utils/readers/files/pupil-list';
import { dateInCell } from '@/utils/readers/files/cells';

function listOf(text: string, chosen?: readonly string[]) {
  const opened = openText(text);
  if (opened.kind === 'refused')
    return { pupils: [], columns: [], problems: [{ row: null, message: opened.message }] };
  return readPupilList(opened.sheets[0] ?? { name: '', rows: [] }, chosen);
}
const list = (...lines: string[]) => listOf(lines.join('\r\n'));
const pupilOf = (...lines: string[]) => list(...lines).pupils[0]?.pupil;

describe('a pupil list from a MIS', () => {
  it('reads the headings of one system', () => {
    const read = list(
      'UPN,Legal Surname,Legal Forename,DOB,Gender,Year,Reg Group,SEN',
      'A123456789012,van der Berg,Łukasz,04/03/2016,Male,Year 5,5 Oak,K',
    );
    expect(read.pupils).toEqual([
      {
        row: 2,
        alsoShownAs: [],
        admissionNumber: null,
        pupil: {
          upn: 'A123456789012',
          surname: 'van der Berg',
          forenames: 'Łukasz',
          dob: '2016-03-04',
          sex: 'M',
          yearGroup: '5',
          group: '5 Oak',
        },
      },
    ]);
    expect(read.columns.at(-1)).toEqual({ heading: 'SEN', as: 'SEN status' });
    expect(read.problems).toEqual([]);
  });

  it('reads another system: one name, semicolons, a title above the headings, address in parts', () => {
    const read = list(
      '\uFEFFAll pupils;;;;',
      '',
      'Name;Tutor group;House number;Street;Town;Postcode;Date of birth',
      'Brown, Ella;7B;12;Mill Lane;Gloucester;GL1 1AA;2014-11-30',
    );
    expect(read.pupils[0]).toEqual({
      row: 4,
      alsoShownAs: [],
      admissionNumber: null,
      pupil: {
        surname: 'Brown',
        forenames: 'Ella',
        group: '7B',
        dob: '2014-11-30',
        address: '12 Mill Lane, Gloucester, GL1 1AA',
      },
    });
  });

  it('reads parents and contacts, in order, with every number', () => {
    const pupil = pupilOf(
      'Surname,Forename,Parent 1 name,Parent 1 relationship,Parent 1 mobile,Parent 1 email,Parent 1 parental responsibility,Mother phone,Mother name,Contact 1 name,Contact 1 phone,Contact 2 forename,Contact 2 surname,Contact 2 relationship,Contact 2 priority',
      'Khan,Amelia,Imran Khan,Father,07700 900001; 07700 900002,imran@mail.example,Yes,07700 900003,Sara Khan,Sara Khan,07700 900003,Ada,Bell,Grandmother,5',
    );
    expect(pupil?.parents).toEqual([
      {
        name: 'Imran Khan',
        relationship: 'Father',
        phones: ['07700 900001', '07700 900002'],
        emails: ['imran@mail.example'],
        pr: true,
      },
      { name: 'Sara Khan', relationship: 'mother', phones: ['07700 900003'] },
    ]);
    expect(pupil?.contacts).toEqual([
      { name: 'Sara Khan', phone: '07700 900003', priority: 1 },
      { name: 'Ada Bell', rel: 'Grandmother', priority: 5 },
    ]);
  });

  it('does not take empty cells to mean that there is nobody', () => {
    const pupil = pupilOf('Surname,Forename,Class,Contact 1 name', 'Khan,Amelia,4B,');
    expect(pupil).toEqual({ surname: 'Khan', forenames: 'Amelia', group: '4B' });
  });

  it('keeps the legal name and knows the chosen one', () => {
    const read = list('Legal Surname,Legal Forename,Preferred Forename,Class', 'Khan,Amelia,Milly,4B');
    expect(read.pupils[0]).toMatchObject({
      pupil: { surname: 'Khan', forenames: 'Amelia' },
      alsoShownAs: ['Milly Khan'],
    });
  });

  it('leaves out what cannot be read and says in which row', () => {
    const read = list(
      'UPN,Surname,Forename,DOB,Gender,Year',
      '123,Khan,Amelia,31/02/2016,X,Nursery',
      'A123456789012,,,,,',
      'P123456789013,Price,Jonah,1/9/15,M,R',
      ',,Kwame,,,',
    );
    expect(read.pupils.map(({ row }) => row)).toEqual([2, 4]);
    expect(read.pupils[0]?.pupil).toEqual({ surname: 'Khan', forenames: 'Amelia' });
    expect(read.pupils[1]?.pupil).toMatchObject({ dob: '2015-09-01', yearGroup: 'R' });
    expect(read.problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      '2: The UPN has not the form of one, and was left out.',
      '2: The date of birth cannot be read, and was left out.',
      '2: The sex is neither M nor F, and was left out.',
      '2: The year group is not R or 1 to 13, and was left out.',
      '3: This row has no name that can be read, and was left out.',
      '5: This row has no surname, and was left out.',
    ]);
  });

  it('takes neither of two rows with one UPN', () => {
    const read = list(
      'UPN,Surname,Forename',
      'A123456789012,Khan,Amelia',
      'A123456789012,Price,Jonah',
      ',Bell,Ada',
    );
    expect(read.pupils.map(({ pupil }) => pupil.surname)).toEqual(['Bell']);
    expect(read.problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('warns of a UPN whose letter does not go with its figures, and takes it', () => {
    const read = list('UPN,Surname,Forename', 'B123456789012,Khan,Amelia');
    expect(read.pupils[0]?.pupil.upn).toBe('B123456789012');
    expect(read.problems.map(({ row }) => row)).toEqual([2]);
    expect(list('UPN,Surname,Forename', 'A123456789012,Khan,Amelia').problems).toEqual([]);
  });

  it('believes no date of birth of a program that writes the month first', () => {
    const read = list(
      'Surname,Forename,DOB',
      'Khan,Amelia,03/04/2016',
      'Price,Jonah,11/25/2016',
      'Bell,Ada,4 Mar 2016',
    );
    expect(read.pupils.map(({ pupil }) => pupil.dob)).toEqual([undefined, undefined, '2016-03-04']);
    expect(read.problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('reads the columns as staff say they are', () => {
    const text = 'Sname,Forename,House,Adm No\nKhan,Amelia,4B,101';
    expect(listOf(text).pupils).toEqual([]);
    const read = listOf(text, ['surname', 'forename', 'class', 'admission number']);
    expect(read.pupils[0]).toMatchObject({
      pupil: { surname: 'Khan', forenames: 'Amelia', group: '4B' },
      admissionNumber: '101',
    });
  });

  it('does not guess where a name of three words ends', () => {
    const read = list('Name,Class', 'Mary Ann Smith,4B', 'Ella Brown,4B');
    expect(read.pupils.map(({ pupil }) => pupil.surname)).toEqual(['Brown']);
  });

  it('keeps a formula and markup as the text they are', () => {
    const pupil = pupilOf('Surname,Forename,Class', '"=HYPERLINK(""x"")",<img src=x>,4B');
    expect(pupil).toMatchObject({ surname: '=HYPERLINK("x")', forenames: '<img src=x>' });
  });

  it.each([
    ['', /nothing in the file/],
    ['UPN,Class\nA1,4B', /Say which columns hold the surname/],
    ['Pasta,Curry\nA1,4B', /No line of headings/],
    ['Surname,Forename,Class\n"Khan,Amelia,4B', /not sound CSV/],
    ['Surname,Forename,Class\n', /no pupil in the list/],
  ])('says what is wrong with %j', (text, message) => {
    expect(listOf(text).problems[0]?.message).toMatch(message);
    expect(listOf(text).pupils).toEqual([]);
  });

  it('never throws, whatever the file', () => {
    const cells = fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 });
    const files = fc.oneof(
      fc.string(),
      cells.map((rows) => ['Surname,Forename,DOB', ...rows.map((row) => row.join(','))].join('\n')),
    );
    fc.assert(fc.property(files, (text) => Array.isArray(listOf(text).pupils)));
    expect(listOf('\u0000').pupils).toEqual([]);
  });
});

describe('a date in a cell', () => {
  it.each([
    ['04/03/2016', '2016-03-04'],
    ['4-3-16', '2016-03-04'],
    ['04 Mar 2016', '2016-03-04'],
    ['4th March 2016', '2016-03-04'],
    ['2016-03-04T00:00:00', '2016-03-04'],
    ['04/03/2016 00:00', '2016-03-04'],
    ['13/13/2016', null],
    ['42433', null],
    ['March 2016', null],
  ])('reads %s as %s', (cell, date) => {
    expect(dateInCell(cell)).toBe(date);
  });
});

describe('flags of a pupil list', () => {
  const withFlags = (headings: string, cells: string) =>
    list(`Surname,Forename,Class,${headings}`, `Khan,Amelia,4B,${cells}`);

  it.each([
    ['Looked After', 'Y', ['looked-after']],
    ['Child Looked After?', 'Currently looked after', ['looked-after']],
    ['In Care', 'yes', ['looked-after']],
    ['CP Plan', '✓', ['child-protection-plan']],
    ['On Child Protection Register', 'True', ['child-protection-plan']],
    ['Child in Need (CIN)', '1', ['child-in-need']],
    ['SEN Status', 'E - Education, Health and Care Plan', ['ehcp']],
    ['SEN Status', 'K - SEN support', undefined],
    ['SEN Provision', 'E', ['ehcp']],
    ['EHCP', 'Yes', ['ehcp']],
    ['Social Worker', 'Dana Reed', ['social-worker']],
    ['Social Worker', 'None', undefined],
    ['Young Carer', 'N', undefined],
    ['Confidential Address', 'Y', ['confidential-address']],
    ['Previously Looked After', 'Y', undefined],
  ])('reads %s: %s', (heading, cell, flags) => {
    expect(withFlags(heading, `"${cell}"`).pupils[0]?.pupil.flags).toEqual(flags);
  });

  it('takes one flag from two columns once, and offers the columns by their names', () => {
    const read = withFlags('SEN Status,EHCP', 'E,Y');
    expect(read.pupils[0]?.pupil.flags).toEqual(['ehcp']);
    expect(read.columns.slice(3).map(({ as }) => as)).toEqual(['SEN status', 'EHC plan']);
  });

  it('leaves a past social worker and a bare "yes" to special needs out, and names their rows', () => {
    const read = withFlags('Social Worker,SEN', 'Ended in May,Yes');
    expect(read.pupils[0]?.pupil.flags).toBeUndefined();
    expect(read.problems.map(({ row }) => row)).toEqual([2, 2]);
  });
});
