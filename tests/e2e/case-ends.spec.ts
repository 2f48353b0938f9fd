import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { ALAN, PRIYA, setUpVault } from '../tools/at-the-door';
import { openEmptySchool, openFernhill } from './school';
import type { School } from './school';
import { DSL, OFFICE, hear } from './set-up';

/** How the case of one child ends: handed over, copied, erased. */
test.describe.configure({ mode: 'serial' });

let fernhill: School;
let brook: School;

test.beforeAll(async () => {
  fernhill = await openFernhill();
  brook = await openEmptySchool();
});

test.afterAll(() => Promise.all([fernhill.close(), brook.close()]));

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function saved(page: Page, press: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const choose = (page: Page, id: string, { name, bytes }: Saved) =>
  page.setInputFiles(`#${id}`, { name, mimeType: 'application/octet-stream', buffer: bytes });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const complains = (page: Page, words: string) =>
  expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();

async function recordOf(school: School, surname: string): Promise<void> {
  await school.pupil(surname);
  await school.dashboard.getByRole('link', { name: 'The whole record' }).click();
  await expect(school.dashboard.locator('#page-title')).toContainText('the whole record');
}

test('the DSL hands a case to the DSL of another school, who sees it before it is added', async () => {
  const there = brook.dashboard;
  await setUpVault(there, 'Brook Primary School', [{ ...PRIYA, name: 'Ines Brook', label: 'DSL, IB' }, ALAN]);
  await brook.show('/take-in');
  const card = await saved(there, () => press(there, 'Save my key card'));

  await fernhill.actAs(DSL, fernhill.dashboard);
  await fernhill.grid('2026-11-09');
  const here = fernhill.dashboard;
  await fernhill.pupil('Ashdown');
  await here.getByLabel('What happened').selectOption('note');
  await here.getByLabel('What was said or seen').fill('Grandmother rang.');
  await press(here, 'Add to the log');
  await hear(here, 'Added to the log.');
  await recordOf(fernhill, 'Ashdown');
  await press(here, 'Make a handover file');
  await here.getByRole('radio', { name: 'Somebody at another school' }).check();
  await choose(here, 'key-card', card);
  await expect(here.getByText('Ines Brook')).toBeVisible();
  await press(here, 'Make the file');
  await complains(here, 'Ring them first');
  await here.getByLabel('They read out the same fingerprint').check();
  const file = await saved(here, () => press(here, 'Make the file'));
  expect(file.name).toMatch(/^handover-\d{4}-\d\d-\d\d\.tdhandover$/);
  expect(file.bytes.toString('latin1')).not.toContain('Ashdown');
  await hear(here, 'Only Ines Brook can open it');

  await choose(there, 'handover-file', { ...file, bytes: file.bytes.subarray(0, 400) });
  await complains(there, 'its end is missing');
  await choose(there, 'handover-file', file);
  await expect(there.getByText('Not taken in: they are of another school’s register.')).toBeVisible();
  await there.getByLabel('They read out the same fingerprint').check();
  await press(there, 'Add to these records');
  await hear(there, 'Added: 1 entry and 0 papers.');
  await there.getByRole('link', { name: 'See the case' }).click();
  await expect(there.locator('#page-title')).toContainText('Ashdown');

  await fernhill.show('/take-in');
  await choose(here, 'handover-file', file);
  await complains(here, 'somebody else’s keys');
});

test('a subject access request is answered with one document without a name in its file name', async () => {
  const page = fernhill.dashboard;
  await recordOf(fernhill, 'Ashdown');
  const { name, bytes } = await saved(page, () => press(page, 'Make the document'));
  expect(name).toBe('subject-access-2026-11-09.docx');
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('Ashdown');
  expect(body).toContain('Handover file of this case made for Ines Brook');
});

test('a record is erased by two people, and says afterwards only that it was', async () => {
  const page = fernhill.dashboard;
  await fernhill.actAs(OFFICE, page);
  await recordOf(fernhill, 'Ashdown');
  await press(page, 'Propose to erase this record');
  await page.getByLabel('Reason').fill('Entered by mistake: never a pupil of this school.');
  await press(page, 'Propose it');
  await expect(page.getByText('You proposed this yourself.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase this record for good' })).toHaveCount(0);

  await fernhill.actAs(DSL, page);
  await fernhill.show('/settings/retention');
  await expect(page.getByText('For you to decide')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Ashdown/ })
    .click();
  await page.getByLabel('Yes, it may be erased for good').check();
  await press(page, 'Erase this record for good');
  await expect(page.getByText('The case was erased. Tenth Day locked')).toBeVisible();

  await fernhill.actAs(DSL, page);
  await fernhill.show('/pupils');
  await page.getByLabel('Find by name, group or UPN').fill('Ashdown');
  await expect(page.getByText('Nobody fits.')).toBeVisible();
  await fernhill.show('/settings/retention');
  await expect(page.getByText(/Proposed by Jo Marsh, confirmed by Priya Nair/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Ashdown');
});
