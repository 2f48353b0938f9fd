import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { DSL, hear } from './set-up';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const row = (title: string): Locator =>
  school.dashboard
    .getByRole('listitem')
    .filter({ has: school.dashboard.getByRole('heading', { name: title }) });

test('a step that the school moves is tried on its own registers, switched on, and prompts anew', async () => {
  const { dashboard } = school;
  await school.grid('2026-11-09');
  await school.show('/settings/policy');
  await dashboard.getByRole('link', { name: 'Edit the steps' }).click();
  await dashboard.getByRole('button', { name: 'Change: Look into the circumstances' }).click();
  const edited = row('Look into the circumstances');

  await test.step('a day that is none is named beside the row and in the summary, at once', async () => {
    await edited.getByLabel('School day', { exact: true }).fill('soon');
    await expect(edited.getByText('The day must be a whole number from 1 to 200.')).toBeVisible();
    await expect(dashboard.locator('.govuk-error-summary')).toContainText('Step 6: The day must be');
  });

  await test.step('the changed policy is shown beside the one in force before it can be switched on', async () => {
    await edited.getByLabel('School day', { exact: true }).fill('1');
    await expect(dashboard.locator('.govuk-error-summary')).toHaveCount(0);
    await expect(dashboard.getByRole('button', { name: 'Switch this policy on' })).toHaveCount(0);
    await dashboard.getByRole('button', { name: 'See what it would have prompted' }).click();
    await expect(
      dashboard.getByText(/The policy in force: \d+ prompts?\. This one: \d+ prompts?\./),
    ).toBeVisible();
    const changes = dashboard.getByRole('table', { name: 'What would have been different' });
    await expect(
      changes.getByRole('row', { name: /Look into the circumstances.*No prompt/ }).first(),
    ).toBeVisible();
  });

  await test.step('a link does not take unsaved changes away unasked', async () => {
    await dashboard.getByRole('link', { name: 'Pupils', exact: true }).click();
    await expect(dashboard.getByText('Your changes are not switched on')).toBeVisible();
    await dashboard.getByRole('button', { name: 'Stay here' }).click();
    await expect(edited.getByLabel('School day', { exact: true })).toHaveValue('1');
  });

  await test.step('it is switched on by name and day, and the steps change', async () => {
    await dashboard.getByRole('button', { name: 'Switch this policy on' }).click();
    await hear(dashboard, 'The policy is switched on.');
    await dashboard.getByRole('link', { name: 'Back to the policy in force' }).click();
    await expect(
      dashboard.getByRole('row', { name: /Look into the circumstances.*Day 1 of absence/ }),
    ).toBeVisible();
    await expect(dashboard.getByText(/Version 2: .* in force/)).toBeVisible();
    await school.actAs(DSL, dashboard);
    await school.show('/today');
    await expect(
      dashboard.getByRole('heading', { name: /Look into the circumstances/ }).first(),
    ).toBeVisible();
  });
});
