import { expect, test } from '@playwright/test';
import { openFernhill } from '../e2e/school';
import type { School } from '../e2e/school';
import { hear } from '../e2e/set-up';
import { figure } from './figures';
import { RAN, startHostileSite } from './hostile-site';

let school: School;
let site: Awaited<ReturnType<typeof startHostileSite>>;
const dialogs: string[] = [];
const asked: string[] = [];
const reached: string[] = [];
let longest = 0;

/** Longer than this a page must not be held up by us. */
const LONGEST_MS = 1000;

test.beforeAll(async () => {
  site = await startHostileSite();
  school = await openFernhill();
  await school.show('/settings/mis');
  await school.dashboard.getByLabel('Address of your MIS').fill(site.origin);
  await school.dashboard.getByRole('button', { name: 'Allow this address', exact: true }).click();
  await hear(school.dashboard, /\w/);
  for (const page of school.context.pages())
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  school.context.on('request', (request) => void asked.push(request.url()));
});

test.afterAll(async () => {
  await school.close();
  await site.close();
});

/** Counts how long the page is held up from now on. */
const HOLD_UPS = `{
  globalThis.heldUp = 0;
  let last = performance.now();
  setInterval(() => { const now = performance.now(); globalThis.heldUp = Math.max(globalThis.heldUp, now - last - 20); last = now; }, 20);
}`;

async function open(path: string): Promise<void> {
  await school.tab.bringToFront();
  await school.tab.goto(`${site.origin}${path}`);
  await school.tab.evaluate(HOLD_UPS);
}

async function heldUp(): Promise<number> {
  const held = await school.tab.evaluate(() => (globalThis as unknown as { heldUp: number }).heldUp);
  longest = Math.max(longest, held);
  return held;
}

async function seesOnlyRubyAway(): Promise<void> {
  await expect(school.panel.locator('.app-read')).toContainText('This morning: 30 of 210 pupils read.');
  await school.panel.bringToFront();
  await expect(school.panel.locator('.app-call__card')).toHaveCount(1);
  await expect(school.panel.locator('.app-call__card')).toContainText('Ruby Ashdown');
}

const readings = async () => (await school.records('readings')).length;

test('forged messages are heard by nobody', async () => {
  await open(`/forged?id=${new URL(school.address('')).host}`);
  await school.tab.waitForTimeout(3000);
  expect(await readings()).toBe(0);
  expect(await school.records('strips')).toEqual([]);
  reached.push('forged messages: nothing recorded');
});

test('names of fields and pictures stand in for nothing that is asked of the page', async () => {
  await open('/clobbered');
  await expect.poll(readings).toBe(1);
  await seesOnlyRubyAway();
  expect(await heldUp()).toBeLessThan(LONGEST_MS);
  reached.push('clobbered names: 30 of 30 rows right');
});

test('a page that lies to its own scripts does not lie to ours', async () => {
  const before = await readings();
  await open('/patched');
  await expect.poll(readings).toBeGreaterThan(before);
  expect(await heldUp()).toBeLessThan(LONGEST_MS);
  await seesOnlyRubyAway();
  reached.push('patched prototypes: 30 of 30 rows right');
});

test('a page that never rests is read, and not held up', async () => {
  const before = await readings();
  await open('/endless');
  await expect.poll(readings).toBeGreaterThan(before);
  await school.tab.waitForTimeout(4000);
  expect(await heldUp()).toBeLessThan(LONGEST_MS);
  await seesOnlyRubyAway();
  reached.push('endless changes: rows right');
});

test('markup and turned letters in names stay what they are, on every screen', async () => {
  await open('/nasty');
  await school.tab.waitForTimeout(4000);
  await school.show('/pupils');
  await school.dashboard.waitForTimeout(500);
  await school.show('/today');
  await school.panel.bringToFront();
  for (const page of [school.tab, school.panel, school.dashboard])
    expect(await page.evaluate((name) => name in globalThis, RAN)).toBe(false);
  // Nobody knows these nine: each is a child of their own, under the name as it is written.
  await expect(school.panel.locator('.app-read')).toContainText('This morning: 39 of 219 pupils read.');
  reached.push('markup and bidi names: nothing run');
});

test('a hundred thousand rows are refused without holding the page up', async () => {
  const pupils = await school.records('pupils');
  await open('/huge');
  await expect(school.panel.locator('.app-read')).toContainText('The page open today at 9:20am was not');
  await school.tab.waitForTimeout(3000);
  expect(await heldUp()).toBeLessThan(LONGEST_MS);
  expect(await school.records('pupils')).toHaveLength(pupils.length);
  reached.push('100,000 rows: refused with a reason');
});

test('none of it opened a dialog or asked for anything elsewhere', () => {
  const own = [school.address(''), school.mis.origin, site.origin, 'data:', 'blob:'];
  const elsewhere = asked.filter((url) => !own.some((start) => url.startsWith(start)));
  figure(
    'hostile page',
    `${reached.join('; ')}; ${dialogs.length} dialogs, ${elsewhere.length} requests elsewhere, longest block ${Math.round(longest)} ms`,
  );
  expect(elsewhere).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(reached).toHaveLength(6);
});
