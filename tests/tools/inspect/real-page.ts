import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser';
import { BadInput } from './bad-input';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const OPENING_LIMIT = 15_000;
/** How long a page may go on loading before it is taken as it is. */
export const QUIET_LIMIT = 4_000;

/** The address to open: that of a page, or of a file on this machine. Throws `BadInput`. */
export function addressOf(place: string): string {
  if (/^(?:https?|file):/i.test(place)) {
    if (!URL.canParse(place)) throw new BadInput('That is not an address.');
    return place;
  }
  const [path = '', query = ''] = place.split(/(?=[?#])/, 2);
  if (!existsSync(resolve(path))) throw new BadInput('There is no such file, and it is not an http address.');
  if (!statSync(resolve(path)).isFile()) throw new BadInput('That is a folder; name a file or an address.');
  return pathToFileURL(resolve(path)).href + query;
}

/** A part of the program as one script, as the content script holds it. @param exports `export … from` lines */
export async function scriptOf(exports: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    alias: { '@': PROJECT.replace(/\/$/, '') },
  });
  return outputFiles[0]?.text ?? '';
}

/** A world of its own in the page, as a content script has: the page cannot change what the script calls. */
async function isolatedWorld(session: CDPSession, script: string): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'Tenth Day',
  });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: `${script};0` });
  return executionContextId;
}

/** Runs an expression in the isolated world and gives its value. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** Runs a script in a world of its own in a page, and expressions after it. */
export async function ownWorld(page: Page, script: string): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  let world = await isolatedWorld(session, script);
  const run = (expression: string) =>
    session.send('Runtime.evaluate', {
      contextId: world,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
  return async (expression) => {
    // A page that has gone on to another address took its worlds with it.
    const answer = await run(expression).catch(async () => {
      world = await isolatedWorld(session, script);
      return run(expression);
    });
    if (answer.exceptionDetails !== undefined)
      throw new Error(
        `The program stopped on this page. ${answer.exceptionDetails.exception?.description ?? ''}`,
      );
    return answer.result.value as unknown;
  };
}

/** Opens an address and waits until the page is there. Throws `BadInput`. */
export async function openPage(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: OPENING_LIMIT });
  } catch {
    throw new BadInput('The page could not be opened.');
  }
  await page.waitForLoadState('networkidle', { timeout: QUIET_LIMIT }).catch(() => undefined);
}

/**
 * Does something with a page of a real Chromium, which is closed afterwards whatever happens. Dialogues of the page are
 * sent away; it is for `work` to open the address.
 */
export async function inChromium<Answer>(work: (page: Page) => Promise<Answer>): Promise<Answer> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments(), '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    return await work(page);
  } finally {
    await browser.close();
  }
}
