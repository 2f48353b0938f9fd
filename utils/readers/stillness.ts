import { allRoots } from './page/roots';

/** Nothing has changed for so long: the widget has drawn what came into sight. */
const STILL_MS = 60;
const MOST_MS = 1500;
/** A page that draws no frame, as one behind another, is not waited for. */
const FRAME_MS = 200;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'aria-rowindex', 'row-id'],
};

function nextFrame(view: Window): Promise<void> {
  return new Promise((done) => {
    const timer = view.setTimeout(done, FRAME_MS);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      done();
    });
  });
}

function quiet(document: Document, view: Window): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      observer.disconnect();
      view.clearTimeout(latest);
      done();
    };
    let timer = view.setTimeout(finish, STILL_MS);
    const latest = view.setTimeout(() => {
      view.clearTimeout(timer);
      finish();
    }, MOST_MS);
    const observer = new MutationObserver(() => {
      view.clearTimeout(timer);
      timer = view.setTimeout(finish, STILL_MS);
    });
    for (const root of allRoots(document)) observer.observe(root, CHANGES);
  });
}

/** Waits until a widget has drawn the rows that came into sight: two frames, and then no change for a moment. */
export async function untilStill(document: Document): Promise<void> {
  const view = document.defaultView;
  if (view === null) return;
  await nextFrame(view);
  await nextFrame(view);
  await quiet(document, view);
}
