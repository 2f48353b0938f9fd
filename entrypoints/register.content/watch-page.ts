import { withinLimits } from '@/utils/messages/limits';
import type { Reading } from '@/utils/register/reading';
import { hasTable, isWorthTelling } from './worth-reading';

export interface PageToWatch {
  readonly document: Document;
  /** Aborted when the extension is reloaded or a newer script has taken over. */
  readonly signal: AbortSignal;
  readonly isStopped: () => boolean;
  /** Staff have taught pages at this address: there may be a register without any table. */
  readonly isTaught: () => boolean;
  readonly read: () => Promise<Reading>;
  /** True when the reading is on record. */
  readonly send: (reading: Reading) => Promise<boolean>;
}

/** A look comes when the page has been quiet for so long, and at the latest after so much unrest. */
const QUIET_MS = 600;
const LATEST_MS = 3000;
/** After a look that took a millisecond there is none for twenty: at most a twentieth of the page's time is ours. */
const SHARE = 20;
/** A page without a table is watched for so long after it opened or somebody did something on it. */
const WATCH_MS = 15_000;
const TRY_AGAIN_MS = 30_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'title',
    'aria-label',
    'aria-checked',
    'aria-selected',
    'alt',
    'value',
    'checked',
    'hidden',
    'style',
  ],
};

/** Calls `work` when things have been quiet for a while, never twice at once. @param work answers how long it held the page up, in ms */
function whenQuiet(work: () => Promise<number>, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let notBefore = 0;
  let working = false;
  let again = false;
  const run = async () => {
    latest = 0;
    if (signal.aborted) return;
    again = working;
    if (working) return;
    working = true;
    const took = await work().catch(() => 0);
    working = false;
    notBefore = performance.now() + took * SHARE;
    if (again) soon();
  };
  const soon = () => {
    const now = performance.now();
    latest ||= now + LATEST_MS;
    const at = Math.max(Math.min(now + QUIET_MS, latest), notBefore);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), at - now);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return soon;
}

/** Watches for changes while there is a table, and for a while after anything happened; otherwise not at all. */
function observing(
  document: Document,
  worthWatching: () => boolean,
  changed: () => void,
  signal: AbortSignal,
): () => void {
  const observer = new MutationObserver(changed);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopUnlessTable = () => {
    if (!worthWatching()) observer.disconnect();
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return () => {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(stopUnlessTable, WATCH_MS);
    // Observing again what is observed already changes nothing.
    observer.observe(document, OBSERVED);
  };
}

/** Sends what differs from what was sent last. True when there is nothing left to send. */
function sender({ document, send }: PageToWatch) {
  let sent: string | null = null;
  return async (reading: Reading): Promise<boolean> => {
    if (!isWorthTelling(reading, document)) return true;
    const limited = withinLimits(reading);
    const text = JSON.stringify(limited);
    if (text === sent) return true;
    if (!(await send(limited))) return false;
    sent = text;
    return true;
  };
}

/**
 * Looks at a page when it has settled after a change, and sends what it reads when that differs from the last. Nothing
 * is done while the page is hidden, and on a page without a table only one question is asked.
 */
export function watchPage(page: PageToWatch): { readonly moved: () => void } {
  const { document, signal } = page;
  const tell = sender(page);
  const worthReading = () => page.isTaught() || hasTable(document);
  const work = async (): Promise<number> => {
    if (page.isStopped() || document.hidden || !worthReading()) return 0;
    const from = performance.now();
    const reading = await page.read();
    const took = performance.now() - from;
    if (!page.isStopped() && !(await tell(reading)) && !signal.aborted) setTimeout(soon, TRY_AGAIN_MS);
    return took;
  };
  const soon = whenQuiet(work, signal);
  const observe = observing(document, worthReading, soon, signal);
  const moved = () => {
    observe();
    soon();
  };
  // A checked radio or a chosen option changes no node, and a click may bring a register without a new address.
  for (const event of ['input', 'change', 'click', 'keyup'])
    document.addEventListener(event, moved, { signal, passive: true, capture: true });
  document.addEventListener('visibilitychange', moved, { signal });
  moved();
  return { moved };
}
