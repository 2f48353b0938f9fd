import { withinLimits } from '@/utils/messages/limits';
import type { Look } from '@/utils/platform/reader-here';
import type { Reading } from '@/utils/register/reading';
import { observing, onEach } from './observing';
import { isRegisterLike } from './register-like';
import { whenQuiet } from './when-quiet';
import { isWorthTelling } from './worth-reading';

export interface PageToWatch {
  readonly document: Document;
  /** Aborted when the extension is reloaded or a newer script has taken over. */
  readonly signal: AbortSignal;
  readonly isStopped: () => boolean;
  /** Staff have taught pages at this address: there may be a register without any table. */
  readonly isTaught: () => boolean;
  /** The page is being scrolled by our own hand; what it shows is read already. */
  readonly isBusy: () => boolean;
  /** Reads the page as it stands; null when the reader could not be brought. @param touched ms since the page was opened */
  readonly look: (touched: number) => Promise<Look | null>;
  /** True when the reading is on record. @param age of what the page shows, in minutes */
  readonly send: (reading: Reading, age: number) => Promise<boolean>;
}

const TRY_AGAIN_MS = 30_000;
/** On a page that never rests, two looks so far apart must agree: a row may be half drawn. */
const AGREE_MS = 150;

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Sends what differs from what was sent last. True when there is nothing left to send. */
function sender({ document, send }: PageToWatch) {
  let sent: string | null = null;
  let firstSeen: { text: string; at: number } | null = null;
  return async ({ reading, age, whole }: Look): Promise<boolean> => {
    if (!isWorthTelling(reading, document)) return true;
    const limited = withinLimits(reading);
    const text = JSON.stringify(limited);
    if (text === sent) return true;
    // A reading that could not be kept at once is as old as its first look, whenever it is sent.
    const now = performance.now() / 60_000;
    if (firstSeen?.text !== text) firstSeen = { text, at: now - age };
    if (!(await send(limited, Math.floor(now - firstSeen.at)))) return false;
    sent = text;
    return whole === null || (await send(withinLimits(whole.reading), whole.age));
  };
}

/** One look, or on a page that never rests two that agree; null when they do not. */
async function surely(page: PageToWatch, touched: number, isRestless: boolean): Promise<Look | null> {
  const look = await page.look(touched);
  if (look === null || !isRestless) return look;
  await wait(AGREE_MS);
  const again = await page.look(touched);
  return again !== null && JSON.stringify(again.reading) === JSON.stringify(look.reading) ? again : null;
}

/**
 * Looks at a page when it has settled after a change, and sends what it reads when that differs from the last. Nothing
 * is done while the page is hidden, and on a page without anything like a register only that one question is asked.
 */
export function watchPage(page: PageToWatch): { readonly moved: () => void } {
  const { document, signal } = page;
  const tell = sender(page);
  let touched = 0;
  const worthReading = () => page.isTaught() || isRegisterLike(document);
  const work = async (isRestless: boolean): Promise<number> => {
    if (page.isStopped() || document.hidden || !worthReading()) return 0;
    if (page.isBusy()) {
      setTimeout(soon, AGREE_MS);
      return 0;
    }
    const from = performance.now();
    const look = await surely(page, touched, isRestless);
    const took = performance.now() - from;
    if (page.isStopped()) return took;
    const isTold = look !== null && (await tell(look));
    if (!isTold && !signal.aborted) setTimeout(soon, look === null && isRestless ? AGREE_MS : TRY_AGAIN_MS);
    return took;
  };
  const soon = whenQuiet(work, signal);
  const moved = () => {
    observe();
    soon();
  };
  const used = () => {
    touched = performance.now();
    moved();
  };
  const observe = observing(document, worthReading, soon, signal, (inner) =>
    // A checked radio or a chosen option changes no node, and a click may bring a register without a new address.
    onEach(inner, ['input', 'change', 'click', 'keyup'], used, signal),
  );
  document.addEventListener('visibilitychange', moved, { signal });
  // A frame that has loaded another page is part of this one.
  document.addEventListener('load', moved, { signal, capture: true });
  moved();
  return { moved };
}
