import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePdf } from '@/utils/documents/pdf/write-pdf';
import { answersFor } from '@/utils/referral/answers';
import { paperOf } from '@/utils/referral/papers/papers';
import { aCase, FULL_LOG, row } from '../referral/a-case';
import type { Given } from '../referral/a-case';

const font = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
);

async function chronology(given: Given = {}): Promise<Uint8Array> {
  const paper = paperOf('chronology');
  if (paper === null) throw new Error('The chronology is a paper.');
  return writePdf(answersFor(paper, aCase({ log: FULL_LOG, ...given })), font);
}

/** What is drawn, as pdftotext reads it: its blanks are its own. */
async function drawn(given: Given = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-'));
  const file = join(folder, 'case.pdf');
  try {
    writeFileSync(file, await chronology(given));
    return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the chronology of a case as a PDF', () => {
  it('draws every letter of the names, and the register day by day', async () => {
    const text = await drawn();
    expect(text).toContain('Okonkwo-Łaska');
    expect(text).toContain('Zoë Adaeze');
    expect(text).toMatch(/09\/11\/2026: AM/);
    expect(text).toContain('12 Sorrel Way');
    expect(text).toMatch(/page 1 of \d/);
  });

  it('draws a name in a right-to-left script beside one in ours', async () => {
    const text = await drawn({ pupil: { surname: 'محمد', forenames: 'Łukasz Şahin' } });
    expect(text).toContain('Łukasz Şahin');
    expect(text.normalize('NFKC')).toContain('محمد');
  });

  it('holds decisions, with their reasons, and the papers that were sent', async () => {
    const text = await drawn({
      log: [
        ...FULL_LOG,
        row('2026-11-19T10:00', {
          kind: 'step',
          step: 'police-welfare-check',
          outcome: 'waived',
          reason: 'Seen by the nurse',
        }),
        row('2026-11-19T11:00', { kind: 'sent', form: 'glos-cme-referral', to: 'Missing pupils team' }),
      ],
    });
    expect(text).toContain('Step not taken (police-welfare-check): Seen by the nurse.');
    expect(text).toContain('glos-cme-referral to Missing pupils team');
  });

  it('keeps an address that must not be disclosed off every line', async () => {
    const text = await drawn({ pupil: { flags: ['confidential-address'] } });
    expect(text).not.toMatch(/Sorrel|GL2 4XY/);
  });

  it('says so when a letter cannot be drawn, and goes on over many pages', async () => {
    const many = Array.from({ length: 120 }, (_none, at) =>
      row(
        `2026-11-12T${String(9 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
        {
          kind: 'enquiry',
          with: 'neighbours',
          outcome: `answer ${at} <b>=SUM(A1)</b>`,
        },
      ),
    );
    const text = await drawn({ pupil: { forenames: '小明' }, log: many });
    expect(text).toContain('Some letters cannot be shown in a PDF');
    expect(text).toMatch(/answer 119\s+<b>=SUM\(A1\)<\/b>/);
    expect(text).toMatch(/page 2 of/);
  });
});
