import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../tools/browser';
import { html } from '../../e2e/sites/html';
import { bundled } from '../bundle';
import type { WebFormTimes } from '../in-page/fill-web-form';
import { milliseconds } from '../measure';
import type { BenchRow } from '../measure';

const PLAN_MS = 300;
const FILL_MS = 2000;
const LEAST_FILLED = 15;

const line = (label: string) =>
  html`<p>
    <label>${label} <input /></label>
  </p>`;

/** Sections as councils have them, and questions that no record answers: 60 controls. */
const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['Child', ['Surname', 'Forename(s)', 'Date of birth', 'UPN', 'Year group', 'Gender', 'Home address']],
  ['Parent 1', ['Name', 'Relationship to child', 'Telephone', 'Email', 'Address']],
  ['Parent 2', ['Name', 'Relationship to child', 'Telephone', 'Email', 'Address']],
  ['School', ['School name', 'DfE number', 'Telephone', 'Email', 'Address']],
  ['Your details', ['Name', 'Job title', 'Telephone', 'Email']],
  ['Absence', ['Date last attended', 'First day of absence', 'Number of school days absent', 'Attendance %']],
  ['Anything else', Array.from({ length: 30 }, (_none, at) => `Question ${at + 1} of the council`)],
];

const FORM = html`<form>
  ${SECTIONS.map(
    ([heading, labels]) =>
      html`<section>
        <h2>${heading}</h2>
        ${labels.map(line)}
      </section>`,
  )}
</form>`.text;

/** A web form of 60 controls in real Chromium: looked at and planned, then filled. */
export async function fillWebForm(): Promise<readonly BenchRow[]> {
  const [executablePath, script] = await Promise.all([findChromium(), bundled('fill-web-form.ts')]);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    await page.setContent(FORM);
    const times = await page.evaluate<WebFormTimes>(`${script};bench.measure()`);
    if (times.filled < LEAST_FILLED) throw new Error('The form to be measured was hardly filled.');
    const base = { ratio: null, peer: '' };
    return [
      {
        ...base,
        row: `look at and plan a web form of ${times.controls} controls`,
        figure: milliseconds(times.plan),
        budget: `${PLAN_MS} ms`,
        ok: times.plan <= PLAN_MS,
      },
      {
        ...base,
        row: `fill ${times.filled} of them, each with a moment for the page`,
        figure: milliseconds(times.fill),
        budget: `${FILL_MS} ms`,
        ok: times.fill <= FILL_MS,
      },
    ];
  } finally {
    await browser.close();
  }
}
