import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

/** Looks at pages for twice as long as the reader waits for a page to settle. */
const A_LOOK_MS = 1500;

const REGISTER = '/register?class=4B&date=2026-11-09&session=AM';

/** The pretend MIS under another name: the same computer, and an address that nobody added. */
const elsewhere = (): string => school.mis.origin.replace('127.0.0.1', 'localhost');

async function looks(): Promise<number> {
  return (await school.records('readings')).length;
}

test('does not run on an address that nobody added', async () => {
  const before = await looks();
  await school.tab.bringToFront();
  await school.tab.goto(`${elsewhere()}${REGISTER}`);
  await expect(school.tab.getByRole('heading', { name: 'Class register: 4B' })).toBeVisible();
  await school.tab.waitForTimeout(A_LOOK_MS);
  expect(await looks()).toBe(before);
});

test('has no script left anywhere once the last address is removed', async () => {
  const { dashboard } = school;
  await school.show('/settings/mis');
  for (const { origin } of [school.mis, school.awkward]) {
    await dashboard.getByRole('button', { name: `Remove ${origin}` }).click();
    await expect(dashboard.getByText(origin, { exact: true })).toHaveCount(0);
  }
  await expect(dashboard.getByText('No address yet, so no register can be read.')).toBeVisible();
  await expect.poll(() => registeredScripts()).toBe(0);
  const before = await looks();
  await school.tab.bringToFront();
  await school.tab.goto(`${school.mis.origin}${REGISTER}`);
  await school.tab.waitForTimeout(A_LOOK_MS);
  expect(await looks()).toBe(before);
});

interface ExtensionPage {
  readonly chrome: {
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  };
}

function registeredScripts(): Promise<number> {
  return school.dashboard.evaluate(
    async () =>
      (await (globalThis as unknown as ExtensionPage).chrome.scripting.getRegisteredContentScripts()).length,
  );
}
