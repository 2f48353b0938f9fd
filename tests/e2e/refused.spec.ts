import { expect, test } from '@playwright/test';
import { openFernhill } from './school';
import type { School } from './school';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

/** Everything that counts rest on. */
async function counted(): Promise<string> {
  return JSON.stringify([await school.records('strips'), await school.records('pupils')]);
}

test('leaves out a mark that nobody knows, says so, and counts the others', async () => {
  await school.look(`${school.awkward.origin}/unknown-mark`);
  const panel = await school.beside();
  await expect(panel.getByText('This morning: 29 of 210 pupils read.')).toBeVisible();
  await panel.getByText('What was not understood on the page').click();
  await expect(panel.getByText('A mark on this page is not known: “QQ”.')).toBeVisible();
  await expect(panel.getByText('Ruby Ashdown')).toHaveCount(0);
  await school.pupil('Ashdown');
  // A mark that nobody knows is a hole: it may have been an absence, and nothing is known of it.
  const counts = school.dashboard.locator('.app-counts');
  await expect(counts).toContainText('Away for up to 1 school day');
  await expect(counts).toContainText('No session has been read this school year');
});

test('counts neither of the two marks of a pupil who stands on a page twice', async () => {
  await school.look(`${school.awkward.origin}/pupil-twice`);
  const panel = await school.beside();
  await expect(panel.locator('.app-last')).toContainText(
    'A pupil stands on this page twice with different marks',
  );
  await expect(panel.getByText('Ruby Ashdown')).toHaveCount(0);
  await expect(panel.getByText('Call list', { exact: true })).toBeVisible();
});

/** A page, and the words with which the panel says why nothing of it was counted. */
const REFUSED = [
  ['two registers on it', '/two-registers', 'There are two registers on this page. Open one of them by itself.'],
  ['a register of another school year', '/other-year', 'This register is of another school year.'],
  ['a register of no known day', '/no-date', 'The page does not say which day this register is for.'],
  ['3,000 rows', '/three-thousand', 'There are more rows on this page than a register can have, so none was read.'],
] as const; // prettier-ignore

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

/** Twice as long as the reader waits for a page to settle. */
const A_LOOK_MS = 1500;

for (const [what, address] of [
  ['a mark book of grades', () => `${school.awkward.origin}/gradebook`],
  ['a timetable', () => `${school.awkward.origin}/timetable`],
  ['the dinners of the MIS', () => `${school.mis.origin}/dinners`],
  ['the pupil list of the MIS', () => `${school.mis.origin}/pupils`],
] as const) {
  test(`keeps nothing of ${what}, not even that it was opened`, async () => {
    const before = await counted();
    const looks = await school.records('readings');
    await school.tab.goto(address());
    await school.tab.waitForTimeout(A_LOOK_MS);
    expect(await school.records('readings')).toEqual(looks);
    expect(await counted()).toBe(before);
  });
}
