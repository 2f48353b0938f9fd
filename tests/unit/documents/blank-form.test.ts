import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { fillWord, lookAtWord } from '@/utils/documents/template/fill-word';
import { partOfText, textOfPart, unzipParts } from '@/utils/documents/zip';
import { schoolDate } from '@/utils/calendar/school-date';
import { LEAVE, confirmedBy } from '@/utils/referral/blanks/blank';
import type { BlankMapping, BlankPlace } from '@/utils/referral/blanks/blank';
import { checkBlank, checkBlankText } from '@/utils/referral/blanks/check-blank';
import { askOf } from '@/utils/referral/ask';
import { nodeXml } from '../../forms/node-xml';
import { bodyXml, form, formTick, heading, p, row, tab, table } from '../../forms/word-form';
import { aCase, FULL_LOG } from '../referral/a-case';

const ask = askOf(aCase({ log: FULL_LOG }));

function mappingOf(
  places: readonly BlankPlace[],
  changes: Readonly<Record<string, string>> = {},
): BlankMapping {
  return {
    format: 'tenth-day-blank-form',
    version: 1,
    name: 'CME referral.docx',
    form: 'glos-cme-referral',
    kind: 'word',
    hash: 'a'.repeat(64),
    revision: 1,
    confirmedOn: schoolDate('2026-11-24'),
    places: places.map(({ key, label, fills }) => ({ key, label, fills: changes[label] ?? fills })),
  };
}

function fillConfirmed(blank: Uint8Array, changes: Readonly<Record<string, string>> = {}) {
  const confirmed = confirmedBy(mappingOf(lookAtWord(blank), changes));
  const made = fillWord(blank, ask, nodeXml(), confirmed);
  return {
    bytes: made.bytes,
    filled: made.filled.map(({ label, value }) => `${label}: ${value}`),
    left: Object.fromEntries(made.left.map(({ label, why }) => [label, why])),
  };
}

const BLANK = form(
  bodyXml(
    heading('Child'),
    table(row('Surname', '', 'Pupil ref', ''), row('Name of setting', '')),
    heading('Parent'),
    table(row('Mother’s name', ''), row('Name', '')),
    p('Contact has failed ', formTick()),
    table(row('Date', 'Time', 'Person contacted', 'Outcome'), row('', '', '', '')),
    p('Signature of referrer: ', tab),
  ),
);

describe('a blank that the school loads for the first time', () => {
  const places = lookAtWord(BLANK);
  const of = (label: string) => places.find((place) => place.label === label);

  it('is shown place by place, with what each is taken to ask and how sure that is', () => {
    expect(of('Surname')).toMatchObject({
      under: 'Child',
      takes: 'text',
      sure: 'sure',
      fills: 'child.surname',
    });
    expect(of('Name')).toMatchObject({ under: 'Parent', fills: 'parent[].name' });
    expect(of('Pupil ref')).toMatchObject({ sure: 'unsure', fills: LEAVE });
  });

  it('never offers a box by which a person declares something', () => {
    const [box] = lookAtWord(form(bodyXml(p(formTick(), ' I confirm that this child is in care'))));
    expect(box).toMatchObject({ sure: 'locked', fills: LEAVE });
  });

  it('never offers a signature, or a parent that differs from child to child', () => {
    expect(of('Signature of referrer')).toMatchObject({ sure: 'locked', fills: LEAVE });
    expect(of('Mother’s name')).toMatchObject({ sure: 'locked' });
  });
});

describe('a blank whose matches are confirmed', () => {
  it('is filled by them, also where the words alone said nothing', () => {
    const { filled } = fillConfirmed(BLANK, { 'Pupil ref': 'child.upn', 'Name of setting': 'school.name' });
    expect(filled).toContain('Pupil ref: A999999999999');
    expect(filled).toContain('Name of setting: Larkfield Primary School');
    expect(filled).toContain('Surname: Okonkwo-Łaska');
  });

  it('leaves what the school leaves to a person, and says so', () => {
    const { filled, left } = fillConfirmed(BLANK, { Surname: LEAVE });
    expect(filled.join()).not.toContain('Okonkwo-Łaska');
    expect(left['Surname']).toBe('Your school leaves this to a person.');
  });

  it('fills no signature even when a file from elsewhere says so', () => {
    const { left } = fillConfirmed(BLANK, { 'Signature of referrer': 'head.name' });
    expect(left['Signature of referrer']).toBe('A person signs or declares this.');
  });

  it('fills two places that ask the same when a person said that both do', async () => {
    const twice = form(bodyXml(table(row('UPN', ''), row('Unique pupil number', ''))));
    expect(lookAtWord(twice).map(({ sure }) => sure)).toEqual(['unsure', 'unsure']);
    const { bytes } = fillConfirmed(twice, { UPN: 'child.upn', 'Unique pupil number': 'child.upn' });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value.match(/A999999999999/g)).toHaveLength(2);
  });

  it('leaves a place that nobody has confirmed', () => {
    const none = { ...mappingOf([]), places: [] };
    const { filled, left } = fillWord(BLANK, ask, nodeXml(), confirmedBy(none));
    expect(filled).toEqual([]);
    expect(left).toContainEqual({ label: 'Surname', why: 'Nobody has confirmed yet what is asked here.' });
  });
});

describe('the matches of a blank as a file', () => {
  const mapping = mappingOf(lookAtWord(BLANK));

  it('come back as they were saved', () => {
    expect(checkBlankText(JSON.stringify(mapping))).toEqual({ mapping, problem: null });
  });

  it.each([
    ['no such field', { places: [{ key: 'a', label: 'A', fills: 'child.shoeSize' }] }],
    ['no such paper', { form: 'kent-form' }],
    ['no hash', { hash: 'short' }],
    ['a place twice', { places: [...mapping.places, ...mapping.places] }],
    ['an impossible day', { confirmedOn: '2026-02-31' }],
  ])('are refused with %s', (_what, change) => {
    expect(checkBlank({ ...mapping, ...change }).problem).toBe(
      'The file is damaged, or something in it was changed by hand.',
    );
  });

  it('are refused from a newer program, and when the file is something else', () => {
    expect(checkBlank({ ...mapping, version: 2 }).problem).toMatch(/newer version/);
    expect(checkBlankText('Surname,Forename').problem).toMatch(/^This is not a file/);
  });
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

function boxed(drawn: string, older: string): string {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="wps"><w:drawing>${box(drawn)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(older)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

describe('places outside the body’s own lines', () => {
  it('are filled in a header, and the other parts stay byte for byte', () => {
    const header = `<w:hdr xmlns:w="${W}">${table(row('Name of child', ''))}</w:hdr>`;
    const footer = `<w:ftr xmlns:w="${W}">${p('Page 1 of 4')}</w:ftr>`;
    const blank = form(bodyXml(table(row('UPN', ''))), {
      'word/header1.xml': partOfText(header),
      'word/footer1.xml': partOfText(footer),
    });
    const made = unzipParts(fillWord(blank, ask, nodeXml()).bytes);
    expect(textOfPart(made['word/header1.xml'] ?? new Uint8Array())).toContain('Zoë Adaeze Okonkwo-Łaska');
    expect(textOfPart(made['word/footer1.xml'] ?? new Uint8Array())).toBe(footer);
  });

  it('are filled in both copies of a text box', () => {
    const inside = table(row('Surname', ''));
    const { bytes, filled } = fillWord(form(bodyXml(p('Form'), boxed(inside, inside))), ask, nodeXml());
    const body = textOfPart(unzipParts(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/Okonkwo-Łaska/g)).toHaveLength(2);
    expect(filled).toEqual([{ label: 'Surname', value: 'Okonkwo-Łaska' }]);
  });

  it('are left in a text box whose copies differ', () => {
    const box = boxed(table(row('Surname', '')), table(row('Surname', ''), row('UPN', '')));
    const { filled, left } = fillWord(form(bodyXml(box)), ask, nodeXml());
    expect(filled).toEqual([]);
    expect(left[0]?.why).toMatch(/two copies that differ/);
  });
});
