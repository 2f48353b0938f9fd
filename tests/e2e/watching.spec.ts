import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { startWidgetSite } from './sites/widgets/server';
import type { WidgetSite } from './sites/widgets/server';
import { hear } from './set-up';

let school: School;
let widgets: WidgetSite;

test.beforeAll(async () => {
  widgets = await startWidgetSite();
  school = await openFernhill();
});

test.afterAll(async () => {
  await school.close();
  await widgets.close();
});

const read = (words: string) => expect(school.panel.locator('.app-read')).toContainText(words);
const open = (path: string) => school.tab.goto(`${school.awkward.origin}${path}`);
const readings = async () => (await school.records('readings')).length;

test.beforeEach(() => school.tab.bringToFront());

test('reads a list in a frame with the day that stands in the page around it, once', async () => {
  await open('/framed');
  await read('This morning: 30 of 210 pupils read.');
  await school.tab.waitForTimeout(2000);
  expect(await readings()).toBe(1);
});

test('sees a mark that changes inside the frame', async () => {
  const before = await readings();
  await school.tab
    .frameLocator('iframe')
    .locator('td')
    .nth(2)
    .evaluate((cell) => void (cell.textContent = 'I'));
  await expect.poll(readings).toBe(before + 1);
});

test('leaves a frame alone that is closed off from its own site', async () => {
  const before = await readings();
  await open('/closed-off');
  await school.tab.waitForTimeout(3000);
  expect(await readings()).toBe(before);
});

test('reads a register in the open tree of a custom element', async () => {
  await open('/in-shadow');
  await read('This morning: 60 of 210 pupils read.');
});

test('reads a register in a window that the MIS opened', async () => {
  await open('/opens');
  const opened = school.context.waitForEvent('page');
  await school.tab.getByRole('button', { name: 'Open 6S' }).click();
  await (await opened).bringToFront();
  await read('This morning: 90 of 210 pupils read.');
  await (await opened).close();
});

test('reads another register that takes the place of the first at the same address', async () => {
  await school.tab.bringToFront();
  await open('/swaps');
  await read('This morning: 120 of 210 pupils read.');
  await school.tab.getByRole('button', { name: 'Next class' }).click();
  await read('This morning: 150 of 210 pupils read.');
});

test('brings no reader to a page without anything like a register', async () => {
  const before = await readings();
  await open('/opens');
  await school.tab.waitForTimeout(2500);
  const world = await school.tab.evaluate(() => performance.getEntriesByType('resource').length);
  expect(world).toBe(0);
  expect(await readings()).toBe(before);
});

test('reads the whole of a register that keeps only some rows in the page, and can be stopped', async () => {
  await school.setNow('2026-11-20T15:30');
  await school.show('/settings/mis');
  await school.dashboard.getByLabel('Address of your MIS').fill(widgets.origin);
  await school.dashboard.getByRole('button', { name: 'Allow this address', exact: true }).click();
  await hear(school.dashboard, /\w/);
  await school.tab.bringToFront();
  await school.tab.goto(`${widgets.origin}/webix/grid`);
  await expect(school.tab.getByText('Abbot, Bo').first()).toBeVisible();
  const scrolled = () =>
    school.tab.evaluate(() => [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).join(''));
  const before = await scrolled();
  const button = school.panel.locator('#read-whole');
  await button.focus();
  await button.press('Enter');
  await expect(school.panel.locator('#whole-progress')).toHaveText(/^[1-9]\d of 400 pupils read$/);
  await school.panel.screenshot({ path: 'test-results/whole-progress.png' });
  await button.press('Enter');
  await expect(school.panel.locator('.app-read-whole [role=status]')).toHaveText(
    /^Stopped: \d+ of 400 pupils read\. What was read is kept, and the page is as it was\.$/,
  );
  await expect(button).toBeFocused();
  await school.panel.screenshot({ path: 'test-results/whole-stopped.png' });
  expect(await scrolled()).toBe(before);
  await button.press('Enter');
  await expect(school.panel.locator('.app-read-whole [role=status]')).toHaveText(
    'The whole register was read: 400 of 400 pupils read.',
    { timeout: 120_000 },
  );
  expect(await scrolled()).toBe(before);
});

test('begins no whole reading on a page that is none of the MIS, and says what to do', async () => {
  await school.tab.goto('about:blank');
  await school.panel.locator('#read-whole').click();
  await expect(school.panel.locator('.app-read-whole [role=status]')).toContainText(
    'Open the register in the tab beside this panel',
  );
});
