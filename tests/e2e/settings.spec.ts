import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { chooseFile } from './set-up';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const summary = (): Locator => school.dashboard.locator('.govuk-error-summary');

test('lists every problem of a broken calendar file, and goes on counting in the old calendar', async () => {
  const before = await school.records('settings');
  await school.show('/settings/calendar');
  const broken = {
    terms: [
      { from: '2026-11-02', to: '2026-12-18' },
      { from: '2027-02-12', to: '2027-01-04' },
      { from: '2027-02-31', to: '2027-03-25' },
    ],
    closures: [{ date: '2026-11-27', kind: 'snow' }],
  };
  await chooseFile(school.dashboard, 'calendar-file', 'terms.json', JSON.stringify(broken));
  await school.dashboard.getByRole('button', { name: 'Save the term dates' }).click();
  await expect(summary().getByRole('listitem')).toHaveCount(3);
  await expect(summary()).toContainText('Term 2 ends on 2027-01-04, before it begins on 2027-02-12.');
  await expect(summary()).toContainText(
    'Term 3: from must be a date written YYYY-MM-DD, and is "2027-02-31".',
  );
  await expect(summary()).toContainText('Closure 1: kind must be one of');
  await expect(school.dashboard.getByText(/^In force: 2 terms, from/)).toBeVisible();
  expect(await school.records('settings')).toEqual(before);
});

test('lists every line of typed term dates that is not understood, and keeps what was typed', async () => {
  await school.show('/settings/calendar');
  const field = school.dashboard.getByLabel('Term dates and closures');
  const typed = '2 November 2026 to 18 December 2026\nthe spring, probably\n30 February 2027 inset';
  await field.fill(typed);
  await school.dashboard.getByRole('button', { name: 'Save the term dates' }).click();
  await expect(summary().getByRole('listitem')).toHaveCount(2);
  await expect(field).toHaveValue(typed);
  await expect(school.dashboard.getByText(/^In force: 2 terms, from/)).toBeVisible();
});

test('lists every problem of a broken policy file, and goes on prompting by the old policy', async () => {
  const before = await school.records('settings');
  await school.show('/settings/policy');
  const step = { id: 'ring', title: 'Ring home', who: 'caretaker', countedIn: 'hunches', source: '1' };
  const broken = { id: 'Ours!', title: 'Ours', version: '1', source: 'Governors', steps: [step, step] };
  await chooseFile(school.dashboard, 'policy-file', 'policy.json', JSON.stringify(broken));
  await expect(summary()).toContainText('The policy: "id" must be lower-case letters, digits and hyphens.');
  await expect(summary()).toContainText('Step 1 (ring): "who" must be one of office, dsl, head.');
  await expect(summary()).toContainText('Step 2 (ring): "countedIn" must be one of absence,');
  await expect(summary()).toContainText('The step id "ring" is used more than once.');
  await expect(school.dashboard.getByLabel(/John Moore/)).toBeChecked();
  expect(await school.records('settings')).toEqual(before);
});

test('says that a file is no policy at all', async () => {
  await school.show('/settings/policy');
  await chooseFile(school.dashboard, 'policy-file', 'policy.json', '{ "steps": ');
  await expect(summary().getByRole('listitem')).toHaveCount(1);
  await expect(school.dashboard.getByLabel(/John Moore/)).toBeChecked();
});

test('takes the mended file, and says so', async () => {
  await school.show('/settings/policy');
  const mended = {
    id: 'fernhill',
    title: 'Fernhill procedure',
    version: '1',
    source: 'Governors, September 2026',
    steps: [
      {
        id: 'ring-home',
        title: 'Ring home',
        who: 'office',
        countedIn: 'absence',
        when: { on: 'count', day: 1, by: '09:45' },
        conditions: [{ is: 'unexplained' }],
        doneBy: { by: 'contact-attempt' },
        source: 'Paragraph 2',
      },
    ],
  };
  await chooseFile(school.dashboard, 'policy-file', 'policy.json', JSON.stringify(mended));
  await expect(school.dashboard.getByText('Your policy file is in force.')).toBeVisible();
  await expect(school.dashboard.getByLabel(/Fernhill procedure/)).toBeChecked();
  await expect(school.dashboard.getByRole('row', { name: /^Ring home Day 1.*9:45am/ })).toBeVisible();
});

test('reads no page of an address that was taken back', async () => {
  await school.show('/settings/mis');
  await school.dashboard.getByRole('button', { name: new RegExp(`${school.awkward.origin}$`) }).click();
  await expect(school.dashboard.getByText('The address is removed.')).toBeVisible();
  const looks = await school.records('readings');
  await school.tab.bringToFront();
  await school.tab.goto(`${school.awkward.origin}/plain`);
  await school.tab.waitForTimeout(2000);
  expect(await school.records('readings')).toEqual(looks);
});
