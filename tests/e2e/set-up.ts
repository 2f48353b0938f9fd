import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ALAN, JO, PRIYA, setUpVault } from '../tools/at-the-door';
import type { School } from './school';
import { pupilsCsv } from './sites/demo-mis/other-pages';

export const OFFICE = JO;
export const DSL = PRIYA;

const TERM_DATES =
  '2 November 2026 to 18 December 2026\n4 January 2027 to 12 February 2027\n4 January 2027 inset';

/** Waits until one of the screen's live regions says this: the panel has one for calls and one for steps. */
export async function hear(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('[role=status]').filter({ hasText: words }).first()).toBeVisible();
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  // Inside the screen: the line about the backup stands above every screen and says something always.
  await expect(page.locator('main [role=status]').filter({ hasText: /\w/ }).first()).toBeVisible();
}

export async function chooseFile(page: Page, id: string, name: string, text: string): Promise<void> {
  await page.setInputFiles(`#${id}`, { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function vaultAndStaff({ dashboard, show }: Screens): Promise<string> {
  await show('/today');
  const recoveryKey = await setUpVault(dashboard, 'Fernhill Primary School', [PRIYA, JO]);
  await show('/settings/staff');
  await dashboard.getByRole('button', { name: 'Add another person' }).click();
  await dashboard.fill('#staff-3-name', ALAN.name);
  await dashboard.selectOption('#staff-3-role', ALAN.role);
  await press(dashboard, 'Save the staff');
  return recoveryKey;
}

async function calendarAndPolicy({ dashboard, show }: Screens): Promise<void> {
  await show('/settings/calendar');
  await dashboard.getByLabel('Term dates and closures').fill(TERM_DATES);
  await press(dashboard, 'Save the term dates');
  await show('/settings/policy');
  await dashboard.getByLabel(/John Moore/).check();
  await press(dashboard, 'Follow this policy');
}

async function addressAndPupils({ dashboard, show }: Screens, addresses: readonly string[]): Promise<void> {
  await show('/settings/mis');
  for (const address of addresses) {
    await dashboard.getByLabel('Address of your MIS').fill(address);
    await press(dashboard, 'Allow this address');
    await expect(dashboard.getByText(address, { exact: true })).toBeVisible();
    await expect(dashboard.getByLabel('Address of your MIS')).toHaveValue('');
  }
  await show('/settings/pupils');
  await chooseFile(dashboard, 'pupil-file', 'fernhill-pupils.csv', pupilsCsv());
  await dashboard.getByRole('button', { name: 'Load these pupils' }).click();
  await hear(dashboard, '210 added');
}

interface Screens {
  readonly dashboard: Page;
  readonly show: (place: string) => Promise<void>;
}

/**
 * What a school types once, through the screens it would use. The page of oddities counts as an address of the MIS too.
 *
 * @returns the recovery key that was printed
 */
export async function setUpFernhill(school: School): Promise<string> {
  const screens: Screens = { dashboard: school.dashboard, show: (place) => school.show(place) };
  const recoveryKey = await vaultAndStaff(screens);
  await calendarAndPolicy(screens);
  await addressAndPupils(screens, [school.mis.origin, school.awkward.origin]);
  await school.actAs(OFFICE);
  return recoveryKey;
}
