import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';

/** A page, and the words with which the panel says why nothing of it was counted. */
const REFUSED = [
  ['two registers on it', '/two-registers', 'There are two registers on this page. Open one of them by itself.'],
  ['a register of another school year', '/other-year', 'This register is of another school year.'],
  ['a register of no known day', '/no-date', 'The page does not say which day this register is for.'],
  ['3,000 rows', '/three-thousand', 'There are more rows on this page than a register can have, so none was read.'],
] as const; // prettier-ignore

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
  await school.look(`${school.awkward.origin}/plain`);
});

test.afterAll(() => school.close());

/** What every count rests on. */
async function counted(): Promise<string> {
  return JSON.stringify([await school.records('strips'), await school.records('pupils')]);
}

for (const [what, path, why] of REFUSED) {
  test(`says why a page with ${what} was not read, and counts nothing of it`, async () => {
    const before = await counted();
    await school.look(`${school.awkward.origin}${path}`);
    const page = school.panel.locator('.app-last');
    await expect(page).toContainText('was not read as a register');
    await expect(page.getByText(why)).toBeVisible();
    expect(await counted()).toBe(before);
  });
}
