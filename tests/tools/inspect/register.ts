import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import { appliesTo } from '@/utils/readers/mappings/address';
import { checkMappingText } from '@/utils/readers/mappings/check-mapping';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { chromiumArguments, findChromium } from '../browser';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const OPENING_LIMIT = 15_000;
const QUIET_LIMIT = 4_000;

function schoolToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
}

/** The address to open: that of a page, or of a file on this machine. Throws `BadInput`. */
function addressOf(place: string): string {
  if (/^(?:https?|file):/i.test(place)) {
    if (!URL.canParse(place)) throw new BadInput('That is not an address.');
    return place;
  }
  const [path = '', query = ''] = place.split(/(?=[?#])/, 2);
  if (!existsSync(resolve(path))) throw new BadInput('There is no such file, and it is not an http address.');
  if (!statSync(resolve(path)).isFile()) throw new BadInput('That is a folder; name a file or an address.');
  return pathToFileURL(resolve(path)).href + query;
}

/** A mapping that a page is to be read with. Throws `BadInput` with the first thing that is wrong with it. */
function mappingIn(file: string): Mapping {
  if (!existsSync(resolve(file)) || !statSync(resolve(file)).isFile())
    throw new BadInput('There is no such mapping file.');
  const checked = checkMappingText(readFileSync(resolve(file), 'utf8'));
  if (checked.mapping === null) throw new BadInput(checked.problems[0] ?? 'This is not a mapping.');
  return checked.mapping;
}

/** A mapping given for another page is a mistake; a page from a file has no address of its own. */
function expectItsAddress(page: Page, mapping: Mapping | null): void {
  if (mapping === null || page.url().startsWith('file:')) return;
  if (page.frames().some((frame) => appliesTo(mapping, frame.url()))) return;
  const { origin, path } = mapping.applies;
  throw new BadInput(`This mapping is for pages at ${origin}${path}, not for this one.`);
}

/** The reader as one script, as the content script holds it. */
async function readerScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export * from '@/utils/readers/read-register'; export * from '@/utils/readers/whole-register';",
      resolveDir: PROJECT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tenthDayReader',
    alias: { '@': PROJECT.replace(/\/$/, '') },
  });
  return outputFiles[0]?.text ?? '';
}

/** A world of its own in the page, as a content script has: the page cannot change what the reader calls. */
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
type Evaluate = (expression: string) => Promise<unknown>;

async function reader(page: Page): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  const script = await readerScript();
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
    if (answer.exceptionDetails !== undefined) throw new Error('The reader stopped on this page.');
    return answer.result.value as unknown;
  };
}

/** A widget draws the rows that came into sight in the frame after it was scrolled. */
const SCROLLING =
  '{ mostLooks: 300, pause: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))) }';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Reads until two looks agree, so that what a page loads late is in it; a page without a register is given longer. */
async function readSettled(read: () => Promise<Reading>): Promise<Reading> {
  const started = Date.now();
  let before = await read();
  for (;;) {
    await wait(250);
    const now = await read();
    const settled = JSON.stringify(now) === JSON.stringify(before);
    if (settled && (now.page !== 'none' || Date.now() - started > QUIET_LIMIT)) return now;
    if (Date.now() - started > 2 * QUIET_LIMIT) return now;
    before = now;
  }
}

async function open(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: OPENING_LIMIT });
  } catch {
    throw new BadInput('The page could not be opened.');
  }
  await page.waitForLoadState('networkidle', { timeout: QUIET_LIMIT }).catch(() => undefined);
}

/**
 * `inspect register <url or file> [--today YYYY-MM-DD] [--mapping FILE]`: the Reading of a page, read in real Chromium in an isolated
 * world by the reader the content script runs. The page is scrolled when its widget holds only a part of the rows.
 * Throws `BadInput`.
 */
export async function inspectRegister(args: string[]): Promise<unknown> {
  const { words, options: named } = readArguments(args, ['--today', '--mapping']);
  const [place, ...more] = words;
  if (place === undefined || more.length > 0)
    throw new BadInput('Name one page to read: its address or a file.');
  const mapping = named['--mapping'] === undefined ? null : mappingIn(named['--mapping']);
  const today = parseSchoolDate(named['--today'] ?? schoolToday());
  if (today === null) throw new BadInput('--today needs a date as YYYY-MM-DD.');
  const address = addressOf(place);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments(), '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await open(page, address);
    expectItsAddress(page, mapping);
    const evaluate = await reader(page);
    const options = JSON.stringify({ today, mapping });
    await readSettled(
      async () => (await evaluate(`tenthDayReader.readPage(document, ${options})`)) as Reading,
    );
    return await evaluate(`tenthDayReader.readWholePage(document, ${options}, ${SCROLLING})`);
  } finally {
    await browser.close();
  }
}
