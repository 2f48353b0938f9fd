import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openEmptySchool, openFernhill } from './school';
import type { School } from './school';
import { DSL, OFFICE } from './set-up';
import { SETTINGS_PARTS } from '@/components/shell/route';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PANEL_PX = 320;
/** What a window of 1280 pixels shows at a zoom of 200 %. */
const ZOOMED_PX = 640;

/** Every rule of WCAG 2.2 AA that a machine can check; the message names the rule and the places. */
async function hasNoBarrier(page: Page): Promise<void> {
  await page.bringToFront();
  const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(passes.length, 'rules that found something to check').toBeGreaterThan(8);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing is cut off or has to be scrolled to from side to side (WCAG 1.4.10); wide tables scroll in their own box. */
async function fits(page: Page, width: number): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `at ${width} pixels` })
    .toBeLessThanOrEqual(width);
  if (size !== null) await page.setViewportSize(size);
}

test.describe('before anything is set up', () => {
  let school: School;

  test.beforeAll(async () => {
    school = await openEmptySchool();
  });

  test.afterAll(() => school.close());

  test('the side panel has no barrier and fits', async () => {
    await hasNoBarrier(await school.beside());
    await fits(school.panel, PANEL_PX);
  });

  for (const place of ['/today', '/pupils', '/settings']) {
    test(`${place} has no barrier and fits`, async () => {
      await school.show(place);
      await hasNoBarrier(school.dashboard);
      await fits(school.dashboard, PANEL_PX);
    });
  }
});

test.describe('on a morning with children away', () => {
  let school: School;

  test.beforeAll(async () => {
    school = await openFernhill();
    await school.grid('2026-11-09');
    await school.setNow('2026-11-19T09:10');
    await school.grid('2026-11-19');
    await school.grid('2026-11-09');
  });

  test.afterAll(() => school.close());

  test('the side panel of the office has no barrier and fits', async () => {
    const panel = await school.beside();
    await expect(panel.locator('.app-call__card')).toBeVisible();
    await hasNoBarrier(panel);
    await fits(panel, PANEL_PX);
  });

  test('the side panel of the DSL has no barrier and fits', async () => {
    await school.actAs(DSL);
    const panel = await school.beside();
    await expect(panel.locator('.app-step').first()).toBeVisible();
    await hasNoBarrier(panel);
    await fits(panel, PANEL_PX);
    await school.actAs(OFFICE);
  });

  test('a visit being logged in the panel has no barrier and fits', async () => {
    const panel = await school.beside();
    await panel.locator('.app-call__card').focus();
    await panel.keyboard.press('v');
    await panel.getByRole('button', { name: 'Log the visit' }).click();
    await expect(panel.locator('.govuk-error-summary')).toBeFocused();
    await hasNoBarrier(panel);
    await fits(panel, PANEL_PX);
    await panel.getByRole('button', { name: 'Cancel' }).click();
  });

  test('the policy editor has no barrier and fits, with a step open and something wrong in it', async () => {
    const { dashboard } = school;
    await school.show('/settings/policy-editor');
    await dashboard.getByRole('button', { name: 'Change: Send the CME referral' }).click();
    await dashboard.getByLabel('School day', { exact: true }).fill('ten');
    await expect(dashboard.locator('.govuk-error-summary')).toBeVisible();
    await hasNoBarrier(dashboard);
    await fits(dashboard, PANEL_PX);
    // The next screen is asked for without the changes.
    await dashboard.getByRole('button', { name: /^Undo: / }).click();
  });

  for (const place of ['/today', '/pupils', ...SETTINGS_PARTS.map((part) => `/settings/${part}`)]) {
    test(`${place} has no barrier and fits`, async () => {
      await school.show(place);
      await hasNoBarrier(school.dashboard);
      await fits(school.dashboard, PANEL_PX);
      await fits(school.dashboard, ZOOMED_PX);
    });
  }

  test('the page of a child, with every working open, has no barrier and fits', async () => {
    await school.pupil('Ashdown');
    await school.dashboard.evaluate(() =>
      document.querySelectorAll('details').forEach((one) => (one.open = true)),
    );
    await hasNoBarrier(school.dashboard);
    await fits(school.dashboard, PANEL_PX);
    await fits(school.dashboard, ZOOMED_PX);
  });

  test('the details of a child have no barrier and fit', async () => {
    await school.pupil('Ashdown');
    await school.dashboard.getByRole('link', { name: 'Change details' }).first().click();
    await expect(school.dashboard.locator('#page-title')).toBeVisible();
    await hasNoBarrier(school.dashboard);
    await fits(school.dashboard, PANEL_PX);
  });

  test('the referral has no barrier and fits', async () => {
    await school.pupil('Ashdown');
    await school.dashboard.getByRole('link', { name: 'Referral and papers' }).first().click();
    await expect(school.dashboard.locator('#page-title')).toContainText('Referral and papers');
    await hasNoBarrier(school.dashboard);
    await fits(school.dashboard, PANEL_PX);
    await fits(school.dashboard, ZOOMED_PX);
  });

  test('a form with problems has no barrier', async () => {
    await school.show('/settings/school');
    await school.dashboard.getByLabel('Name of the school').fill('');
    await school.dashboard.getByRole('button', { name: 'Save the school' }).click();
    await expect(school.dashboard.locator('.govuk-error-summary')).toBeFocused();
    await hasNoBarrier(school.dashboard);
  });
});
