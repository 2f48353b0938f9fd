import type { Page } from '@playwright/test';

export type TableName =
  'pupils' | 'strips' | 'readings' | 'changes' | 'events' | 'papers' | 'settings' | 'inbox';

/** Every row of a table of the extension's database, as it lies there. @param page a page of the extension */
export function recordsIn(page: Page, table: TableName): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<readonly unknown[]>((found, failed) => {
        const opening = indexedDB.open('tenth-day');
        opening.onerror = () => failed(new Error('The database could not be opened.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => failed(new Error('The table could not be read.'));
          reading.onsuccess = () => {
            database.close();
            found(reading.result as readonly unknown[]);
          };
        };
      }),
    table,
  );
}

interface ExtensionPage {
  readonly chrome: {
    readonly storage: { readonly local: { set(items: Record<string, string>): Promise<void> } };
  };
}

/** Sets the clock of the e2e build (utils/platform/clock.ts). @param page a page of the extension */
export function setClock(page: Page, moment: string): Promise<void> {
  return page.evaluate(
    (now) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set({ 'e2e-now': now }),
    moment,
  );
}
