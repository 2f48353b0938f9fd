import { browser } from './browser';
import { isAddressAllowed, patternOf } from './permissions';

const SCRIPT_ID = 'register';
/** WXT's types list only files it knows when they are made; this one is built from `entrypoints/register.content`. */
const SCRIPT_FILE = '/content-scripts/register.js' as '/background.js';

/** The reader itself, brought only where it is wanted; built from `entrypoints/reader`. */
const READER_FILE = '/reader.js' as '/background.js';

interface FrameOfTab {
  readonly tabId: number;
  readonly frameId: number;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that two changes of permission cannot interleave. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

async function allowedOf(origins: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(origins.map(isAddressAllowed));
  return origins.filter((_, place) => answers[place] === true);
}

async function register(matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [SCRIPT_FILE.slice(1)],
      matches: [...matches],
      allFrames: true,
      runAt: 'document_idle',
      world: 'ISOLATED',
      persistAcrossSessions: true,
    },
  ]);
}

/**
 * Has the reader run on pages of these addresses and nowhere else: the whole wanted state is worked out and put in
 * place, so that it can be called at every start. Addresses the browser does not allow are left out.
 */
export function readPagesOf(origins: () => Promise<readonly string[]>): Promise<void> {
  return inTurn(async () => {
    const allowed = await allowedOf(await origins());
    await register([...new Set(allowed.map(patternOf))]);
  });
}

/** Has the reader look at pages that were open before their address was added. */
export async function readOpenPagesOf(origins: readonly string[]): Promise<void> {
  const patterns = [...new Set((await allowedOf(origins)).map(patternOf))];
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // A tab may close or move on meanwhile; the next page is read by registration.
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT_FILE] })
        .catch(() => undefined);
    }),
  );
}

/** Brings the reader into one frame. It is not brought when the frame has gone, or may not be read any more. */
export async function bringReader({ tabId, frameId }: FrameOfTab): Promise<{ readonly brought: boolean }> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER_FILE] });
    return { brought: true };
  } catch {
    return { brought: false };
  }
}
