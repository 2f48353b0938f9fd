import { browser } from './browser';
import type { PageInFront } from './page-in-front';
import { bringReader } from './page-readers';
import { READER_PLACE } from './reader-here';
import type { Asked } from './reader-here';
import type { WholeProgress } from '@/utils/register/whole-progress';

/** The frame that holds all the others of its origin. */
const OUTERMOST = 0;

type Call = 'startWhole' | 'wholeProgress' | 'stopWhole';

function callReader(place: string, call: string, asked: unknown): unknown {
  const world = globalThis as unknown as Record<
    string,
    Record<string, (asked: unknown) => unknown> | undefined
  >;
  return world[place]?.[call]?.(asked) ?? null;
}

/** Calls the reader in a page. Null when it is not there any more: the page has gone on. */
async function call({ tabId }: PageInFront, name: Call, asked: Asked | null): Promise<WholeProgress | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [OUTERMOST] },
      func: callReader,
      args: [READER_PLACE, name, asked],
    });
    return (answer?.result ?? null) as WholeProgress | null;
  } catch {
    return null;
  }
}

/** The reading of the whole register of one page, from the panel's side. */
export interface WholePage {
  /** Null when the page cannot be reached. */
  start(page: PageInFront, asked: Omit<Asked, 'touched'>): Promise<WholeProgress | null>;
  progress(page: PageInFront): Promise<WholeProgress | null>;
  stop(page: PageInFront): Promise<WholeProgress | null>;
}

export const wholePage: WholePage = {
  start: async (page, asked) =>
    (await bringReader({ tabId: page.tabId, frameId: OUTERMOST })).brought
      ? call(page, 'startWhole', { ...asked, touched: 0 })
      : null,
  progress: (page) => call(page, 'wholeProgress', null),
  stop: (page) => call(page, 'stopWhole', null),
};
