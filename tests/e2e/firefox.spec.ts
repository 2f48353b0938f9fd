import { expect, test } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { JO, PRIYA } from '../tools/at-the-door';
import type { PersonAtSchool } from '../tools/at-the-door';
import { findFirefox, launchFirefox } from '../tools/firefox';
import type { InFirefox } from '../tools/firefox';
import { builtFor } from './builds';
import { pupilsCsv } from './sites/demo-mis/other-pages';
import { startDemoMis } from './sites/demo-mis/server';
import type { DemoMis } from './sites/demo-mis/server';

/** The main things in a real Firefox: set up, read a register, log a call, lock. The parts build on each other. */
test.describe.configure({ mode: 'serial' });

const firefox = findFirefox();
test.skip(firefox === null, 'There is no Firefox on this machine and none could be installed.');

let mis: DemoMis;
let inFirefox: InFirefox;
let page: Page;

test.beforeAll(async () => {
  mis = await startDemoMis({ now: '2026-11-09T09:20' });
  inFirefox = await launchFirefox(firefox ?? '', builtFor('firefox'));
  page = await inFirefox.browser.newPage();
});

test.afterAll(async () => {
  await inFirefox.browser.close();
  await mis.close();
});

const named = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;
const press = (name: string) => page.locator(named('button', name)).click();
const fill = (id: string, text: string) => page.locator(`#${id}`).fill(text);
const words = (of: Page) => of.evaluate(() => document.body.innerText);
const hear = (said: string | RegExp) => expect.poll(() => words(page)).toMatch(said);

/** How many looks at a page are on record. */
const readingsIn = (of: Page) =>
  of.evaluate(async () => {
    const opening = indexedDB.open('tenth-day');
    const database = await new Promise<IDBDatabase>((found, failed) => {
      opening.onsuccess = () => found(opening.result);
      opening.onerror = () => failed(new Error('The database could not be opened.'));
    });
    const counting = database.transaction('readings').objectStore('readings').count();
    return new Promise<number>((found) => {
      counting.onsuccess = () => {
        database.close();
        found(counting.result);
      };
    });
  });

function pupilListFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tenth-day-list-')), 'fernhill-pupils.csv');
  writeFileSync(file, pupilsCsv());
  return file;
}

/** The clock of the e2e build (utils/platform/clock.ts). */
const setClock = (moment: string) =>
  page.evaluate(
    (now) => (globalThis as unknown as ExtensionPage).browser.storage.local.set({ 'e2e-now': now }),
    moment,
  );

interface ExtensionPage {
  readonly browser: {
    readonly storage: { readonly local: { set(items: Record<string, string>): Promise<void> } };
  };
}

async function fillPerson(id: 'first' | 'second', person: PersonAtSchool): Promise<void> {
  await fill(`${id}-name`, person.name);
  await page.locator(`input[name="${id}-role"][value="${person.role}"]`).click();
  await fill(`${id}-label`, person.label);
  await fill(`${id}-passphrase`, person.passphrase);
  await fill(`${id}-passphrase-again`, person.passphrase);
  await press('Continue');
}

async function show(place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${place}`);
}

test('a school is set up', async () => {
  await inFirefox.open(page, 'dashboard.html#/today');
  await press('Set up Tenth Day');
  await fill('school', 'Fernhill Primary School');
  await press('Continue');
  await fillPerson('first', PRIYA);
  await fillPerson('second', JO);
  await press('Make the keys');
  await page.waitForSelector('.app-recovery__group');
  await press('I have it on paper');
  await page.locator('input[type=checkbox]').click();
  await press('Continue');
  await press('Go on without a backup folder');
  await press('Open Tenth Day');
  await page.waitForSelector(named('group', 'Who is signed in'));
  expect(await words(page)).toContain('Priya Nair');
});

test('the term dates, a policy and the address of the MIS are entered', async () => {
  await setClock('2026-11-09T09:20');
  await show('/settings/calendar');
  await page.locator('textarea').fill('2 November 2026 to 18 December 2026');
  await press('Save the term dates');
  await hear('The term dates are saved');
  await show('/settings/mis');
  await fill('mis-address', mis.origin);
  await press('Allow this address');
  await hear(`${mis.origin} Allowed`);
});

test('the pupil list is loaded from a file', async () => {
  await show('/settings/pupils');
  const field = await page.waitForSelector('#pupil-file');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(pupilListFile());
  await press('Load these pupils');
  await hear('210 added');
});

test('a register is read as it is looked at, and a call is logged by one key', async () => {
  const tab = await inFirefox.browser.newPage();
  await tab.goto(`${mis.origin}/register?class=4B&date=2026-11-09&session=AM`);
  await expect.poll(() => readingsIn(page)).toBeGreaterThan(0);
  const panel = await inFirefox.browser.newPage();
  await panel.setViewport({ width: 320, height: 900 });
  await inFirefox.open(panel, 'sidepanel.html');
  await expect.poll(() => words(panel)).toMatch('This morning: 30 of 210 pupils read.');
  await panel.focus('.app-call--current .app-call__card');
  await panel.keyboard.press('1');
  await expect.poll(() => words(panel)).toMatch('Ruby Ashdown, Dana Ashdown: no answer.');
  await panel.close();
  await tab.close();
});

test('locking empties the page of every name', async () => {
  await show('/pupils');
  await hear('Ashdown');
  await press('Lock');
  await hear('Tenth Day is locked');
  expect(await page.content()).not.toContain('Ashdown');
});
