import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { JO, PRIYA } from '../tools/at-the-door';
import { newProfile } from '../tools/browser';
import { inPage, processOf, startDesk } from './desk-in-browser';
import { figure, rounds } from './figures';
import type { Kept } from './in-page/desk';
import { numbers } from './numbers';

const ROUNDS = rounds(20, 200);

test('what was said to be saved is there after the browser was killed, and nothing is there by half', async () => {
  const pick = numbers();
  const profile = newProfile();
  const said = new Set<string>();
  let lost = 0;
  const broken: string[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { context, page } = await startDesk(profile);
    if (round === 0) {
      await inPage(page, `faults.setUp(${JSON.stringify([PRIYA, JO])})`);
      await inPage(page, `faults.readOnce('first', 0)`);
    } else {
      await inPage(page, `faults.signIn(${JSON.stringify(JO)})`);
      const kept = await inPage<Kept>(page, 'faults.kept()');
      const tokens = new Set(kept.tokens);
      lost += [...said].filter((token) => !tokens.has(token)).length;
      broken.push(...kept.broken.map((what) => `round ${round}: ${what}`));
    }
    if (round === ROUNDS) {
      await context.close();
      break;
    }
    await page.exposeFunction('acknowledge', (token: string) => void said.add(token));
    const before = said.size;
    // It never ends by itself: the browser is killed under it.
    const saving = inPage(page, `faults.saveWithoutEnd(${round}, acknowledge)`).catch(
      (error: Error) => error.message,
    );
    await expect.poll(() => said.size, { intervals: [10] }).toBeGreaterThan(before);
    await pause(pick(500));
    const closed = context.waitForEvent('close');
    process.kill(processOf(profile), 'SIGKILL');
    await closed;
    expect(await saving).toMatch(/closed|crashed/i);
  }
  figure(
    'killed during saves',
    `${ROUNDS} rounds, ${said.size} saves acknowledged, ${lost} acknowledged lost, ${broken.length} half-written`,
  );
  expect(broken).toEqual([]);
  expect(lost).toBe(0);
  expect(said.size).toBeGreaterThanOrEqual(ROUNDS);
});
