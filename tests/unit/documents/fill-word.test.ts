import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { fillWord } from '@/utils/documents/template/fill-word';
import { textOfPart, unzipParts } from '@/utils/documents/zip';
import { askOf } from '@/utils/referral/ask';
import { nodeXml } from '../../forms/node-xml';
import {
  bodyXml,
  cell,
  control,
  form,
  formList,
  formText,
  formTick,
  heading,
  hint,
  p,
  row,
  run,
  symbol,
  tab,
  table,
  tickControl,
} from '../../forms/word-form';
import { aCase, FULL_LOG } from '../referral/a-case';
import type { Given } from '../referral/a-case';

const xml = nodeXml();

function fill(blocks: readonly string[], given: Given = {}) {
  const made = fillWord(form(bodyXml(...blocks)), askOf(aCase({ log: FULL_LOG, ...given })), xml);
  const body = textOfPart(unzipParts(made.bytes)['word/document.xml'] ?? new Uint8Array());
  const filled = Object.fromEntries(made.filled.map(({ label, value }) => [label, value]));
  const left = Object.fromEntries(made.left.map(({ label, why }) => [label, why]));
  return { ...made, body, filled, left };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

describe('a label beside an empty cell', () => {
  it('fills pairs in a row, also with a label split over runs, and in the look of the cell', async () => {
    const look = '<w:p><w:pPr><w:rPr><w:i/></w:rPr></w:pPr></w:p>';
    const { filled, body, bytes } = fill([
      heading('Child'),
      table(
        row('Surname*', '', 'Forename(s):', ''),
        row(cell(p(run('D'), run('.O.'), run('B:'))), cell(look), 'UPN', ''),
        row('Gender', '', 'Year group', ''),
      ),
    ]);
    expect(filled).toEqual({
      Surname: 'Okonkwo-Łaska',
      'Forename(s)': 'Zoë Adaeze',
      'D.O.B': '04/03/2017',
      UPN: 'A999999999999',
      Gender: 'Female',
      'Year group': '4',
    });
    expect(body).toContain('<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">04/03/2017</w:t></w:r>');
    expect(await textOf(bytes)).toMatch(/Surname\*\s+Okonkwo-Łaska\s+Forename\(s\):\s+Zoë Adaeze/);
  });

  it('knows whose name is asked by the heading it stands under', () => {
    const { filled } = fill([
      table(
        row(cell('Pupil details', '<w:gridSpan w:val="2"/>')),
        row('Name', ''),
        row(cell('Parent/carer 1', '<w:gridSpan w:val="2"/>')),
        row('Name', ''),
        row('Telephone', ''),
        row(cell('Parent/carer 2', '<w:gridSpan w:val="2"/>')),
        row('Name', ''),
        row(cell('Your details', '<w:gridSpan w:val="2"/>')),
        row('Name', ''),
        row(cell('Social worker', '<w:gridSpan w:val="2"/>')),
        row('Name', ''),
      ),
    ]);
    expect(Object.values(filled)).toHaveLength(2);
  });

  it('leaves both of two places that ask for the same', () => {
    const { filled, left } = fill([heading('Child'), table(row('Date of birth', ''), row('DOB', ''))]);
    expect(filled).toEqual({});
    expect(left['Date of birth']).toContain('Two places');
  });

  it('takes the empty paragraph under a label in the same cell, or the cell below', () => {
    const { filled } = fill([
      heading('Child'),
      table(row(cell(`${p('Surname')}<w:p/>`), cell(`${p('First name')}<w:p/>`))),
      table(row('Date of birth', 'UPN'), row('', '')),
    ]);
    expect(filled).toEqual({
      Surname: 'Okonkwo-Łaska',
      'First name': 'Zoë Adaeze',
      'Date of birth': '04/03/2017',
      UPN: 'A999999999999',
    });
  });

  it('writes over nothing that stands there already', () => {
    const { filled, body } = fill([heading('Child'), table(row('Surname', 'see attached'), row('UPN', ''))]);
    expect(filled).toEqual({ UPN: 'A999999999999' });
    expect(body).toContain('see attached');
  });

  it('leaves the authority’s own part and signatures alone', () => {
    const { filled } = fill([
      heading('For office use only'),
      table(row('UPN', ''), row('Date of referral', '')),
      heading('Referrer'),
      table(row('Signature', ''), row('Date', '')),
    ]);
    expect(filled).toEqual({});
  });
});

describe('whose particulars a blank asks for', () => {
  const name = 'Okonkwo';

  it.each([
    ['a word before the label', table(row('Friend', 'Name', '', 'Telephone', ''))],
    [
      'a heading about another place',
      heading('New address') + table(row('Address', ''), row('Postcode', '')),
    ],
    [
      'a table of other children',
      heading('Other children in the household') + table(row('Name', 'DOB'), row('', ''), row('', '')),
    ],
    ['a line above the blanks', p('Details of the social worker:') + p('Name: ________ Tel: ________')],
    ['a matrix of parents', table(row('', 'Mother', 'Father'), row('Name', '', ''))],
    ['boxes for papers attached', heading('Documents attached') + p('☐ Child protection plan ☐ EHCP')],
  ])('is left when %s makes it somebody else’s', (_what, blocks) => {
    const { filled, body } = fill([table(row('UPN', '')), blocks], {
      pupil: { flags: ['child-protection-plan'] },
    });
    expect(filled).toEqual({ UPN: 'A999999999999' });
    expect(body).not.toContain(name);
  });

  it('is the first or second parent’s where the form numbers them, side by side too', () => {
    const numbers = (blocks: string) => fill([blocks]).body.match(/07700 900\d\d\d/g);
    const wide = '<w:gridSpan w:val="2"/>';
    const side = row(cell('Parent/Carer 1', wide), cell('Parent/Carer 2', wide));
    expect(numbers(table(side, row('Phone', '', 'Phone', '')))).toEqual(['07700 900111', '07700 900222']);
    const matrix = table(row('', 'Parent 1', 'Parent 2'), row('Phone', '', ''));
    expect(numbers(matrix)).toEqual(['07700 900111', '07700 900222']);
  });

  it('follows headings inside one cell that holds the whole form', () => {
    const inside = p(run('Parent details', '<w:b/>')) + p('Name: ________');
    expect(fill([table(row(cell(inside)))]).filled).toEqual({ Name: 'Ngozi Okonkwo; Piotr Łaska' });
  });
});

describe('a label and its blank in one paragraph', () => {
  it('replaces dots, underscores and tabs, two in a line', () => {
    const { filled, body } = fill([
      heading('Child'),
      p('Surname: ..............................'),
      p('DOB: ____________ Gender: ______'),
      p('UPN:', tab, tab),
    ]);
    expect(filled).toEqual({
      Surname: 'Okonkwo-Łaska',
      DOB: '04/03/2017',
      Gender: 'Female',
      UPN: 'A999999999999',
    });
    expect(body).toContain('DOB: 04/03/2017 Gender: Female');
    expect(body).not.toContain('....');
  });

  it('fills a date of three blanks as one, and leaves three blanks without a label between them', () => {
    expect(fill([heading('Child'), p('Date of birth: ___/___/______')]).filled).toEqual({
      'Date of birth': '04/03/2017',
    });
    const several = fill([heading('Child'), p('Date of birth: ', formText(), ' / ', formText())]);
    expect(several.filled).toEqual({});
    expect(several.left['Date of birth']).toContain('several blanks');
  });

  it('leaves "Signed ... Date ..." to the person who signs', () => {
    expect(fill([heading('Referrer'), p('Signed: ____________ Date: ________')]).filled).toEqual({});
  });

  it('writes behind a label that ends the line', () => {
    expect(fill([heading('Child'), p('Surname:')]).body).toContain(
      '<w:t xml:space="preserve"> Okonkwo-Łaska</w:t>',
    );
  });
});

describe('controls', () => {
  it('fills text, date and list controls and takes their hints away', () => {
    const { filled, body } = fill([
      heading('Child'),
      table(
        row('Surname', cell(p(control('<w:text/>', hint)))),
        row('Date of birth', cell(p(control('<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>', hint)))),
        row(
          'Gender',
          cell(
            p(
              control(
                '<w:dropDownList><w:listItem w:displayText="Choose" w:value=""/><w:listItem w:displayText="Boy" w:value="1"/><w:listItem w:displayText="Girl" w:value="2"/></w:dropDownList>',
                hint,
              ),
            ),
          ),
        ),
      ),
    ]);
    expect(filled).toEqual({ Surname: 'Okonkwo-Łaska', 'Date of birth': '4 March 2017', Gender: 'Girl' });
    expect(body).toContain('w:fullDate="2017-03-04T00:00:00Z"');
    expect(body).not.toMatch(/showingPlcHdr|PlaceholderText/);
  });

  it('drops the tie to a stored value that would come back on opening', () => {
    const bound = control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/>', hint);
    const { filled, body } = fill([heading('Child'), p('Surname: ', bound)]);
    expect(filled).toEqual({ Surname: 'Okonkwo-Łaska' });
    expect(body).not.toContain('dataBinding');
  });

  it('leaves a control that is locked, and one that holds something', () => {
    const locked = control('<w:lock w:val="contentLocked"/><w:text/>', hint);
    const full =
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Smith</w:t></w:r></w:sdtContent></w:sdt>';
    expect(fill([heading('Child'), p('Surname: ', locked)]).filled).toEqual({});
    expect(fill([heading('Child'), p('Surname: ', full)]).left['Surname']).toContain('already');
  });

  it('fills the fields of older Word: text, list', () => {
    const { filled, body } = fill([
      heading('Child'),
      p('Surname: ', formText()),
      table(row('Gender', cell(p(formList('Please select', 'Male', 'Female'))))),
    ]);
    expect(filled).toEqual({ Surname: 'Okonkwo-Łaska', Gender: 'Female' });
    expect(body).toContain('<w:result w:val="2"/>');
  });

  it('leaves an answer that is longer than the field takes', () => {
    const { filled, left } = fill([
      heading('Child'),
      p('Surname: ', formText('<w:textInput><w:maxLength w:val="5"/></w:textInput>')),
    ]);
    expect(filled).toEqual({});
    expect(left['Surname']).toContain('5 characters');
  });
});

describe('boxes and words to choose from', () => {
  it.each([
    ['controls', tickControl()],
    ['fields', formTick()],
    ['signs', run('☐')],
    ['symbols', symbol('F0A8')],
  ])('ticks one of two %s, with the words after or before', (_kind, box) => {
    const after = fill([heading('Child'), table(row('Gender', cell(p(box, ' Male ', box, ' Female'))))]);
    const before = fill([heading('Child'), p('Gender: Male ', box, ' Female ', box)]);
    for (const { filled, body } of [after, before]) {
      expect(filled).toEqual({ Gender: 'Female' });
      const ticks = body.match(/w14:checked w14:val="1"|<w:checked\/>|☒|F0FE/g) ?? [];
      expect(ticks.filter((one) => one !== '☒' || box.includes('<w:t xml'))).toHaveLength(1);
    }
  });

  it('strikes out the word that does not hold', () => {
    const flags = { pupil: { flags: ['looked-after'] as const } };
    const { filled, body } = fill(
      [table(row('Looked after child', 'Yes / No (delete as appropriate)'))],
      flags,
    );
    expect(filled).toEqual({ 'Looked after child': 'Yes' });
    expect(body).toContain('<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">No</w:t></w:r>');
  });

  it('never answers a safeguarding question with No', () => {
    const { filled, left, body } = fill([
      table(row('Child protection plan', 'Yes / No'), row('Child in care', cell(p('☐ Yes ☐ No')))),
    ]);
    expect(filled).toEqual({});
    expect(left['Child protection plan']).toContain('Not on record');
    expect(body).not.toMatch(/strike|☒/);
  });

  it('ticks the criterion that the log supports, and no other', () => {
    const { filled, left, body } = fill([
      heading('CME criteria (please tick)'),
      table(
        row('All attempts to contact have failed', '☐'),
        row('Family known to have moved but neither new school nor new address known', '☐'),
        row('Allocated place not taken up and contact failed', '☐'),
      ),
    ]);
    expect(filled).toEqual({ 'All attempts to contact have failed': 'Yes' });
    expect(Object.keys(left)).toHaveLength(2);
    expect(body.match(/☒/g)).toHaveLength(1);
  });
});

describe('checklists and logs', () => {
  const checklist = table(
    row('Action', 'Date completed', 'Outcome'),
    row('First day calling (must be a manual call)', '', ''),
    row('All emergency contacts tried at various times of day (give contact details)', '', ''),
    row('Wider information incl. siblings, other agencies, staff, other pupils, friends', '', ''),
    row('Home visit within 5 school days if appropriate', '', ''),
    row('Social media searches (e.g. Facebook)', '', ''),
    row('Passport office contacted', '', ''),
  );

  it('fills Gloucestershire’s fixed rows and leaves the one it does not know', () => {
    const { filled, left } = fill([checklist]);
    expect(filled['First day calling (must be a manual call)']).toContain('number dead');
    expect(filled['Social media searches (e.g. Facebook)']).toBe('nothing found');
    expect(left['Passport office contacted']).toContain('not certain');
  });

  it('fills a table of visits and repeats its last row for the third', async () => {
    const visits = ['2026-11-11T09:00', '2026-11-12T14:00', '2026-11-13T14:00'].map((at, place) => ({
      at,
      kind: 'home-visit' as const,
      outcome: place === 2 ? 'property empty' : 'no reply at door',
      spokeTo: place === 1 ? 'A neighbour' : undefined,
    }));
    const { filled, bytes, body } = fill(
      [
        heading('Home visits'),
        table(
          row('Date', 'AM/PM', 'Address if different', 'Who spoken to (relationship + name)', 'Outcome'),
          row('', '', '', '', ''),
          `<w:tr w14:paraId="1A2B3C4D">${cell()}${cell()}${cell()}${cell()}${cell()}</w:tr>`,
        ),
      ],
      { log: visits as never },
    );
    expect(filled['AM/PM']).toBe('PM');
    expect(await textOf(bytes)).toMatch(
      /11\/11\/2026\s+AM[\s\S]+12\/11\/2026\s+PM\s+A neighbour[\s\S]+13\/11\/2026\s+PM\s+property empty/,
    );
    expect(body.match(/1A2B3C4D/g)).toHaveLength(1);
  });

  it('puts the whole log into one cell, oldest first', () => {
    const { filled } = fill([table(row('Actions taken', ''))]);
    expect(filled['Actions taken']).toMatch(/^10\/11\/2026 09:40 Telephone call, Ngozi Okonkwo/);
  });

  it('fills no row about people of whom the log keeps no rows', () => {
    const { filled, left } = fill([
      table(
        row('Check', 'Date', 'Outcome'),
        row('Police', '', ''),
        row('Neighbours', '', ''),
        row('School staff', '', ''),
        row('Teachers', '', ''),
      ),
      heading('Safeguarding referrals'),
      table(row('Date', 'Action', 'Outcome'), row('', '', '')),
    ]);
    expect(filled).toEqual({});
    expect(left['School staff']).toContain('Two places');
    expect(left['Safeguarding referrals']).toContain('not certain');
  });

  it('cuts the log at a row where the form says how much it takes', () => {
    const { filled, left } = fill([table(row('Actions taken (max 200 characters)', ''))]);
    const [value = ''] = Object.values(filled);
    expect(value.length).toBeLessThanOrEqual(200);
    expect(Object.values(left)[0]).toMatch(/The last \d+ of 10 rows do not fit/);
  });

  it('fills a table of emergency contacts, a person a row', () => {
    const { filled } = fill([
      heading('Emergency contacts'),
      table(row('Name', 'Relationship to child', 'Telephone number'), row('', '', ''), row('', '', '')),
    ]);
    expect(filled).toEqual({
      Name: 'Ada Okonkwo',
      'Relationship to child': 'grandmother',
      'Telephone number': '07700 900333',
    });
  });
});

describe('what must not happen', () => {
  it('changes no character outside the filled places, and no other part', () => {
    const source = bodyXml(
      heading('Child'),
      table(row('Surname', ''), row('Nonsense', '')),
      '<w:p><!-- kept --><w:r><w:t>a &amp; b&#160;</w:t></w:r></w:p>',
    );
    const blank = form(source, { 'word/media/logo.bin': new Uint8Array([1, 2, 3, 250]) });
    const before = unzipParts(blank);
    const { bytes } = fillWord(blank, askOf(aCase()), xml);
    const after = unzipParts(bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name]);
    }
    const put = '<w:p><w:r><w:t xml:space="preserve">Okonkwo-Łaska</w:t></w:r></w:p>';
    expect(textOfPart(after['word/document.xml'] ?? new Uint8Array())).toBe(source.replace('<w:p/>', put));
  });

  it('keeps markup, formulas and scripts from right to left as plain text', async () => {
    for (const surname of ['<w:b/>&', '=1+1', 'الأحمد', "O'Brien-Łuk"]) {
      const { bytes } = fill([heading('Child'), table(row('Surname', ''))], { pupil: { surname } });
      expect(await textOf(bytes)).toContain(surname);
    }
  });

  it('keeps a confidential address out of every place', () => {
    const { body, left } = fill(
      [
        heading('Child'),
        table(row('Address', ''), row('Postcode', '')),
        heading('Parent/carer'),
        table(row('Name and all contact details', '')),
        heading('Home visits'),
        table(row('Date', 'Address', 'Outcome'), row('', '', '')),
      ],
      { pupil: { flags: ['confidential-address'] } },
    );
    for (const piece of ['Sorrel', 'GL2', 'Quedgeley']) expect(body).not.toContain(piece);
    expect(left['Address']).toContain('must not be disclosed');
    expect(body).toContain('Withheld');
  });
});
