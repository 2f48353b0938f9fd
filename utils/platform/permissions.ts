import { browser } from './browser';

/** An address as the browser's permissions write it. They know no ports: the sender of a message is checked by its whole origin. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the person for one address. Must be the first thing that happens in a press of a button. */
export function askForAddress(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

export function isAddressAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Gives an address back to the browser. False when the browser keeps it, as it does with those of the manifest. */
export async function giveUpAddress(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [patternOf(origin)] });
  } catch {
    return false;
  }
}

/** Calls back when the person grants or takes away an address, here or in the browser's own settings. */
export function onPermissionsChanged(changed: () => void): () => void {
  const listener = () => {
    changed();
  };
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
