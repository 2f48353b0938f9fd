import type { BrowserContext, Page } from '@playwright/test';
import { signInAs } from '../tools/at-the-door';
import type { PersonAtSchool } from '../tools/at-the-door';
import type { DemoMis } from '../e2e/sites/demo-mis/server';

const PANEL = { width: 320, height: 800 };
const DASHBOARD = { width: 1280, height: 800 };
const MIS_BESIDE = { width: 960, height: 800 };

/** The pretend MIS and the screens of the extension, as the people of Fernhill have them open. */
export interface SchoolScreens {
  readonly mis: Page;
  readonly panel: Page;
  readonly dashboard: Page;
  /** Sets the clock of the MIS and of the extension, and lets both show it. */
  readonly setNow: (moment: string) => Promise<void>;
  /** Opens a page of the MIS and waits until the extension has said what it read. */
  readonly readPage: (path: string) => Promise<void>;
  /** Opens a place of the dashboard, `/today`. */
  readonly show: (place: string) => Promise<void>;
  /** Has somebody else sit down at the desk: everything locks, and they sign in. */
  readonly actAs: (person: PersonAtSchool) => Promise<void>;
  /** What a screen announced since it was last asked; what it still shows when that is nothing new. */
  readonly said: (page: Page) => Promise<string>;
}

export async function openScreens(
  context: BrowserContext,
  extensionId: string,
  pretend: DemoMis,
): Promise<SchoolScreens> {
  const [first] = context.pages();
  const dashboard = first ?? (await context.newPage());
  const mis = await context.newPage();
  const panel = await context.newPage();
  await dashboard.setViewportSize(DASHBOARD);
  await mis.setViewportSize(MIS_BESIDE);
  await panel.setViewportSize(PANEL);
  const address = (file: string): string => `chrome-extension://${extensionId}/${file}`;
  const ready = (page: Page): Promise<void> => page.locator('main').first().waitFor();
  const show = async (place: string): Promise<void> => {
    await dashboard.goto(address(`dashboard.html#${place}`));
    await ready(dashboard);
    await dashboard.locator('#page-title').waitFor();
  };
  return {
    mis,
    panel,
    dashboard,
    show,
    setNow: async (moment) => {
      pretend.setNow(moment);
      if (!dashboard.url().startsWith('chrome-extension://')) await dashboard.goto(address('dashboard.html'));
      await dashboard.evaluate(storeNow, moment);
      await panel.goto(address('sidepanel.html'));
      await dashboard.reload();
      await Promise.all([ready(panel), ready(dashboard)]);
    },
    readPage: async (path) => {
      const before = await lastRead(panel);
      await mis.goto(`${pretend.origin}${path}`);
      for (let tries = 0; tries < 60 && (await lastRead(panel)) === before; tries += 1) {
        await panel.waitForTimeout(100);
      }
      if ((await lastRead(panel)) === before) throw new Error(`Nothing was read from the page ${path}.`);
    },
    actAs: async (person) => {
      await signInAs(panel, person);
      await dashboard.getByRole('group', { name: 'Who is signed in' }).waitFor();
    },
    said: newWords(),
  };
}

/** Runs in a page of the extension. */
function storeNow(moment: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: Record<string, string>): Promise<void> } } };
  };
  return chrome.storage.local.set({ 'e2e-now': moment });
}

export const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A screen has a line of this kind in each part, and each keeps what it said last. */
function newWords(): SchoolScreens['said'] {
  let heard: readonly string[] = [];
  return async (page) => {
    const shown = (await page.locator('[role=status]').allTextContents()).map(tidy).filter(Boolean);
    const fresh = shown.filter((words) => !heard.includes(words));
    heard = shown;
    return (fresh.length > 0 ? fresh : shown).join(' ');
  };
}

/**
 * When somebody turns the clock of the pretend MIS on, the extension's clock goes with it, before the MIS shows its
 * next page.
 */
export async function followPretendClock(context: BrowserContext): Promise<void> {
  await context.route('**/pretend', async (route) => {
    const moment = new URLSearchParams(route.request().postData() ?? '').get('now');
    const page = context.pages().find((one) => one.url().startsWith('chrome-extension://'));
    if (moment !== null && page !== undefined) await page.evaluate(storeNow, moment);
    else if (moment !== null) await context.serviceWorkers()[0]?.evaluate(storeNow, moment);
    await route.continue();
  });
}

/** How many looks at a page the store holds: it grows with each one, also where nothing new was on the page. */
async function lastRead(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((found, failed) => {
        const opening = indexedDB.open('tenth-day');
        opening.onerror = () => failed(new Error('The store could not be opened.'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('readings').objectStore('readings').count();
          count.onsuccess = () => {
            opening.result.close();
            found(count.result);
          };
        };
      }),
  );
}
