import type { SessionPort } from '@/utils/vault/session/session';
import { browser } from './browser';

/** A note of the background to itself, kept while the browser runs: the worker forgets everything when it sleeps. */
export async function remember(name: string, note: string): Promise<void> {
  await browser.storage.session.set({ [name]: note });
}

/** The note kept under a name; null when there is none. */
export async function recall(name: string): Promise<string | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(name);
  const note = stored[name];
  return typeof note === 'string' ? note : null;
}

const ENTRY = { keys: 'vault-keys', clock: 'vault-clock' } as const;

/** Where keys survive the end of a worker: memory of the browser, closed to content scripts, gone when it closes. */
export const sessionPort: SessionPort = {
  read: async (entry) => {
    const stored: Record<string, unknown> = await browser.storage.session.get(ENTRY[entry]);
    return stored[ENTRY[entry]];
  },
  write: (entry, value) => browser.storage.session.set({ [ENTRY[entry]]: value }),
  clear: () => browser.storage.session.remove(Object.values(ENTRY)),
};

/** Calls back when keys have come or gone, by whichever page or worker. Returns how to stop. */
export function onKeysChanged(changed: (present: boolean) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const keys = changes[ENTRY.keys];
    if (area === 'session' && keys !== undefined) changed(keys.newValue !== undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const MARKER = 'vault';

/** The vault that was set up on this computer, kept apart from its records: so that their loss shows. */
export async function vaultMarker(): Promise<string | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(MARKER);
  const marker = stored[MARKER];
  return typeof marker === 'string' ? marker : null;
}

export async function setVaultMarker(vault: string): Promise<void> {
  await browser.storage.local.set({ [MARKER]: vault });
}
