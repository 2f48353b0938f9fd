import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { fillPdf, lookAtPdf } from '@/utils/documents/pdf/fill-pdf';
import { fillWord } from '@/utils/documents/template/fill-word';
import { askOf } from '@/utils/referral/ask';
import { nodeXml } from '../../forms/node-xml';
import { PDF_BLANKS } from '../../forms/pdf-blanks';
import { WORD_BLANKS } from '../../forms/word-blanks';
import { aCase, FULL_LOG } from '../referral/a-case';

const ask = askOf(aCase({ log: FULL_LOG }));
const font = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
);

describe('whole Word forms, read again by another program', () => {
  it.each(WORD_BLANKS)('$name', async ({ bytes, holds, leaves }) => {
    const made = fillWord(bytes, ask, nodeXml());
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made.bytes) });
    for (const text of holds) expect(value).toContain(text);
    for (const label of leaves) {
      expect(made.left.map((left) => left.label)).toContain(label);
      expect(made.filled.map((filled) => filled.label)).not.toContain(label);
    }
    expect(value).not.toContain('Horoscope cast\n\n10/');
  });
});

/** What is drawn on the pages. */
function drawn(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'form-'));
  const file = join(folder, 'form.pdf');
  try {
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('whole PDF forms, as they are drawn', () => {
  it.each(PDF_BLANKS)('$name', async ({ make, holds, leaves }) => {
    const made = await fillPdf(await make(), ask, font);
    const text = drawn(made.bytes);
    for (const part of holds) expect(text).toContain(part);
    for (const label of leaves) expect(made.left.map((left) => left.label)).toContain(label);
  });

  it('take no label from words that belong to the field before', async () => {
    const [, , nearby] = PDF_BLANKS;
    const places = await lookAtPdf((await nearby?.make()) ?? new Uint8Array());
    expect(places.map(({ label, fills }) => [label, fills])).toEqual([
      ['Child’s surname', 'child.surname'],
      ['UPN', 'child.upn'],
      ['Child’s date of birth', 'child.dob'],
      ['Text4', 'leave'],
    ]);
  });
});
