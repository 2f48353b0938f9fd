import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

/** The page stays in front, as it does beside a side panel. */
async function beside(path: string): Promise<Page> {
  await school.tab.bringToFront();
  await school.tab.goto(`${school.awkward.origin}${path}`);
  return school.panel;
}

async function pointAt(panel: Page, what: string, selector: string): Promise<void> {
  const before = await whole();
  await panel.getByRole('button', { name: new RegExp(`^Point (?:at it|again): ${what}`) }).click();
  // The page shows that it is being pointed at: a press before that is the page's own.
  await expect.poll(whole).not.toBe(before);
  const place = await school.tab.locator(selector).first().boundingBox();
  if (place === null) throw new Error(`Nothing is drawn at ${selector}.`);
  await school.tab.mouse.move(place.x + 3, place.y + 3);
  await school.tab.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expect(panel.getByRole('button', { name: 'Stop pointing' })).toHaveCount(0);
}

const whole = () => school.tab.evaluate(() => new XMLSerializer().serializeToString(document));

test('leaves the page as it was when pointing is stopped with Escape', async () => {
  const panel = await beside('/boxes');
  const before = await whole();
  await panel.getByRole('button', { name: 'Teach this page' }).click();
  await panel.getByRole('button', { name: 'Point at it: a pupil’s name' }).click();
  await expect.poll(whole).not.toBe(before);
  await school.tab.keyboard.press('ArrowDown');
  await school.tab.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Point at it: a pupil’s name' })).toBeEnabled();
  expect(await whole()).toBe(before);
  await panel.getByRole('button', { name: 'Cancel' }).click();
});

test('reads a page that was no register, once staff have pointed at a name, a mark and the date', async () => {
  const panel = await beside('/boxes');
  await panel.getByRole('button', { name: 'Teach this page' }).click();
  await pointAt(panel, 'a pupil’s name', 'main b');
  await expect(panel.getByText('Adeyemi-Cole, Isla')).toBeVisible();
  await pointAt(panel, 'their mark', 'main span');
  await pointAt(panel, 'the date', 'header p');
  await panel.getByRole('button', { name: 'See what is read' }).click();
  await expect(
    panel.getByText('The page does not say whether this register is for the morning'),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Always the morning' }).click();
  await expect(panel.getByText('30 pupils, 1 session: Mon 9 Nov AM')).toBeVisible();
  await expect(panel.getByText('Not understood yet: “Poorly”.')).toBeVisible();
  expect(await school.tab.title()).toBe('Room 4');
  await panel.getByLabel('What do you call these pages?').fill('Boxes of a class');
  await panel.getByRole('button', { name: 'Keep this for pages like it' }).click();
  await expect(panel.getByText('This morning: 28 of 210 pupils read.')).toBeVisible();
});

test('asks once what a wording means, and reads it from then on', async () => {
  const panel = await beside('/boxes');
  await panel.getByRole('button', { name: 'Say what these marks mean' }).click();
  await panel.getByLabel('What does “Poorly” mean?').selectOption({ label: 'I: Illness' });
  await panel.getByRole('button', { name: 'Keep these meanings' }).click();
  await expect(panel.getByText('This morning: 29 of 210 pupils read.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Say what these marks mean' })).toHaveCount(0);
});

test('asks which half of the day it is where the page does not say', async () => {
  const panel = await beside('/no-session');
  await panel
    .getByRole('group', { name: /whether it is morning or afternoon/ })
    .getByLabel('Morning')
    .check();
  await panel.getByRole('button', { name: 'Read the register' }).click();
  await expect(panel.getByText('This register is read as the morning.')).toBeVisible();
  await expect(panel.getByText('Read today at 9:20am: 30 pupils, 1 session.')).toBeVisible();
});

test('lists in Settings what was taught, saves it as a file, and takes it away', async () => {
  await school.show('/settings/mis');
  const { dashboard } = school;
  await expect(dashboard.getByText('Boxes of a class')).toBeVisible();
  await expect(dashboard.getByText(`${school.awkward.origin}/boxes`)).toBeVisible();
  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save as a file: Boxes of a class' }).click();
  expect((await saving).suggestedFilename()).toBe('tenth-day-mapping.json');
  await dashboard.getByRole('button', { name: 'Remove Boxes of a class' }).click();
  await expect(dashboard.getByText('None yet. When a register is not understood')).toBeVisible();
});

test('asks who a row is, and counts its marks once staff have said so', async () => {
  const panel = await beside('/without-numbers');
  const question = panel.getByRole('listitem').filter({ hasText: 'Smith, Jack, 5T, no number on the page' });
  await expect(panel.getByRole('heading', { name: 'Who is this? 2 to answer' })).toBeVisible();
  await expect(question).toHaveCount(1);
  await question
    .getByRole('button', { name: /^This is the pupil/ })
    .first()
    .click();
  await expect(panel.getByText('The row is Smith, Jack. Its marks are counted.')).toBeVisible();
  await expect(question).toHaveCount(0);
  await panel.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(question).toHaveCount(1);
});

test('takes over from a record only what is ticked, and ticks nothing that differs', async () => {
  const panel = await beside('/record');
  await panel.getByRole('button', { name: 'Read this pupil’s record' }).click();
  await expect(panel.getByRole('heading', { name: 'The record of Ruby Ashdown' })).toBeVisible();
  await expect(panel.getByLabel('Date of birth')).not.toBeChecked();
  await expect(panel.getByLabel('Brothers and sisters')).toBeChecked();
  await panel.getByRole('button', { name: 'Keep what is ticked' }).click();
  await expect(panel.getByText('The details of Ruby Ashdown are kept.')).toBeVisible();
  await panel.getByRole('button', { name: 'Read this pupil’s record' }).click();
  await expect(panel.getByLabel('Date of birth')).toBeVisible();
  await expect(panel.getByLabel('Brothers and sisters')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Cancel' }).click();
});
