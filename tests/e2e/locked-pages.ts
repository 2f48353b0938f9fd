import type { Page } from '@playwright/test';

interface Extension {
  readonly chrome: {
    readonly storage: { readonly session: { get(): Promise<object> } };
    readonly action: {
      getBadgeText(of: object): Promise<string>;
      getTitle(of: object): Promise<string>;
    };
  };
}

/** Which of these names stand anywhere in a page: its text, its attributes, its title, or what is typed in its fields. */
export function namesShown(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((searched) => {
    const typed = [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    const all = [new XMLSerializer().serializeToString(document), document.title, ...typed].join('\n');
    return searched.filter((name) => all.includes(name));
  }, names);
}

/** When a page had none of these names in it any more; to be asked with `blankAfter`. */
export interface Blanking {
  readonly page: Page;
  readonly pressedFrom: number;
}

/** Begins to watch a page, so that the moment shows at which no name is left in it. */
export async function watchForBlank(page: Page, names: readonly string[]): Promise<Blanking> {
  await page.evaluate((searched) => {
    const isBlank = (): boolean => {
      const all = new XMLSerializer().serializeToString(document) + document.title;
      return !searched.some((name) => all.includes(name));
    };
    const watching = new MutationObserver(() => {
      if (!isBlank()) return;
      watching.disconnect();
      document.documentElement.dataset['blankAt'] = String(Date.now());
    });
    watching.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, names);
  return { page, pressedFrom: Date.now() };
}

/** Milliseconds from now, when it is asked right at the press, until each page was blank. */
export function blankAfter(pages: readonly Blanking[]): Promise<readonly number[]> {
  return Promise.all(
    pages.map(async ({ page, pressedFrom }) => {
      await page.waitForFunction(() => document.documentElement.dataset['blankAt'] !== undefined, undefined, {
        polling: 50,
      });
      const at = await page.evaluate(() => Number(document.documentElement.dataset['blankAt']));
      return Math.max(0, at - pressedFrom);
    }),
  );
}

/** Whether the keys of whoever is signed in lie in the browser's session memory. @param page of the extension */
export function keysInMemory(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const stored = await (globalThis as unknown as Extension).chrome.storage.session.get();
    return 'vault-keys' in stored;
  });
}

/** The badge on the extension's button, and the words that come up over it. */
export function shownOnBadge(page: Page): Promise<{ readonly text: string; readonly title: string }> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as Extension).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}
