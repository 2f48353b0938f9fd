import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { DSL } from './set-up';
import { startPortals } from './sites/portals/server';
import type { PortalSite } from './sites/portals/server';

let school: School;
let portals: PortalSite;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  [school, portals] = [await openFernhill(), await startPortals()];
});

test.afterAll(async () => {
  await school.close();
  await portals.close();
});

/** A side panel stays beside the page that is in front; here it is a tab of its own, behind it. */
async function press(name: string): Promise<void> {
  await school.tab.bringToFront();
  await school.panel.getByRole('button', { name }).dispatchEvent('click');
}

test('an address of the authority is added in Settings, and what is asked for is explained', async () => {
  await school.grid('2026-11-02');
  await school.show('/settings/mis');
  const { dashboard } = school;
  await expect(
    dashboard.getByText('It never sends a form, presses a button or ticks a declaration'),
  ).toBeVisible();
  await dashboard.getByLabel('Address of the authority’s form').fill(`${portals.origin}/xfp`);
  await dashboard.getByRole('button', { name: 'Allow this form’s address' }).click();
  await expect(dashboard.getByText(portals.origin, { exact: true })).toBeVisible();
});

test('a form is looked at, shown, filled, and put on record as filled; nothing is sent', async () => {
  await school.actAs(DSL, await school.beside());
  const { panel, tab } = school;
  await panel.getByText('Fill the authority’s web form').click();
  const child = panel.getByLabel('Whose form is open beside this?');
  await child.selectOption({ index: 1 });
  const name = (await child.locator('option:checked').innerText()).split(',')[0] ?? '';
  await expect(panel.getByText(/^Checks that the authority expects are missing/)).toBeVisible();
  await panel.getByLabel('Paper', { exact: true }).selectOption('attendance-return');
  await tab.goto(`${portals.origin}/xfp`);
  await press('See what would be filled');
  await expect(
    panel.getByText(/places of this page of .* would be filled\. Nothing has been touched yet\./),
  ).toBeVisible();
  expect(portals.recorded('/xfp')).toEqual([]);
  await press('Fill this page');
  await expect(panel.getByText(/\d+ places filled\. Nothing was sent\./)).toBeVisible();
  const values = Object.values(portals.values('/xfp'));
  expect(`${values[0]} ${values[1]}`).toBe(name);
  expect(portals.recorded('/xfp').filter(({ what }) => what !== 'value')).toEqual([]);
  expect(portals.sent()).toEqual([]);
  expect(await school.records('papers')).toHaveLength(1);
});

test('answers are copied one by one, whatever page is in front', async () => {
  const panel = await school.beside();
  await panel.getByText(/^Copy the answers one by one/).click();
  await panel.getByRole('button', { name: 'Copy: Surname' }).click();
  await expect(panel.getByText('Copied: Surname.')).toBeVisible();
});

test('a place that is not understood is taught once, and shared from Settings', async () => {
  const { panel, tab, dashboard } = school;
  await tab.goto(`${portals.origin}/xfp`);
  await press('See what would be filled');
  await panel.getByText('Teach what a place asks for').click();
  const places = panel.getByLabel('Place of the form');
  await places.selectOption('I confirm that the information is true');
  await panel.getByLabel('It asks for').selectOption('sg.lac');
  await press('Remember this for this form');
  await expect(panel.getByText(/^A program may not fill this place/).first()).toBeVisible();
  await places.selectOption('Address line 2');
  await panel.getByLabel('It asks for').selectOption('ref.furtherInfo');
  await press('Remember this for this form');
  await expect(places.locator('option').first()).toHaveText('Choose');
  await school.show('/settings/mis');
  await expect(dashboard.getByText('1 place taught.')).toBeVisible();
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.getByRole('button', { name: /^Save as a file: Form at/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tenth-day-form-mapping.json');
});

test('a page at an address that nobody added is not looked at', async () => {
  await school.tab.goto(`${portals.origin.replace('127.0.0.1', 'localhost')}/xfp`);
  await press('See what would be filled');
  await expect(
    school.panel.getByText(/Open the authority’s form in the tab beside this panel/),
  ).toBeVisible();
});
