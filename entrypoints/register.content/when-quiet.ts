/** A look comes when the page has been quiet for so long, and at the latest after so much unrest. */
const QUIET_MS = 600;
const LATEST_MS = 3000;
/** After a look that took a millisecond there is none for twenty: at most a twentieth of the page's time is ours. */
const SHARE = 20;
const LONGEST_REST_MS = 10_000;

/**
 * Calls `work` when things have been quiet for a while, never twice at once.
 *
 * @param work answers how long it held the page up, in ms; it is told when the page has not come to rest.
 */
export function whenQuiet(work: (isRestless: boolean) => Promise<number>, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let changed = 0;
  let notBefore = 0;
  let working = false;
  let again = false;
  const run = async () => {
    const isRestless = performance.now() - changed < QUIET_MS - 1;
    latest = 0;
    if (signal.aborted) return;
    again = working;
    if (working) return;
    working = true;
    const took = await work(isRestless).catch(() => 0);
    working = false;
    notBefore = performance.now() + Math.min(took * SHARE, LONGEST_REST_MS);
    if (again) soon();
  };
  const soon = () => {
    if (signal.aborted) return;
    changed = performance.now();
    latest ||= changed + LATEST_MS;
    const at = Math.max(Math.min(changed + QUIET_MS, latest), notBefore);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), at - changed);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return soon;
}
