import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { bodyXml, form, heading, row, table } from '../forms/word-form';
import { openFernhill } from './school';
import type { School } from './school';
import { DSL, hear } from './set-up';

test.describe.configure({ mode: 'serial' });

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
  await school.setNow('2026-11-20T09:10');
  await school.grid('2026-11-09');
  await school.grid('2026-11-16');
  await school.actAs(DSL);
  await school.pupil('Ashdown');
  await school.dashboard.getByRole('link', { name: 'Referral and papers' }).first().click();
  await school.dashboard.getByLabel('Not known', { exact: true }).check();
  await school.dashboard.getByRole('button', { name: 'Record the answer' }).click();
  await hear(school.dashboard, 'Logged: whereabouts not known.');
  await school.dashboard.getByRole('button', { name: 'Go on without these checks' }).click();
  await school.dashboard.getByLabel(/^Why the paper goes on/).fill('The nurse found the flat empty');
  await school.dashboard.getByRole('button', { name: 'Record the reason and go on' }).click();
  await hear(school.dashboard, 'the paper goes on without these checks');
});

test.afterAll(() => school.close());

const WORD = Buffer.from(
  form(bodyXml(heading('Child'), table(row('Surname', '', 'Our ref', ''), row('Address', '', 'DOB', '')))),
);

async function load(name: string, buffer: Buffer): Promise<void> {
  await school.dashboard
    .getByLabel(/^Load (the authority’s|another) blank/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function fillAndSave(path: string): Promise<Buffer> {
  const { dashboard } = school;
  await dashboard.getByRole('button', { name: 'See the authority’s form filled' }).click();
  await dashboard.getByLabel('I have looked at every place above').check();
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.getByRole('button', { name: 'Save the filled form' }).click(),
  ]);
  expect(download.suggestedFilename()).not.toContain('Ashdown');
  await download.saveAs(path);
  return readFile(path);
}

test('the authority’s Word form is matched once and filled, and never asks again', async ({}, info) => {
  const { dashboard } = school;
  await load('CME referral.docx', WORD);
  await expect(dashboard.getByLabel('Surname')).toHaveValue('child.surname');
  await expect(dashboard.getByLabel('Our ref')).toHaveValue('leave');
  await dashboard.screenshot({ path: info.outputPath('matches.png'), fullPage: true });
  await dashboard.getByLabel('Our ref').selectOption('child.fullName');
  await dashboard.getByRole('button', { name: 'Confirm these matches and keep the form' }).click();
  await hear(dashboard, 'You will not be asked again.');
  const bytes = await fillAndSave(info.outputPath('filled.docx'));
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(text.match(/Ashdown/g)).toHaveLength(2);
  expect(text).toContain('14 Tannery Yard');
  await dashboard.reload();
  await expect(dashboard.getByText(/Matches confirmed/)).toBeVisible();
  await load('copy of it.docx', WORD);
  await hear(dashboard, 'You will not be asked again.');
  await expect(dashboard.getByLabel('Our ref')).toHaveCount(0);
});

test('a fillable PDF takes its place, with every letter of the names', async ({}, info) => {
  const { dashboard } = school;
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const field = pdf.getForm().createTextField('Name of child');
  field.addToPage(page, { x: 50, y: 500, width: 200, height: 20 });
  await load('CME referral.pdf', Buffer.from(await pdf.save()));
  await dashboard.getByRole('button', { name: 'Confirm these matches and keep the form' }).click();
  await hear(dashboard, '“CME referral.pdf” is kept');
  const bytes = await fillAndSave(info.outputPath('filled.pdf'));
  const filled = await PDFDocument.load(bytes);
  expect(filled.getForm().getTextField('Name of child').getText()).toContain('Ashdown');
});

test('an old Word file is refused with what to do', async () => {
  await load('old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
  await expect(school.dashboard.getByText(/old Word document \(\.doc\)/).first()).toBeVisible();
});

test('the chronology is drawn as a PDF, with the font of the extension', async ({}, info) => {
  const { dashboard } = school;
  await dashboard.getByRole('radio', { name: 'Chronology of the case' }).check();
  await dashboard.screenshot({ path: info.outputPath('chronology.png'), fullPage: true });
  await dashboard.getByLabel('I have looked at every answer above').check();
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.getByRole('button', { name: 'Make the PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^chronology-2026-11-20-[0-9a-f]{4}\.pdf$/);
  const path = info.outputPath('chronology.pdf');
  await download.saveAs(path);
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('Ashdown');
  expect(text).toContain('The nurse found the flat empty');
});

test('the returns screen lists who is due and why', async ({}, info) => {
  await school.show('/returns');
  const { dashboard } = school;
  await expect(dashboard.getByLabel('Return', { exact: true })).toBeVisible();
  await dashboard.screenshot({ path: info.outputPath('returns.png'), fullPage: true });
});

test('Settings shows the blank that is loaded', async ({}, info) => {
  await school.show('/settings/papers');
  const { dashboard } = school;
  await expect(dashboard.getByText('CME referral.pdf')).toBeVisible();
  await dashboard.screenshot({ path: info.outputPath('settings.png'), fullPage: true });
});
