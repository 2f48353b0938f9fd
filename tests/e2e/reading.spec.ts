import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { HOSTILE_NAMES } from './sites/awkward/pages';
import { MISSED_CHILD } from './sites/demo-mis/pupils';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const marksOf = `select[name=mark-${MISSED_CHILD.admission}]`;

test('counts nothing of a register that is filled in and not saved, and says so', async () => {
  await school.look(`${school.awkward.origin}/not-saved`);
  await expect(school.panel.locator('.app-last')).toContainText(
    'The page was not saved yet, so its marks were not counted.',
  );
  await expect(school.panel.getByText('This morning: 0 of 210 pupils read.')).toBeVisible();
  expect(await school.records('strips')).toEqual([]);
});

test('reads the register of one class, and says which classes are still missing', async () => {
  await school.register('4B', '2026-11-09', 'AM');
  await expect(school.panel.locator('.app-read')).toContainText(
    'This morning: 30 of 210 pupils read. Not read yet: 1K, 2D, 3P, 5T, 6S and RW.',
  );
  await expect(school.panel.getByRole('heading', { name: /^Call list: / })).toBeVisible();
  await expect(school.panel.getByRole('group', { name: /^Ruby Ashdown, 4B, year 4 · day 1/ })).toBeVisible();
});

test('reads two weeks of the whole school from one page', async () => {
  await school.grid('2026-11-09');
  await expect(school.panel.getByText('This morning: all 210 pupils read.')).toBeVisible();
  await school.show('/pupils');
  await expect(school.dashboard.getByText('210 pupils of 210')).toBeVisible();
});

test('keeps a mark that was changed in the register afterwards, with what it was', async () => {
  await school.register('4B', '2026-11-09', 'AM');
  await school.tab.locator(marksOf).selectOption('I');
  await school.tab.getByRole('button', { name: 'Save register' }).click();
  await expect(school.panel.getByText('Ruby Ashdown')).toHaveCount(0);
  await school.pupil('Ashdown');
  await school.dashboard.getByText('1 mark changed in the register afterwards').click();
  await expect(
    school.dashboard.getByText(/^Mon 9 Nov AM: was “Reason not yet established” .*, now “Illness” /),
  ).toBeVisible();
});

test('reads a page again when another register takes its place without a load', async () => {
  await school.tab.goto(`${school.mis.origin}/timetable`);
  await school.setNow('2026-11-09T13:40');
  await expect(school.panel.getByText('This morning: all 210 pupils read.')).toBeVisible();
  await expect(school.panel.getByText(/^This afternoon/)).toHaveCount(0);
  await school.tab.bringToFront();
  await school.tab.evaluate(async () => {
    const address = '/register?class=5T&date=2026-11-09&session=PM';
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    history.pushState(null, '', address);
    document.title = page.title;
    document.querySelector('main')?.replaceWith(page.querySelector('main') ?? '');
  });
  await expect(school.panel.getByText('This afternoon: 30 of 210 pupils read.')).toBeVisible();
});

test('shows a name that is written as markup as the text it is, and runs nothing of it', async () => {
  const dialogs: string[] = [];
  const asked: string[] = [];
  for (const page of [school.panel, school.dashboard]) {
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
    page.on('request', (request) => asked.push(request.url()));
  }
  await school.look(`${school.awkward.origin}/hostile-names`);
  await school.show('/pupils');
  asked.length = 0;
  for (const name of HOSTILE_NAMES) {
    await school.dashboard.getByLabel('Find by name, group or UPN').fill(name.split(', ').at(-1) ?? '');
    await expect(school.dashboard.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await school.dashboard.getByRole('link', { name: HOSTILE_NAMES[2], exact: true }).click();
  await expect(school.dashboard.locator('#page-title')).toContainText('Cy "><b>Bold</b>');
  for (const page of [school.panel, school.dashboard]) {
    expect(await page.title()).not.toBe('harmed');
    expect(await page.locator('#app img, #app script, #app b').count()).toBe(0);
  }
  expect(dialogs).toEqual([]);
  expect(asked).toEqual([]);
});
