import { browser } from './browser';
import type { PageInFront } from './page-in-front';

/** WXT's types list only files it knows when they are made; this one is built from `entrypoints/fill`. */
const SCRIPT_FILE = '/fill.js' as '/background.js';

/** Under this name the script leaves what stands in the page, in its own world: the page itself cannot see it. */
export const FORM_PLACE = 'tenthDayForm';

type Form = Readonly<Record<string, (...given: unknown[]) => unknown>>;

function call(place: string, origin: string, what: string, given: unknown[]): unknown {
  const form = (globalThis as unknown as Record<string, Form | undefined>)[place];
  return location.origin === origin ? (form?.[what]?.(...given) ?? null) : null;
}

/**
 * Asks the form in front one thing, as long as its page is still at the origin that was allowed. Null when it is not,
 * or has gone. Only the page itself is entered; it reaches into its own frames.
 */
export async function askForm(
  { tabId }: PageInFront,
  origin: string,
  what: string,
  given: readonly unknown[],
): Promise<unknown> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [SCRIPT_FILE] });
    const args: [string, string, string, unknown[]] = [FORM_PLACE, origin, what, [...given]];
    const [answer] = await browser.scripting.executeScript({ target, func: call, args });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}
