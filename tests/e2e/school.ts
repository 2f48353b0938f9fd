import { expect } from '@playwright/test';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { signInAs } from '../tools/at-the-door';
import type { PersonAtSchool } from '../tools/at-the-door';
import { launchWithExtension } from '../tools/browser';
import { builtFor } from './builds';
import { setUpFernhill } from './set-up';
import { startAwkwardSite } from './sites/awkward/server';
import type { AwkwardSite } from './sites/awkward/server';
import { startDemoMis } from './sites/demo-mis/server';
import type { DemoMis } from './sites/demo-mis/server';
import { recordsIn, setClock } from './store';
import type { TableName } from './store';

const PANEL = { width: 320, height: 900 };

interface Background {
  readonly chrome: {
    readonly idle: { readonly onStateChanged: { dispatch(state: 'locked'): void } };
  };
}

interface Parts {
  readonly mis: DemoMis;
  readonly awkward: AwkwardSite;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The tab with the dashboard. */
  readonly dashboard: Page;
  /** The side panel, in a tab as wide as a side panel is. */
  readonly panel: Page;
  /** The tab in which the office has its MIS. */
  readonly tab: Page;
}

/** Fernhill's desk: the pretend MIS, the page of oddities, and the screens of the extension, in one Chromium. */
export class School {
  readonly mis: DemoMis;
  readonly awkward: AwkwardSite;
  readonly context: BrowserContext;
  readonly dashboard: Page;
  readonly panel: Page;
  readonly tab: Page;

  constructor(private readonly parts: Parts) {
    ({
      mis: this.mis,
      awkward: this.awkward,
      context: this.context,
      dashboard: this.dashboard,
      panel: this.panel,
      tab: this.tab,
    } = parts);
  }

  get background(): Worker | undefined {
    return this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.address('')));
  }

  address(file: string): string {
    return `chrome-extension://${this.parts.extensionId}/${file}`;
  }

  /** Sets the clock of the MIS and of the extension, and has both screens show it. */
  async setNow(moment: string): Promise<void> {
    this.mis.setNow(moment);
    await setClock(this.dashboard, moment);
    await Promise.all([this.panel.reload(), this.dashboard.reload()]);
    await Promise.all([ready(this.panel), ready(this.dashboard)]);
  }

  /** Opens a place of the dashboard: `/pupils`. */
  async show(place: string): Promise<void> {
    await this.dashboard.bringToFront();
    await this.dashboard.goto(this.address(`dashboard.html#${place}`));
    await ready(this.dashboard);
  }

  /** Opens a page in the office's tab and waits until it was looked at and put on record, also when it was refused. */
  async look(address: string): Promise<void> {
    const before = (await this.records('readings')).length;
    await this.tab.bringToFront();
    await this.tab.goto(address);
    await expect.poll(async () => (await this.records('readings')).length).toBeGreaterThan(before);
  }

  async register(group: string, date: string, session: 'AM' | 'PM'): Promise<void> {
    await this.look(`${this.mis.origin}/register?class=${group}&date=${date}&session=${session}`);
  }

  /** Both weeks of the whole school on one page. */
  async grid(date: string): Promise<void> {
    await this.look(`${this.mis.origin}/attendance?date=${date}`);
  }

  /** What the database holds in a table, as it lies there. */
  records(table: TableName): Promise<readonly unknown[]> {
    return recordsIn(this.dashboard, table);
  }

  /** Has somebody else sit down at the desk: everything locks, and they sign in. */
  async actAs(person: PersonAtSchool, page: Page = this.panel): Promise<void> {
    await page.bringToFront();
    await signInAs(page, person);
  }

  /** Turns to the side panel as it stands after a look at the clock. A tab behind another draws once a second only. */
  async beside(): Promise<Page> {
    await this.panel.bringToFront();
    return this.panel;
  }

  /** Opens a pupil's page by searching for the surname. */
  async pupil(surname: string): Promise<void> {
    await this.show('/pupils');
    await this.dashboard.getByLabel('Find by name, group or UPN').fill(surname);
    await this.dashboard.getByRole('link', { name: new RegExp(`^${surname},`) }).click();
    await expect(this.dashboard.locator('#page-title')).toContainText(surname);
  }

  /** The computer's screen is locked, as the browser tells the background. */
  async screenLocks(): Promise<void> {
    await this.background?.evaluate(() =>
      (globalThis as unknown as Background).chrome.idle.onStateChanged.dispatch('locked'),
    );
  }

  async close(): Promise<void> {
    await this.context.close();
    await Promise.all([this.mis.close(), this.awkward.close()]);
  }
}

async function ready(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
}

/**
 * A Chromium with the extension and both pretend sites; nothing is set up yet.
 *
 * @param args more switches for the browser
 */
export async function openEmptySchool(args: readonly string[] = []): Promise<School> {
  const [mis, awkward, { context, extensionId }] = await Promise.all([
    startDemoMis({ now: '2026-11-09T09:20' }),
    startAwkwardSite(),
    launchWithExtension(builtFor('e2e'), { headless: true, args }),
  ]);
  const dashboard = context.pages()[0] ?? (await context.newPage());
  const panel = await context.newPage();
  const tab = await context.newPage();
  const school = new School({ mis, awkward, context, extensionId, dashboard, panel, tab });
  await panel.setViewportSize(PANEL);
  await Promise.all([school.show('/today'), panel.goto(school.address('sidepanel.html'))]);
  await school.setNow('2026-11-09T09:20');
  return school;
}

/** Fernhill as it stands after its office went once through Settings, at 9.20 on Monday 9 November 2026. */
export async function openFernhill(): Promise<School> {
  const school = await openEmptySchool();
  await setUpFernhill(school);
  return school;
}
