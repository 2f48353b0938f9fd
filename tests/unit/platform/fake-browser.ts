import { vi } from 'vitest';

/** The parts of the browser that the reader's registration uses, with everything it was told. */
export function fakeBrowser(allowed: ReadonlySet<string>) {
  let registered: { id: string; matches: string[] }[] = [];
  const calls: string[] = [];
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    calls,
    get registered() {
      return registered;
    },
    browser: {
      permissions: {
        contains: ({ origins }: { origins: string[] }) =>
          Promise.resolve(origins.every((origin) => allowed.has(origin))),
      },
      scripting: {
        getRegisteredContentScripts: async () => {
          await later();
          return registered;
        },
        unregisterContentScripts: async () => {
          calls.push('unregister');
          await later();
          registered = [];
        },
        registerContentScripts: async (scripts: typeof registered) => {
          calls.push('register');
          await later();
          if (registered.length > 0) throw new Error('Duplicate script ID');
          registered = scripts;
        },
        executeScript: vi.fn(({ target }: { target: { tabId: number } }) =>
          target.tabId === 2 ? Promise.reject(new Error('The tab was closed.')) : Promise.resolve([]),
        ),
      },
      tabs: { query: vi.fn(() => Promise.resolve([{ id: 1 }, { id: 2 }, {}])) },
    },
  };
}
