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
