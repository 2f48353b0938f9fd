import { browser } from './browser';

/** What the browser's policy sets for this extension; nothing where there is no policy. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox throws where the computer has no policy file for the extension.
    return {};
  }
}
