import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillWord } from '@/utils/documents/template/fill-word';
import { TemplateRefused } from '@/utils/documents/template/open-template';
import { partOfText } from '@/utils/documents/zip';
import { askOf } from '@/utils/referral/ask';
import { bodyXml, form, heading, p, row, table } from '../../forms/word-form';
import { aCase } from '../referral/a-case';

const ask = askOf(aCase());
const good = bodyXml(heading('Child'), table(row('Surname', '')));

function why(bytes: Uint8Array): string {
  try {
    fillWord(bytes, ask, null);
  } catch (trouble) {
    if (trouble instanceof TemplateRefused) return trouble.message;
    throw trouble;
  }
  return 'filled';
}

const ole = (text: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Uint8Array(600),
    ...[...text].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);
const types = (kind: string) =>
  partOfText(
    `<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/${kind}"/></Types>`,
  );

/** Sets the flag by which a zip says that its entries are encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length - 4; at += 1) {
    const signature = String.fromCharCode(...copy.subarray(at, at + 4));
    if (signature === 'PK\u0001\u0002') copy[at + 8] = 1;
  }
  return copy;
}

describe('a file that cannot be filled is refused in one sentence', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an old .doc', ole('WordDocument'), 'old Word document'],
    ['a file with a password', ole('EncryptedPackage'), 'password'],
    ['an encrypted zip', encrypted(form(good)), 'password'],
    ['rich text', partOfText('{\\rtf1 hello}'), 'rich text'],
    ['a text file', partOfText('hello, I am no form'), 'not a Word document'],
    ['a zip cut short', form(good).slice(0, 300), 'damaged'],
    ['a zip with rubbish inside', form(good).fill(0, 60, 120), 'damaged'],
    ['a macro file', form(good, { 'word/vbaProject.bin': new Uint8Array([1]) }), 'macros'],
    [
      'a macro file renamed',
      form(good, { '[Content_Types].xml': types('vnd.ms-word.document.macroEnabled.main+xml') }),
      'macros',
    ],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': types('x'), 'xl/workbook.xml': new Uint8Array([1]) }),
      'no Word document',
    ],
    ['a body that is no XML', form('<w:document><w:body>'), 'damaged'],
    ['a body with a document type', form(`<!DOCTYPE a [<!ENTITY b "c">]>${good}`), 'damaged'],
    ['a letter with nothing to fill', form(bodyXml(p('Dear parent'), p('Thank you.'))), 'no place'],
    ['a file over 25 MB', new Uint8Array(25_000_001).fill(80), 'too large'],
  ])('%s', (_what, bytes, sentence) => {
    const message = why(bytes);
    expect(message).toContain(sentence);
    expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it('a zip that would unpack to more than any form', () => {
    const bomb = form(good, { 'word/media/big.bin': new Uint8Array(151_000_000) });
    expect(why(bomb)).toContain('too large');
  });

  it('but fills a good one', () => {
    expect(why(form(good))).toBe('filled');
  });
});
