import fc from 'fast-check';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import write from 'write-excel-file/node';
import { decodeText } from '@/utils/readers/files/decode-text';
import { openFile } from '@/utils/readers/files/open-file';
import { openPaste } from '@/utils/readers/files/paste';
import { readPupilList } from '@/utils/readers/files/pupil-list';

type Cell = {
  value: string | number | Date | undefined;
  type?: unknown;
  format?: string;
  columnSpan?: number;
} | null;

/** A spreadsheet of another library than the one that reads it. */
async function workbook(sheets: readonly { name: string; data: readonly (readonly Cell[])[] }[]) {
  const made = write(sheets.map(({ name, data }) => ({ sheet: name, data })) as never) as unknown as {
    toBuffer: () => Promise<Buffer>;
  };
  return new Uint8Array(await made.toBuffer());
}

const text = (value: string): Cell => ({ value, type: String });
const bytesOf = (value: string) => new TextEncoder().encode(value);
const message = async (bytes: Uint8Array) => {
  const opened = await openFile(bytes);
  return opened.kind === 'refused' ? opened.message : 'opened';
};
async function firstSheet(bytes: Uint8Array) {
  const opened = await openFile(bytes);
  return opened.kind === 'opened' ? (opened.sheets[0]?.rows ?? []) : expect.fail(opened.message);
}

function utf16(value: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((value.length + Number(mark)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\uFEFF' : ''), ...value].forEach((char, at) =>
    view.setUint16(at * 2, char.charCodeAt(0), !big),
  );
  return bytes;
}

describe('the encodings staff meet', () => {
  const LIST = 'Surname;Forename\r\nO’Brien;Zoë\r\n';
  it.each([
    ['UTF-8', bytesOf(LIST)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${LIST}`)],
    ['UTF-16 little-endian', utf16(LIST, false, true)],
    ['UTF-16 big-endian', utf16(LIST, true, true)],
    ['UTF-16 without its mark', utf16(LIST.replace('’', "'"), false, false)],
    ['Windows-1252', Uint8Array.from(LIST.replace('’', "'"), (char) => char.charCodeAt(0))],
  ])('reads %s', async (_name, bytes) => {
    const rows = await firstSheet(bytes);
    expect(rows[1]?.[1]).toBe('Zoë');
    expect(rows[1]?.[0]).toMatch(/^O[’']Brien$/);
  });

  it('does not take bytes that are no text for text', () => {
    expect(decodeText(Uint8Array.from([1, 0, 2, 3, 0, 0, 9, 200]))).toBeNull();
  });
});

describe('a spreadsheet', () => {
  it('is read under its title, with its dates as days and its merged cells spread', async () => {
    const bytes = await workbook([
      {
        name: 'Pupils',
        data: [
          [{ value: 'All pupils', type: String, columnSpan: 4 }, null, null, null],
          [text('Legal surname'), text('Forename'), text('DOB'), text('Year')],
          [
            text('Khan'),
            text('Amelia'),
            { value: new Date(Date.UTC(2018, 2, 4)), type: Date, format: 'dd/mm/yyyy' },
            { value: 4, type: Number },
          ],
        ],
      },
    ]);
    const rows = await firstSheet(bytes);
    expect(rows[0]).toEqual(['All pupils', 'All pupils', 'All pupils', 'All pupils']);
    expect(readPupilList({ name: '', rows }).pupils[0]?.pupil).toEqual({
      surname: 'Khan',
      forenames: 'Amelia',
      dob: '2018-03-04',
      yearGroup: '4',
    });
  });

  it('hands back every sheet that holds anything', async () => {
    const data = [[text('Surname'), text('Forename')]];
    const opened = await openFile(
      await workbook([
        { name: 'Year 4', data },
        { name: 'Year 5', data },
      ]),
    );
    expect(opened.kind === 'opened' && opened.sheets.map(({ name }) => name)).toEqual(['Year 4', 'Year 5']);
  });

  it('says the same as the CSV of the same table', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9À-ÿ ,;"'’=+@<&>-]{0,12}$/).map((value) => value.trim());
    const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tables, async (body) => {
        const table = [['Surname', 'Forename', 'Class'], ...body];
        const csv = await firstSheet(bytesOf(Papa.unparse(table, { quotes: true })));
        const data = table.map((row) => row.map((value) => (value === '' ? null : text(value))));
        const xlsx = await firstSheet(await workbook([{ name: 'A', data }]));
        const read = (rows: readonly (readonly string[])[]) => readPupilList({ name: '', rows });
        expect(read(xlsx)).toEqual(read(csv));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that is no list', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytesOf(part)])));

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['blank lines', bytesOf(' \r\n,,\r\n'), /nothing in the file/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture/],
    ['a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['Excel before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /before 2007/],
    [
      'a locked spreadsheet',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage', false, false)]),
      /password/,
    ],
    ['a spreadsheet with macros', zip({ 'xl/workbook.xml': '', 'xl/vbaProject.bin': 'x' }), /macros/],
    ['a Word file', zip({ 'word/document.xml': '' }), /Word/],
    ['some other zip', zip({ 'a.txt': 'x' }), /no \.xlsx/],
    [
      'a torn spreadsheet',
      zip({ 'xl/workbook.xml': '<workbook' }).subarray(0, 40),
      /could not be opened|no \.xlsx/,
    ],
  ])('refuses %s', async (_name, bytes, words) => {
    expect(await message(bytes)).toMatch(words);
  });

  it('refuses a file that unpacks to far more than it holds', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(await message(bomb)).toMatch(/unpacks to more/);
  });

  it('refuses 50 MB', async () => {
    expect(await message(new Uint8Array(50 * 1024 * 1024))).toMatch(/50 MB/);
  });

  it('neither throws nor makes up a pupil when bytes of a spreadsheet are changed', async () => {
    const names = ['Khan', 'Price', 'Osei'];
    const data = [
      [text('Surname'), text('Forename'), text('Class')],
      ...names.map((name) => [text(name), text('Amelia'), text('4B')]),
    ];
    const whole = await workbook([{ name: 'A', data }]);
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const opened = await openFile(bytes);
        if (opened.kind === 'refused') return;
        const pupils = opened.sheets.flatMap((sheet) => readPupilList(sheet).pupils);
        expect(pupils.every(({ pupil }) => names.includes(pupil.surname))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a pasted table', () => {
  const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('is read from its markup as text alone', () => {
    const html =
      '<table><tr><th>Surname</th><th>Forename</th></tr><tr><td>Khan<script>x()</script></td><td><b>Amelia</b></td></tr></table>';
    const opened = openPaste('', page(html));
    expect(opened.kind === 'opened' && opened.sheets[0]?.rows).toEqual([
      ['Surname', 'Forename'],
      ['Khan', 'Amelia'],
    ]);
  });

  it('is read from its tabs when it has no markup', () => {
    const opened = openPaste('Surname\tForename\nvan der Berg\tŁukasz', page('<p>x</p>'));
    expect(opened.kind === 'opened' && opened.sheets[0]?.rows[1]).toEqual(['van der Berg', 'Łukasz']);
  });
});
