import { documentsOf, shadowRootsIn } from './register-like';

/** A page without anything like a register is watched for so long after it opened or somebody did something on it. */
const WATCH_MS = 15_000;

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
    'aria-pressed',
    'aria-selected',
    'alt',
    'value',
    'checked',
    'hidden',
    'style',
  ],
};

export function onEach(
  target: Document,
  events: readonly string[],
  happened: () => void,
  signal: AbortSignal,
): void {
  for (const event of events)
    target.addEventListener(event, happened, { signal, passive: true, capture: true });
}

/** The page and its open shadow roots, whose changes no observer outside them sees. */
function rootsOf(root: Document | ShadowRoot): readonly Node[] {
  return [root, ...shadowRootsIn(root).flatMap(rootsOf)];
}

/**
 * Watches a page, its frames of the same origin and its open shadow roots while there is something like a register, and
 * for a while after anything happened; otherwise not at all.
 *
 * @param entered called once for each document of the page.
 */
export function observing(
  document: Document,
  worthWatching: () => boolean,
  changed: () => void,
  signal: AbortSignal,
  entered: (document: Document) => void,
): () => void {
  const observer = new MutationObserver(changed);
  const known = new WeakSet<Document>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchAll = () => {
    for (const each of documentsOf(document)) {
      // Observing again what is observed already changes nothing.
      for (const root of rootsOf(each)) observer.observe(root, OBSERVED);
      if (known.has(each)) continue;
      known.add(each);
      entered(each);
    }
  };
  const stopUnlessWorthIt = () => {
    if (!worthWatching()) observer.disconnect();
    else watchAll();
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return () => {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(stopUnlessWorthIt, WATCH_MS);
    watchAll();
  };
}
