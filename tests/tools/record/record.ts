import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import { chromiumArguments, findChromium } from '../browser';
import { readArguments } from '../inspect/arguments';
import { BadInput } from '../inspect/bad-input';
import { addressOf, openPage, ownWorld, scriptOf } from '../inspect/real-page';
import type { RecordedMarkup } from './in-page';
import { ADDRESS, writeCase } from './write-case';
import type { MadeCase } from './write-case';

const SCRIPT = "export * from '@/utils/readers/read-register'; export * from '@/tests/tools/record/in-page';";

function schoolToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
}

async function inChromium<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments(), '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Makes a case from a page. Throws `BadInput` when anything of the page's people is left in it. */
export function makeCase(place: string, today: string): Promise<MadeCase> {
  const address = addressOf(place);
  return inChromium(async (page) => {
    await openPage(page, address);
    const script = await scriptOf(SCRIPT, 'tenthDayRecord');
    const options = JSON.stringify({ today });
    const original = await ownWorld(page, script);
    const read = `tenthDayRecord.readPage(document, ${options})`;
    const made = (await original(
      `tenthDayRecord.recordedMarkup(document, ${read}, ${today.slice(0, 4)})`,
    )) as RecordedMarkup;
    if (made.left.length > 0)
      throw new BadInput(
        `${made.left.length} words or numbers of the page were left over, so nothing was written.`,
      );
    await page.route('**/*', (route) =>
      route.fulfill({ body: made.html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(ADDRESS);
    const invented = await ownWorld(page, script);
    return { html: made.html, reading: (await invented(read)) as Reading };
  });
}

async function main(): Promise<void> {
  const { words, options } = readArguments(process.argv.slice(2), ['--name', '--today']);
  const [place, ...more] = words;
  if (place === undefined || more.length > 0)
    throw new BadInput('Name one page to record: its address or a file.');
  const today = parseSchoolDate(options['--today'] ?? schoolToday());
  if (today === null) throw new BadInput('--today needs a date as YYYY-MM-DD.');
  const target = writeCase(
    options['--name'] ?? `recorded/page-${Date.now()}`,
    today,
    await makeCase(place, today),
  );
  process.stdout.write(
    `Written to ${target}. Look at page.html for anything that is somebody's, and check expected.json by hand.\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  main().catch((trouble: unknown) => {
    if (!(trouble instanceof BadInput)) throw trouble;
    process.stderr.write(`${trouble.message}\n`);
    process.exitCode = 2;
  });
}
