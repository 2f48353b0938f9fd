import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../tools/browser';
import { bundled } from '../bundle';
import { gridOf } from '../grid-page';
import type { GridTimes } from '../in-page/read-grid';
import { median, milliseconds } from '../measure';
import type { BenchRow } from '../measure';

const PUPILS = 400;
const SESSIONS = 10;
const BUDGET = 3;
const BLOCK_MS = 50;
const PAGES = 7;

async function lookAtPages(): Promise<readonly GridTimes[]> {
  const [executablePath, script] = await Promise.all([findChromium(), bundled('read-grid.ts')]);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    const looks: GridTimes[] = [];
    for (let at = 0; at < PAGES; at += 1) {
      await page.goto('about:blank');
      await page.setContent(gridOf(PUPILS, SESSIONS));
      looks.push(await page.evaluate<GridTimes>(`${script};bench.measure(${PUPILS * SESSIONS})`));
    }
    return looks;
  } finally {
    await browser.close();
  }
}

/** A grid of 400 pupils and 10 sessions in real Chromium, beside a bare walk over the same page's text. */
export async function readGrid(): Promise<readonly BenchRow[]> {
  const looks = await lookAtPages();
  const read = median(looks.map((look) => look.read));
  const walk = median(looks.map((look) => look.walk));
  const rows = median(looks.map((look) => look.rows));
  const first = median(looks.map((look) => look.first));
  return [
    {
      row: `read a ${PUPILS} x ${SESSIONS} grid page`,
      figure: milliseconds(read),
      ratio: read / walk,
      peer: `bare walk over the same page's text, ${milliseconds(walk)}`,
      budget: `${BUDGET}x`,
      ok: read / walk <= BUDGET,
    },
    {
      row: 'the same page, beside a plain table-to-rows library',
      figure: milliseconds(read),
      ratio: read / rows,
      peer: `hucre's fromHtml, which knows no dates, marks or pupils, ${milliseconds(rows)}`,
      budget: '',
      ok: true,
    },
    {
      row: 'how long that holds the page up, at the first look',
      figure: milliseconds(first),
      ratio: null,
      peer: '',
      budget: `${BLOCK_MS} ms`,
      ok: first <= BLOCK_MS,
    },
  ];
}
