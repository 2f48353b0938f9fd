import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../tools/browser';
import { DAYS, WIDGET_PUPILS } from './sites/widgets/data';
import { startWidgetSite, WIDGET_NAMES } from './sites/widgets/server';
import type { WidgetSite } from './sites/widgets/server';
import { marksIn, marksOn, readerIn, wrongMarks } from './widgets-read';
import type { WidgetReader } from './widgets-read';

let site: WidgetSite;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  site = await startWidgetSite();
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments() });
});

test.afterAll(async () => {
  await browser.close();
  await site.close();
});

test.beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

test.afterEach(() => page.close());

async function open(path: string): Promise<WidgetReader> {
  await page.goto(`${site.origin}/${path}`);
  await expect(page.getByText('Abbot, Bo').first()).toBeVisible();
  return readerIn(page);
}

/** Where everything on the page is scrolled to. */
const scrolledTo = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#register *')]
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map(({ className, scrollTop, scrollLeft }) => `${className} ${scrollTop} ${scrollLeft}`),
  );

/** Scrolls what holds the rows, as a wheel does. */
async function wheel(down: number): Promise<void> {
  const box = await page.locator('#register').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 250);
  await page.mouse.wheel(0, down);
}

for (const widget of WIDGET_NAMES) {
  test(`reads two weeks of 400 pupils from ${widget}, every mark, and puts the page back`, async () => {
    const reader = await open(`${widget}/grid`);
    await wheel(900);
    await page.waitForTimeout(500);
    const before = await scrolledTo();
    const reading = await reader.whole();
    expect(wrongMarks(reading)).toEqual([]);
    expect(reading).toMatchObject({ page: 'attendance-grid', expected: 400, complete: true, problems: [] });
    expect(reading.sessions).toHaveLength(DAYS.length * 2);
    expect(marksIn(reading)).toHaveLength(marksOn('grid'));
    expect(await scrolledTo()).toEqual(before);
  });

  test(`reads a whole school's morning from ${widget}`, async () => {
    const reader = await open(`${widget}/session${widget === 'datatables' ? '?size=400' : ''}`);
    const reading = await reader.whole();
    expect(wrongMarks(reading)).toEqual([]);
    expect(reading).toMatchObject({ page: 'session-register', complete: true, problems: [] });
    expect(marksIn(reading)).toHaveLength(marksOn('session'));
  });

  test(`never takes a part of ${widget} for the whole, also where the page names no number`, async () => {
    for (const kind of ['session', 'grid'] as const) {
      const reader = await open(`${widget}/${kind}?total=no`);
      const reading = await reader.look();
      const whole = reading.pupils.length === 400 && reading.sessions.length === (kind === 'grid' ? 20 : 1);
      expect(wrongMarks(reading)).toEqual([]);
      expect(reading.complete).toBe(whole);
    }
  });

  test(`reads the same marks from ${widget} whatever the size of its pages, and no page as the whole`, async () => {
    for (const size of [5, 25, 100]) {
      const reader = await open(`${widget}/session?size=${size}`);
      const reading = await reader.whole();
      expect(wrongMarks(reading)).toEqual([]);
      expect(reading.pupils).toHaveLength(size);
      expect(reading.complete).toBe(false);
    }
  });

  test(`mixes no name and mark while ${widget} is scrolled and its rows are used again`, async () => {
    const reader = await open(`${widget}/grid`);
    const seen = new Set<string>();
    for (let at = 0; at < 12; at += 1) {
      await wheel(at % 5 === 4 ? -700 : 850);
      const reading = await reader.look();
      expect(wrongMarks(reading)).toEqual([]);
      reading.pupils.forEach(({ name }) => seen.add(name.shown));
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  test(`reads ${widget} right after staff have sorted it the other way`, async () => {
    const reader = await open(`${widget}/session${widget === 'datatables' ? '?size=50' : ''}`);
    const before = await reader.look();
    // Webix draws its headings where Playwright takes the text for hidden; its cell is pressed.
    const heading =
      widget === 'webix'
        ? page.locator('.webix_hcell').first()
        : page.getByText('Pupil', { exact: true }).locator('visible=true').first();
    await heading.click({ force: true });
    // A second press too soon after the first would be a double click to a widget.
    await page.waitForTimeout(600);
    await heading.click({ force: true });
    const last = page.getByText(WIDGET_PUPILS.at(-1)?.name ?? '').locator('visible=true');
    await expect(last.first()).toBeVisible();
    const after = await reader.look();
    expect([...wrongMarks(before), ...wrongMarks(after)]).toEqual([]);
    expect(after.pupils.map(({ name }) => name.shown)).toContain(WIDGET_PUPILS.at(-1)?.name);
  });
}
