import { browser } from './browser';

/** The page in the tab beside the panel. */
export interface PageInFront {
  readonly tabId: number;
  readonly address: string;
}

/** WXT's types list only files it knows when they are made; this one is built from `entrypoints/point`. */
const SCRIPT_FILE = '/point.js' as '/background.js';

/** The page in front, when the browser lets us see its address at all; null for any other. */
export async function pageInFront(): Promise<PageInFront | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined || tab.url === undefined ? null : { tabId: tab.id, address: tab.url };
}

function leave(place: string, ask: unknown): void {
  (globalThis as unknown as Record<string, unknown>)[place] = ask;
}

/** The frames of a tab in which a script of ours may run. */
export async function framesOf({ tabId }: PageInFront): Promise<readonly number[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => null,
  });
  return results.map(({ frameId }) => frameId);
}

/**
 * Leaves a question in one frame and runs the script that answers it. Undefined when the frame has gone meanwhile.
 *
 * @param place where the script looks for the question.
 */
export async function askFrame(
  { tabId }: PageInFront,
  frameId: number,
  place: string,
  ask: unknown,
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, func: leave, args: [place, ask] });
    const [answer] = await browser.scripting.executeScript({ target, files: [SCRIPT_FILE] });
    return answer?.result;
  } catch {
    return undefined;
  }
}
