import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import { appliesTo } from '@/utils/readers/mappings/address';
import { checkMappingText } from '@/utils/readers/mappings/check-mapping';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';
import { addressOf, inChromium, openPage, ownWorld, QUIET_LIMIT, scriptOf } from './real-page';

function schoolToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
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

const READER = ['read-register', 'whole-register', 'stillness']
  .map((file) => `export * from '@/utils/readers/${file}';`)
  .join(' ');

const SCROLLING = '{ mostLooks: 400, settled: () => tenthDayReader.untilStill(document) }';

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

/**
 * `inspect register <url or file> [--today YYYY-MM-DD] [--mapping FILE]`: the Reading of a page, read in real Chromium
 * in an isolated world by the reader the content script runs. The page is scrolled when its widget holds only a part of
 * the rows. Throws `BadInput`.
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
  return inChromium(async (page) => {
    await openPage(page, address);
    expectItsAddress(page, mapping);
    const evaluate = await ownWorld(page, await scriptOf(READER, 'tenthDayReader'));
    const options = JSON.stringify({ today, mapping });
    await readSettled(
      async () => (await evaluate(`tenthDayReader.readPage(document, ${options})`)) as Reading,
    );
    const read = `(each) => tenthDayReader.readPage(each, ${options})`;
    return await evaluate(`tenthDayReader.readWholePage(document, ${read}, ${SCROLLING})`);
  });
}
