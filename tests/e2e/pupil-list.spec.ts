import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';
import { chooseFile, hear } from './set-up';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const PUPIL_LIST = [
  'Surname,Forename,Date of Birth,UPN,Reg Group,Address',
  'Ashworth,Imani,04/03/2017,,4B,"3 Mill Lane, Fernhill"',
  'Barlow,Tomas,31/02/2017,,4B,',
  'Crane,Wren,11/07/2016,X123,4B,',
  ',,,,,',
].join('\r\n');

test('says what each odd row of a pupil list would do before anything is saved', async () => {
  const before = await school.records('pupils');
  const { dashboard } = school;
  await school.show('/settings/pupils');
  await chooseFile(dashboard, 'pupil-file', 'pupils.csv', PUPIL_LIST);
  await expect(dashboard.getByRole('heading', { name: 'What this list would do' })).toBeVisible();
  const oddities = (await dashboard.locator('details li').allInnerTexts()).join('\n');
  expect(oddities).toContain('Row 3: The date of birth cannot be read, and was left out.');
  expect(oddities).toContain('Row 4: The UPN has not the form of one, and was left out.');
  expect(await school.records('pupils')).toEqual(before);
  await dashboard.getByRole('button', { name: 'Load these pupils' }).click();
  await hear(dashboard, '3 added');
  expect(await school.records('pupils')).toHaveLength(before.length + 3);
});

test('refuses a file that holds no pupil list, and changes no pupil', async () => {
  const before = await school.records('pupils');
  const { dashboard } = school;
  await school.show('/settings/pupils');
  await chooseFile(dashboard, 'pupil-file', 'menu.csv', 'Monday,Tuesday\nPasta,Curry\n');
  await expect(dashboard.locator('.govuk-error-summary')).toBeFocused();
  expect(await school.records('pupils')).toEqual(before);
});
