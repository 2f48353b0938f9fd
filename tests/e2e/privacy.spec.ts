import { expect, test } from '@playwright/test';
import { openEmptySchool } from './school';
import { setUpFernhill } from './set-up';
import { PUPILS } from './sites/demo-mis/pupils';

interface Badge {
  readonly chrome: { readonly action: { getBadgeText(of: object): Promise<string> } };
}

test('a morning in the office asks nothing of any other address, and names no child outside its screens', async () => {
  const school = await openEmptySchool();
  try {
    const asked: string[] = [];
    const said: string[] = [];
    school.context.on('request', (request) => void asked.push(request.url()));
    school.context.on('console', (message) => void said.push(message.text()));
    school.context.on('weberror', (error) => void said.push(error.error().message));
    await setUpFernhill(school);
    await school.grid('2026-11-09');
    const panel = await school.beside();
    await expect(panel.getByText('This morning: all 210 pupils read.')).toBeVisible();
    await panel.locator('.app-call__card').focus();
    await panel.keyboard.press('1');
    await school.pupil('Ashdown');
    await school.dashboard.getByRole('link', { name: 'Referral and papers' }).first().click();
    await expect(school.dashboard.locator('#page-title')).toBeVisible();

    const own = [school.address(''), school.mis.origin, 'data:', 'blob:'];
    expect(asked).toContain(`${school.mis.origin}/attendance?date=2026-11-09`);
    expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);

    const surnames = new Set(PUPILS.map(({ surname }) => surname));
    const named = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => [...surnames].some((surname) => decodeURIComponent(text).includes(surname)));
    expect(named(asked)).toEqual([]);
    expect(said).toEqual([]);
    expect(named(school.context.pages().map((page) => page.url()))).toEqual([]);

    const badge = await school.dashboard.evaluate(() =>
      (globalThis as unknown as Badge).chrome.action.getBadgeText({}),
    );
    expect(badge).toMatch(/^\d+$/);
  } finally {
    await school.close();
  }
});

test('the page of the MIS is not changed by being read', async () => {
  const school = await openEmptySchool();
  try {
    const path = `${school.mis.origin}/register?class=4B&date=2026-11-09&session=AM`;
    const body = (): Promise<string> => school.tab.content();
    await school.tab.goto(path);
    const before = await body();
    await setUpFernhill(school);
    await school.look(path);
    expect(await body()).toBe(before);
    expect(
      await school.tab.evaluate(() => Object.keys(globalThis).filter((key) => /tenth|wxt/i.test(key))),
    ).toEqual([]);
  } finally {
    await school.close();
  }
});
