import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { makePaper } from '@/utils/documents/make-paper';
import { reportOf } from '@/utils/documents/printed-paper';
import { missingFrom } from '@/utils/documents/word/read-word';
import { writeWord } from '@/utils/documents/word/write-word';
import { textOfPart, unzipParts } from '@/utils/documents/zip';
import { answersFor } from '@/utils/referral/answers';
import type { PaperAnswers } from '@/utils/referral/answers';
import { PAPERS } from '@/utils/referral/papers/papers';
import { GLOS_CME_REFERRAL } from '@/utils/referral/papers/glos-cme-referral';
import { nodeXml } from '../../forms/node-xml';
import { aCase, FULL_LOG, row } from '../referral/a-case';
import type { Given } from '../referral/a-case';

const xml = nodeXml();
const referral = (given: Given = {}): PaperAnswers =>
  answersFor(GLOS_CME_REFERRAL, aCase({ log: FULL_LOG, ...given }));

/** A second reader, not ours. */
async function readByMammoth(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

function everyByteOf(bytes: Uint8Array): string {
  return Object.entries(unzipParts(bytes))
    .map(([name, part]) => `${name}\n${textOfPart(part)}`)
    .join('\n');
}

describe('our own Word document', () => {
  it.each(PAPERS.map((paper) => [paper.id, paper] as const))(
    'holds every filled place of %s',
    async (_id, paper) => {
      const answers = answersFor(paper, aCase({ log: FULL_LOG, pupil: { siblings: [] } }));
      const text = await readByMammoth(await writeWord(answers));
      const { filled } = reportOf(answers);
      expect(filled.length).toBeGreaterThan(15);
      for (const { label, value } of filled) {
        expect(text).toContain(label);
        for (const line of value.split('; ')) expect(text).toContain(line);
      }
    },
  );

  it.each([
    'Łukasz Şahin',
    'Zoë “Zo” O’Brien-Smith',
    'עדי לוי',
    'محمد الأحمد',
    '李小龍',
    '<w:t>Robert</w:t>',
    '=HYPERLINK("x")',
    'A & B ]]>',
    `${'Long '.repeat(40)}Name`,
  ])('keeps the name %s as it is', async (forenames) => {
    const text = await readByMammoth(await writeWord(referral({ pupil: { forenames } })));
    expect(text).toContain(forenames.trim());
  });

  it('drops control characters and marks that would turn the text round', async () => {
    const forenames = 'Ann\u0007a\u202E\uD800 B';
    const text = await readByMammoth(await writeWord(referral({ pupil: { forenames } })));
    expect(text).toContain('Anna B');
  });

  it('writes the same bytes for the same paper, whenever it is made', async () => {
    expect(await writeWord(referral())).toEqual(await writeWord(referral()));
  });

  it('names no child in the properties of the file', async () => {
    const parts = unzipParts(await writeWord(referral()));
    const properties = Object.entries(parts).filter(([name]) => name.startsWith('docProps/'));
    const text = properties.map(([, part]) => textOfPart(part)).join('');
    expect(text).toContain('2026-11-20T16:00:00Z');
    for (const name of ['Okonkwo', 'Zoë', 'Ngozi', 'Nair', 'Larkfield']) expect(text).not.toContain(name);
  });

  it('shows what was asked and not obtained, and leaves empty what nobody asked', async () => {
    const log = [...FULL_LOG, row('2026-11-18T09:00', { kind: 'note', about: 'sib[]', outcome: 'unknown' })];
    const paper = referral({ log, without: ['dob'] });
    const text = await readByMammoth(await writeWord(paper));
    expect(text).toMatch(/Brothers and sisters\s+Not known/);
    expect(text).toMatch(/Date of birth\s+Gender/);
    const { left } = reportOf(paper);
    expect(left.find(({ label }) => label === 'Brothers and sisters')?.why).toContain('Asked on 18/11/2026');
    expect(left.find(({ label }) => label === 'Date of birth')?.why).toContain('Not on record');
  });

  it('answers no safeguarding question with No', async () => {
    const text = await readByMammoth(await writeWord(referral({ pupil: { flags: ['looked-after'] } })));
    expect(text).toMatch(/Child in care\s+Yes/);
    expect(text).toMatch(/Child protection plan\s+Child in care/);
  });

  it('ticks the criterion that the log supports and no other', () => {
    const { filled, left } = reportOf(referral());
    expect(filled).toContainEqual({ label: 'All attempts to contact the family have failed', value: 'Yes' });
    expect(left.map(({ label }) => label)).toContain(
      'The family is known to have moved, but neither the new school nor the new address is known',
    );
  });
});

describe('a paper for a child whose address must not be disclosed', () => {
  const closed = referral({ pupil: { flags: ['confidential-address'] } });

  it('holds the address in no part of the file', async () => {
    const bytes = everyByteOf(await writeWord(closed));
    for (const piece of ['Sorrel', 'Quedgeley', 'GL2 4XY', 'GL24XY']) expect(bytes).not.toContain(piece);
  });

  it('names what was withheld by the paper’s own label', () => {
    const left = reportOf(closed).left.filter(({ why }) => why.includes('must not be disclosed'));
    expect(left.map(({ label }) => label)).toEqual([
      'Parent(s) names and all contact details',
      'Last known address',
      'New address',
      'Log of contact, visits and enquiries',
    ]);
  });
});

describe('a made paper', () => {
  it('has a file name without a name, a space or an apostrophe', async () => {
    const { fileName } = await makePaper(referral(), xml);
    expect(fileName).toMatch(/^glos-cme-referral-2026-11-20-[0-9a-f]{4}\.docx$/);
  });

  it('is opened again, and a place that is not in it is noticed', async () => {
    const { bytes } = await makePaper(referral(), xml);
    const filled = [{ label: 'Surname', value: 'Somebody Else' }];
    expect(missingFrom(bytes, { filled, left: [] }, xml)).toEqual(['Surname']);
  });
});
