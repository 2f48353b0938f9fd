import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openEmptySchool } from '../e2e/school';
import type { School } from '../e2e/school';
import { DSL, OFFICE, hear, setUpFernhill } from '../e2e/set-up';
import { figure } from './figures';

interface Requested {
  readonly url: string;
  /** The page, worker or extension that asked; "not an origin" where the browser itself did. */
  readonly initiator: string;
}

/** Every request there was, whoever asked: read from the browser's own log of its network, which knows workers too. */
function requestsIn(log: string): readonly Requested[] {
  const { events } = JSON.parse(readFileSync(log, 'utf8')) as {
    readonly events: readonly { readonly params?: Partial<Requested> }[];
  };
  return events.flatMap(({ params: { url, initiator } = {} }) =>
    url === undefined || initiator === undefined ? [] : [{ url, initiator }],
  );
}

const NEVER_LEAVE = ['data:', 'blob:', 'about:', 'chrome:', 'chrome-extension:'];

function originsOf(addresses: readonly string[]): readonly string[] {
  const urls = addresses.map((address) => new URL(address));
  return [
    ...new Set(urls.filter(({ protocol }) => !NEVER_LEAVE.includes(protocol)).map(({ origin }) => origin)),
  ];
}

/** The main job, from set-up to the paper and the backup, as the office and the DSL do it. */
async function mainJob(school: School): Promise<void> {
  await setUpFernhill(school);
  await school.grid('2026-11-09');
  const panel = await school.beside();
  await expect(panel.getByText('This morning: all 210 pupils read.')).toBeVisible();
  await panel.locator('.app-call__card').focus();
  await panel.keyboard.press('1');
  await hear(panel, 'no answer.');
  await school.setNow('2026-11-20T09:10');
  await school.grid('2026-11-09');
  await school.grid('2026-11-16');
  await school.actAs(DSL);
  await school.pupil('Ashdown');
  const { dashboard } = school;
  await dashboard.getByRole('link', { name: 'Referral and papers' }).first().click();
  const known = dashboard.getByRole('radio', { name: 'Known', exact: true });
  await known.focus();
  await known.press('ArrowDown');
  await dashboard.getByRole('button', { name: 'Record the answer' }).click();
  await hear(dashboard, 'Logged: whereabouts not known.');
  await dashboard.getByRole('button', { name: 'Go on without these checks' }).click();
  await dashboard
    .getByLabel('Why the paper goes on without these checks')
    .fill('The nurse found the flat empty');
  await dashboard.getByRole('button', { name: 'Record the reason and go on' }).click();
  await dashboard.getByLabel('I have looked at every answer above').check();
  const made = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Make the Word document' }).click();
  await made;
  await school.show('/settings/backup');
  const saved = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save a backup file' }).click();
  await saved;
  await dashboard.getByRole('button', { name: 'Lock', exact: true }).click();
  await school.actAs(OFFICE, dashboard);
}

test('the whole main job asks nothing of any address but the school’s own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenth-day-net-'));
  const log = join(folder, 'net.json');
  try {
    const school = await openEmptySchool([`--log-net-log=${log}`]);
    const { mis, awkward } = school;
    const told: string[] = [];
    school.context.on('request', (request) => void told.push(request.url()));
    await mainJob(school);
    // Asked for by a page, and not typed: as a leak would be.
    await school.tab.evaluate((origin) => location.assign(origin), awkward.origin);
    await school.tab.waitForURL(`${awkward.origin}/**`);
    await school.close();
    const requests = requestsIn(log);
    const byPages = requests.filter(({ initiator }) => initiator !== 'not an origin').map(({ url }) => url);
    const others = (own: readonly string[]) =>
      originsOf([...byPages, ...told]).filter((origin) => !own.includes(origin));
    figure(
      'other origins',
      `${others([mis.origin, awkward.origin]).length} origins beside the school’s own, in ${told.length} requests of pages and ${byPages.length} that the browser logged of pages, workers and the extension; ${requests.length - byPages.length} more were typed or the browser’s own`,
    );
    expect(others([mis.origin, awkward.origin])).toEqual([]);
    expect(byPages.length).toBeGreaterThan(3);
    // The same search finds a page that is opened besides.
    expect(others([mis.origin])).toEqual([awkward.origin]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
