import { frameDocuments } from './page/roots';

/** Browsers keep so many entries of what a page has fetched; beyond them it is not known when it fetched last. */
const KEPT_ENTRIES = 250;
const FETCHES: readonly string[] = ['fetch', 'xmlhttprequest', 'iframe', 'frame', 'beacon', 'other'];

interface Timed {
  readonly timeOrigin: number;
  now(): number;
  getEntriesByType(
    type: string,
  ): readonly { readonly responseEnd?: number; readonly initiatorType?: string }[];
}

/** The last moment at which a document was loaded or fetched anything, in ms since 1970. */
function lastFetch(document: Document): number {
  const timed = document.defaultView?.performance as Timed | undefined;
  if (timed === undefined) return 0;
  const entries = timed.getEntriesByType('resource');
  if (entries.length >= KEPT_ENTRIES) return timed.timeOrigin + timed.now();
  const loaded = timed.getEntriesByType('navigation').map(({ responseEnd = 0 }) => responseEnd);
  const fetched = entries
    .filter(({ initiatorType = '' }) => FETCHES.includes(initiatorType))
    .map(({ responseEnd = 0 }) => responseEnd);
  return timed.timeOrigin + Math.max(0, ...loaded, ...fetched);
}

/**
 * How old what a page shows may be, in whole minutes: it came from the MIS no later than the page last loaded or fetched
 * anything, or staff last did anything on it. A tab left open since the morning shows the morning's marks, whenever it
 * is read.
 *
 * @param touched when staff last did anything on the page, in ms since it was opened.
 */
export function ageOfContent(document: Document, touched: number): number {
  const own = document.defaultView?.performance;
  if (own === undefined) return 0;
  const now = own.timeOrigin + own.now();
  const fetched = [document, ...frameDocuments(document)].map(lastFetch);
  const newest = Math.max(own.timeOrigin + touched, ...fetched);
  return Math.max(0, Math.floor((now - newest) / 60_000));
}
