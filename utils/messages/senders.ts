/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

function originOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).origin;
  } catch {
    return null;
  }
}

/** @param own origin of the extension's own pages, as `runtime.getURL('')` gives it */
export function isOwnPage(sender: Sender, ownId: string, own: string): boolean {
  // Chromium's URL gives extension addresses an origin; older engines say "null", so the start of the text decides.
  return (
    sender.id === ownId &&
    sender.url !== undefined &&
    sender.url.startsWith(own.endsWith('/') ? own : `${own}/`)
  );
}

/**
 * The MIS address a content script of ours speaks from, or null: it must run in a tab, in this extension, on a page
 * whose whole origin (scheme, host, port) staff have added.
 */
export function readerOrigin(sender: Sender, ownId: string, added: readonly string[]): string | null {
  if (sender.id !== ownId || sender.tab === undefined) return null;
  const origin = originOf(sender.url);
  return origin !== null && added.includes(origin) ? origin : null;
}

/** One frame of one tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** The frame a message came from; null when it came from no tab. */
export function frameOf({ tab, frameId }: Sender): Frame | null {
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId };
}
