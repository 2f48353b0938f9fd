import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { openFernhill } from '../e2e/school';
import { deskIn, inPage } from './desk-in-browser';
import { figure, rounds } from './figures';
import type { Kept } from './in-page/desk';
import { numbers } from './numbers';

const ROUNDS = rounds(20, 200);
const CLASSES = ['4B', '1A', '6A'];

test('the records agree with each other after the background was stopped while it wrote', async () => {
  const school = await openFernhill();
  try {
    const pick = numbers();
    const page = await deskIn({ context: school.context, extensionId: new URL(school.address('')).host });
    const cdp = await school.context.newCDPSession(school.dashboard);
    await cdp.send('ServiceWorker.enable');
    const broken: string[] = [];
    let cut = 0;
    let before = (await inPage<Kept>(page, 'faults.kept()')).readings;
    for (let round = 0; round < ROUNDS; round += 1) {
      const date = `2026-11-0${2 + (round % 5)}`;
      await school.tab.bringToFront();
      await school.tab.goto(`${school.mis.origin}/attendance?date=${date}&class=${CLASSES[round % 3]}`);
      // A look comes when the page has been quiet for 0.6 seconds; the write follows within a second.
      await pause(550 + pick(500));
      await cdp.send('ServiceWorker.stopAllWorkers');
      await pause(100);
      const { broken: found, readings } = await inPage<Kept>(page, 'faults.kept()');
      broken.push(...found.map((what) => `round ${round}: ${what}`));
      if (readings === before) cut += 1;
      before = readings;
    }
    await school.grid('2026-11-02');
    const last = await inPage<Kept>(page, 'faults.kept()');
    broken.push(...last.broken);
    figure(
      'background stopped mid-write',
      `${ROUNDS} rounds, ${cut} of them before the write was through, ${broken.length} read models that differ from the log; the next page is read`,
    );
    expect(broken).toEqual([]);
  } finally {
    await school.close();
  }
});
