import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ALAN, JO, PRIYA, signInAs } from '../tools/at-the-door';
import type { PersonAtSchool } from '../tools/at-the-door';
import { openEmptySchool } from './school';
import type { School } from './school';
import { hear, setUpFernhill } from './set-up';
import { PUPILS } from './sites/demo-mis/pupils';
import { recordsIn } from './store';
import { blankAfter, keysInMemory, namesShown, shownOnBadge, watchForBlank } from './locked-pages';

/** Everything about who sits at the desk, one part after the other, with real passphrases and real keys. */
test.describe.configure({ mode: 'serial' });

const SURNAMES = [...new Set(PUPILS.map(({ surname }) => surname))];
const COVER: PersonAtSchool = {
  name: 'Tess Byrne',
  role: 'office',
  label: 'Cover, TB',
  passphrase: 'meadow cobalt thimble gander oak',
};

let school: School;
let second: Page;
let recoveryKey = '';

test.beforeAll(async () => {
  school = await openEmptySchool();
});
test.afterAll(() => school.close());

async function showEverywhere(): Promise<readonly Page[]> {
  await school.pupil('Ashdown');
  await second.goto(school.address('dashboard.html#/pupils'));
  await expect(second.getByRole('link', { name: /^Ashdown,/ })).toBeVisible();
  const panel = await school.beside();
  await expect(panel.locator('.app-call__name').first()).toBeVisible();
  return [school.dashboard, second, panel];
}

/** On the screen that asks who is there, whatever was shown before. */
async function enter(page: Page, person: PersonAtSchool): Promise<void> {
  await page.bringToFront();
  await signInAs(page, person);
}

async function keysPage(person: PersonAtSchool): Promise<Page> {
  await school.show('/settings/keys');
  await enter(school.dashboard, person);
  await expect(school.dashboard.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
  return school.dashboard;
}

test('set-up refuses a weak passphrase with its reason, and ends with a printed key and the DSL signed in', async () => {
  const { dashboard } = school;
  await school.show('/today');
  await dashboard.getByRole('button', { name: 'Set up Tenth Day' }).click();
  await dashboard.fill('#school', 'Fernhill Primary School');
  await dashboard.getByRole('button', { name: 'Continue' }).click();
  await dashboard.fill('#first-name', PRIYA.name);
  await dashboard.locator('input[name="first-role"][value="dsl"]').check();
  await dashboard.fill('#first-passphrase', 'Fernhill Primary 2026');
  await dashboard.fill('#first-passphrase-again', 'Fernhill Primary 2026');
  await dashboard.getByRole('button', { name: 'Continue' }).click();
  await expect(dashboard.getByRole('alert').first()).toContainText('Leave out the name of the school');
  await dashboard.reload();
  recoveryKey = await setUpFernhill(school);
  expect(recoveryKey.split(' ')).toHaveLength(14);
  await school.grid('2026-11-09');
  second = await school.context.newPage();
});

test('locking by hand blanks two tabs and the side panel within a second, and no name stays in any of them', async () => {
  const pages = await showEverywhere();
  for (const page of pages) expect((await namesShown(page, SURNAMES)).length).toBeGreaterThan(0);
  const blank = await Promise.all(pages.map((page) => watchForBlank(page, SURNAMES)));
  await school.panel.getByRole('button', { name: 'Lock', exact: true }).click();
  const times = await blankAfter(blank);
  process.stdout.write(`Blank after ${times.join(', ')} ms: two tabs and the side panel.\n`);
  expect(Math.max(...times)).toBeLessThan(1000);
  for (const page of pages) {
    await expect(page.getByRole('heading', { name: 'Tenth Day is locked' })).toBeVisible();
    expect(await namesShown(page, SURNAMES)).toEqual([]);
  }
  expect(await keysInMemory(school.dashboard)).toBe(false);
  await school.dashboard.goBack();
  await expect(school.dashboard.getByRole('heading', { name: 'Tenth Day is locked' })).toBeVisible();
  expect(await namesShown(school.dashboard, SURNAMES)).toEqual([]);
  await expect(school.panel.getByText('It was locked with the Lock button.')).toBeVisible();
});

test('the badge and its words say that it is locked, and name nobody', async () => {
  const badge = await shownOnBadge(school.dashboard);
  expect(badge).toEqual({ text: 'lock', title: 'Tenth Day is locked. Sign in to see what is due.' });
});

test('a register that is read while locked waits sealed, and is counted after the next sign-in', async () => {
  const before = (await school.records('readings')).length;
  await school.tab.bringToFront();
  await school.tab.goto(`${school.mis.origin}/register?class=4B&date=2026-11-09&session=PM`);
  await expect.poll(async () => (await recordsIn(school.dashboard, 'inbox')).length).toBe(1);
  const box = Buffer.from(JSON.stringify(await recordsIn(school.dashboard, 'inbox')));
  expect(SURNAMES.filter((name) => box.includes(name))).toEqual([]);
  expect(await school.records('readings')).toHaveLength(before);
  await expect(school.panel.getByText('1 register was read while it was locked')).toBeVisible();
  await enter(school.panel, JO);
  await expect.poll(async () => (await school.records('readings')).length).toBe(before + 1);
  expect(await recordsIn(school.dashboard, 'inbox')).toEqual([]);
});

test('switching person locks first, and every page then says who acts', async () => {
  const pages = await showEverywhere();
  await school.panel.getByRole('button', { name: 'Switch person' }).click();
  await expect(school.panel.getByText('It was locked so that somebody else can sign in.')).toBeVisible();
  expect(await keysInMemory(school.panel)).toBe(false);
  await enter(school.panel, PRIYA);
  for (const page of pages)
    await expect(page.getByRole('group', { name: 'Who is signed in' })).toContainText(PRIYA.name);
});

test('the office sees that there is a DSL note of that day, and not a word of it', async () => {
  await school.setNow('2026-11-12T09:20');
  await school.pupil('Ashdown');
  const { dashboard } = school;
  await dashboard.getByLabel('What happened').selectOption('note');
  await dashboard.getByLabel('Only the DSL and the headteacher').check();
  await dashboard.getByLabel('What was said or seen').fill('Staying with an aunt in Yeovil');
  await dashboard.getByRole('button', { name: 'Add to the log' }).click();
  await hear(dashboard, 'Added to the log.');
  await expect(dashboard.getByText('Staying with an aunt in Yeovil').first()).toBeVisible();
  await school.actAs(JO, dashboard);
  await school.pupil('Ashdown');
  await expect(dashboard.getByText('DSL note, 12 November')).toBeVisible();
  expect(await dashboard.content()).not.toContain('Yeovil');
});

test('somebody who covers is admitted, signs in, is let go, and signs in no more', async () => {
  const page = await keysPage(PRIYA);
  await page.getByRole('button', { name: 'Admit somebody' }).click();
  await page.fill('#admit-name', COVER.name);
  await page.locator('input[name="admit-role"][value="office"]').check();
  await page.fill('#admit-label', COVER.label);
  await page.fill('#admit-passphrase', COVER.passphrase);
  await page.fill('#admit-passphrase-again', COVER.passphrase);
  await page.getByRole('button', { name: 'Admit', exact: true }).click();
  await hear(page, `${COVER.name} can sign in from now on.`);
  await enter(school.panel, COVER);
  await expect(school.panel.getByRole('group', { name: 'Who is signed in' })).toContainText(COVER.name);
  await keysPage(PRIYA);
  await page.getByRole('button', { name: `Let go: ${COVER.name}` }).click();
  await page.getByLabel('Reason').fill('Cover ended on 12 November.');
  await page.getByRole('button', { name: `Let ${COVER.name} go` }).click();
  await hear(page, `${COVER.name} can no longer sign in.`);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('radio', { name: JO.label })).toBeVisible();
  await expect(page.getByRole('radio', { name: COVER.label })).toHaveCount(0);
});

test('a wrong passphrase says the same whoever is chosen, and opens nothing', async () => {
  const page = school.dashboard;
  for (const label of [JO.label, PRIYA.label]) {
    await page.getByRole('radio', { name: label }).check();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('not the phrase that was chosen');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert').first()).toContainText('That did not open the sign-in.');
  }
  expect(await keysInMemory(page)).toBe(false);
});

test('every passphrase is lost: the page from the safe lets the headteacher in, who has everything', async () => {
  const page = school.dashboard;
  await page.reload();
  await page.getByRole('button', { name: 'I lost my passphrase' }).click();
  await expect(page.getByText('nobody can open these records again')).toBeVisible();
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase());
  await page.fill('#new-name', ALAN.name);
  await page.locator('input[name="new-role"][value="head"]').check();
  await page.fill('#new-label', ALAN.label);
  await page.fill('#new-passphrase', ALAN.passphrase);
  await page.fill('#new-passphrase-again', ALAN.passphrase);
  await page.getByRole('button', { name: 'Make a new sign-in' }).click();
  await expect(page.getByRole('group', { name: 'Who is signed in' })).toContainText(ALAN.name);
  await school.pupil('Ashdown');
  await expect(page.getByText('Staying with an aunt in Yeovil').first()).toBeVisible();
  await enter(school.panel, PRIYA);
  await enter(school.panel, ALAN);
});

test('nobody at the desk for longer than was set: everything locks by itself', async () => {
  await school.setNow('2026-11-09T09:30');
  await school.actAs(JO);
  const pages = await showEverywhere();
  const left = await school.context.newPage();
  // In one page only: the clock of Playwright moves in every page of the browser, and not in the background.
  await left.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(document.documentElement.dataset['ahead'] ?? 0);
  });
  await left.goto(school.address('dashboard.html#/today'));
  await expect(left.getByRole('group', { name: 'Who is signed in' })).toBeVisible();
  await left.evaluate(() => (document.documentElement.dataset['ahead'] = String(5 * 60_000 + 10_000)));
  for (const page of [...pages, left]) {
    await expect(page.getByRole('heading', { name: 'Tenth Day is locked' })).toBeVisible();
    expect(await namesShown(page, SURNAMES)).toEqual([]);
  }
  await expect(school.panel.getByText('Nobody used it for a while')).toBeVisible();
  expect(await keysInMemory(school.panel)).toBe(false);
  await left.close();
});

test('the screen of the computer is locked: everything locks with it', async () => {
  await enter(school.panel, JO);
  const pages = await showEverywhere();
  const blank = await Promise.all(pages.map((page) => watchForBlank(page, SURNAMES)));
  await school.screenLocks();
  expect(Math.max(...(await blankAfter(blank)))).toBeLessThan(1000);
  await expect(school.panel.getByText('The screen of this computer was locked')).toBeVisible();
});
