import type { Page } from '@playwright/test';
import { JO, PRIYA, setUpVault } from '../tools/at-the-door';
import { PROTECTED_CHILD, SCHOOL } from '../e2e/sites/demo-mis/pupils';
import type { DemoMis } from '../e2e/sites/demo-mis/server';
import { openPupil } from './child-page';
import type { Narrator } from './narrator';
import { tidy } from './school-screens';
import type { SchoolScreens } from './school-screens';
import type { Story } from './story';

export const OFFICE = JO;
export const DSL = PRIYA;

const TERM_DATES = [
  '2 September 2026 to 23 October 2026',
  '2 November 2026 to 18 December 2026',
  '4 January 2027 to 12 February 2027',
  '22 February 2027 to 25 March 2027',
  '2 September 2026 inset',
  '4 January 2027 inset',
].join('\n');

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('main [role=status]:not(:empty)').first().waitFor();
}

async function school({ dashboard, show }: SchoolScreens): Promise<void> {
  await show('/settings/school');
  for (const [field, value] of Object.entries(SCHOOL)) await dashboard.fill(`#${field}`, value);
  await press(dashboard, 'Save the school');
}

async function staff({ dashboard, show }: SchoolScreens): Promise<void> {
  await show('/settings/staff');
  const people = [
    ['Jo Marsh', 'office', 'Attendance officer'],
    ['Priya Nair', 'dsl', 'Designated safeguarding lead'],
    ['Alan Price', 'head', 'Headteacher'],
  ] as const;
  for (const [at, [name, role, title]] of people.entries()) {
    if (at > 1) await dashboard.getByRole('button', { name: 'Add another person' }).click();
    await dashboard.fill(`#staff-${at + 1}-name`, name);
    await dashboard.selectOption(`#staff-${at + 1}-role`, role);
    await dashboard.fill(`#staff-${at + 1}-title`, title);
    await dashboard.fill(`#staff-${at + 1}-phone`, `01632 96010${at + 1}`);
    await dashboard.fill(
      `#staff-${at + 1}-email`,
      `${name.split(' ')[0]?.toLowerCase()}@fernhill-primary.example`,
    );
  }
  await press(dashboard, 'Save the staff');
}

async function pupils({ dashboard, show }: SchoolScreens, mis: DemoMis): Promise<string> {
  const list = await (await fetch(`${mis.origin}/pupils.csv`)).text();
  await show('/settings/pupils');
  await dashboard.setInputFiles('#pupil-file', {
    name: 'fernhill-pupils.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await dashboard.getByRole('button', { name: 'Load these pupils' }).click();
  const said = dashboard.locator('[role=status]', { hasText: 'Pupil list loaded' }).first();
  await said.waitFor();
  return tidy(await said.textContent());
}

/** Facts that only the DSL sees are ticked by her. */
async function protect(story: Story): Promise<void> {
  const { dashboard, actAs } = story.screens;
  await actAs(DSL);
  await openPupil(story, PROTECTED_CHILD.surname);
  await dashboard.getByRole('link', { name: 'Change details' }).first().click();
  await dashboard.getByLabel('Child protection plan').check();
  await press(dashboard, 'Save flags');
}

/** What a school types once: the school, its people, its term dates, its policy, its pupils, the address of its MIS. */
export async function setUpFernhill(screens: SchoolScreens, mis: DemoMis, tell: Narrator): Promise<void> {
  const { dashboard, show } = screens;
  tell.chapter('Setting up, once');
  await screens.setNow('2026-11-09T08:30');
  await show('/today');
  await tell.picture('First run', dashboard);
  await setUpVault(dashboard, SCHOOL.name, [PRIYA, JO]);
  tell.does(
    'The DSL and the office each choose a passphrase, and print the recovery key for the safe. From here on everything is sealed.',
  );
  await school(screens);
  await staff(screens);
  await show('/settings/calendar');
  await dashboard.fill('#term-dates', TERM_DATES);
  await press(dashboard, 'Save the term dates');
  await show('/settings/policy');
  await dashboard.getByLabel(/John Moore/).check();
  await tell.picture('Choosing the policy', dashboard);
  await press(dashboard, 'Follow this policy');
  tell.does(
    'The office types the school, three members of staff and the term dates, and picks a policy: that of The John Moore Primary School. Its steps fall on days 1, 3, 5 and 10 of an absence.',
  );
  tell.does('The office loads the pupil list that it saved from its MIS.');
  tell.sees(await pupils(screens, mis));
  await protect({ screens, mis, tell });
  tell.does(
    `The DSL ticks what only she may see: ${PROTECTED_CHILD.forename} ${PROTECTED_CHILD.surname} has a child protection plan.`,
  );
  await show('/settings/mis');
  await dashboard.fill('#mis-address', mis.origin);
  await press(dashboard, 'Allow this address');
  tell.does('The office allows one address, that of the MIS. Pages anywhere else are never read.');
  await screens.actAs(OFFICE);
}
