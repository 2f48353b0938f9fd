import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { builtFor } from '../../e2e/builds';
import { html } from '../../e2e/sites/html';
import { launchWithExtension } from '../../tools/browser';
import { median, milliseconds } from '../measure';
import type { BenchRow } from '../measure';

const SCRIPT = 'content-scripts/register.js';
const READER = 'reader.js';
const SIZE_KB = 40;
const TIME_MS = 5;
const PAGES = 5;
/** A little longer than the script watches a page without a table (observing.ts). */
const WATCHED_MS = 16_500;
const SETTLED_MS = 2000;

/** An ordinary page of an MIS: much text, and a word in its menu that makes the watcher look twice. */
function noticeBoard(): string {
  const notices = Array.from(
    { length: 400 },
    (_, at) =>
      html`<section>
        <h2>Notice ${at + 1}</h2>
        <p>Assembly is in the hall. <a href="#more">More</a></p>
        <ul>
          <li>Bring a coat</li>
        </ul>
      </section>`,
  );
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <title>Notices</title>
      </head>
      <body>
        <nav><a href="#registers">Attendance</a></nav>
        ${notices}
      </body>
    </html>`.text;
}

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What the script did on the page while `work` went on, as Chromium's own trace has it; milliseconds. */
async function traced(cdp: CDPSession, work: () => Promise<unknown>): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events
    .filter(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall')
    .filter(({ args }) => args?.data?.url?.endsWith(SCRIPT) === true)
    .map(({ dur = 0 }) => dur / 1000);
}

/** Registers the script as the background does when a school adds an address, which these pages are made to be. */
async function registerScript(context: BrowserContext, extensionId: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  // The background first puts in place what the store asks for, which is nothing.
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(`chrome.scripting.registerContentScripts([{ id: 'register', js: ['${SCRIPT}'],
    matches: ['http://127.0.0.1/*'], allFrames: true, runAt: 'document_idle', world: 'ISOLATED' }])`);
}

/** True when nothing of the script runs any more on a page that it has stopped watching, whatever changes there. */
async function isSilent(page: Page, cdp: CDPSession): Promise<boolean> {
  await page.waitForTimeout(WATCHED_MS);
  const later = await traced(cdp, async () => {
    await page.evaluate(
      `for (let at = 0; at < 50; at += 1) document.body.append(document.createElement('p'))`,
    );
    await page.waitForTimeout(SETTLED_MS);
  });
  return later.length === 0;
}

async function onPages(origin: string): Promise<{ time: number; silent: boolean }> {
  const { context, extensionId } = await launchWithExtension(builtFor('e2e'), { headless: true });
  try {
    await registerScript(context, extensionId);
    const times: number[] = [];
    let silent = false;
    for (let at = 0; at < PAGES; at += 1) {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      const pieces = await traced(cdp, async () => {
        await page.goto(origin);
        await page.waitForTimeout(SETTLED_MS);
      });
      if (pieces.length === 0)
        throw new Error('The script did not run on the page, so there is nothing to time.');
      times.push(pieces.reduce((sum, piece) => sum + piece, 0));
      if (at === PAGES - 1) silent = await isSilent(page, cdp);
      await page.close();
    }
    return { time: median(times), silent };
  } finally {
    await context.close();
  }
}

/** The script that goes into pages: its size, and what it costs a page that holds no register. */
export async function contentScript(): Promise<readonly BenchRow[]> {
  const size = gzipSync(readFileSync(join(builtFor('production'), SCRIPT))).length / 1024;
  const reader = gzipSync(readFileSync(join(builtFor('production'), READER))).length / 1024;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(noticeBoard());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const { time, silent } = await onPages(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const none = { ratio: null, peer: '' };
    return [
      {
        row: 'watcher in pages, gzipped',
        figure: `${size.toFixed(1)} KB`,
        ...none,
        budget: `${SIZE_KB} KB`,
        ok: size < SIZE_KB,
      },
      {
        row: 'reader, brought to registers only, gzipped',
        figure: `${reader.toFixed(1)} KB`,
        ...none,
        budget: '',
        ok: true,
      },
      {
        row: 'its time on a page that is no register',
        figure: milliseconds(time),
        ...none,
        budget: `${TIME_MS} ms`,
        ok: time < TIME_MS,
      },
      {
        row: 'an observer left behind there',
        figure: silent ? 'none' : 'still there',
        ...none,
        budget: 'none',
        ok: silent,
      },
    ];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
