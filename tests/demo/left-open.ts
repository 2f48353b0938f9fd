import type { BrowserContext, Page } from '@playwright/test';
import type { DemoMis } from '../e2e/sites/demo-mis/server';
import { followPretendClock } from './school-screens';
import type { SchoolScreens } from './school-screens';

const GUIDE = `
It is open for you now. The MIS ("Schoolbook") and the extension believe it is Monday 9 November 2026, 9:10am.
Tenth Day is the side panel on the right. If it is not there, press its button in Chromium's toolbar.

  1. The register of class 4B is open and has been read. In the MIS choose Home and open the others: the call list fills.
  2. Press 1 to 5 in the side panel to say how a call ended, U to undo.
  3. The second tab is the dashboard: Today, every pupil with counters, one child, the papers, and Settings.
  4. Press "Switch person" and sign in as the designated safeguarding lead (DSL) to see what she sees. Passphrases are in the guide printed above.
  5. At the foot of every MIS page a button turns the clock on. Open the registers of that morning: so days go by.

Close the browser to end.
`;

interface ExtensionPage {
  readonly chrome: {
    readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
    readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> };
  };
}

/** Opens the browser's own side panel. It opens only for a person's press, so a page of the extension is pressed. */
async function openSidePanel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    const opened = chrome.windows.getCurrent();
    document.addEventListener(
      'click',
      () => void opened.then(({ id }) => chrome.sidePanel.open({ windowId: id })),
      {
        once: true,
        capture: true,
      },
    );
    return opened.then(() => undefined);
  });
  await page.locator('#page-title').click();
}

/** Puts the MIS, the dashboard and the side panel before the person who tries the demonstration, and waits for its end. */
export async function leaveOpen(
  context: BrowserContext,
  screens: SchoolScreens,
  mis: DemoMis,
): Promise<void> {
  // Early, when the week before stands on the page and no register of this morning has been taken yet.
  await screens.setNow('2026-11-09T08:40');
  await screens.readPage('/attendance?date=2026-11-02');
  await screens.setNow('2026-11-09T09:10');
  await screens.show('/today');
  await followPretendClock(context);
  // New tabs, because those of the setting up have the fixed size of pictures.
  const used = context.pages();
  const register = await context.newPage();
  await register.goto(`${mis.origin}/register?class=4B&date=2026-11-09&session=AM`);
  const dashboard = await context.newPage();
  await dashboard.goto(screens.dashboard.url());
  await dashboard.locator('#page-title').waitFor();
  await openSidePanel(dashboard);
  await Promise.all(used.map((page) => page.close()));
  await register.bringToFront();
  console.log(GUIDE);
  await context.waitForEvent('close', { timeout: 0 });
}
