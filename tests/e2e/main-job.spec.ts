import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openFernhill } from './school';
import type { School } from './school';
import { DSL, OFFICE, hear } from './set-up';

/** One child, from the first call to the closed case. The parts build on each other, as the days do. */
test.describe.configure({ mode: 'serial' });

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const MOST_TABS = 120;

/** Presses Tab until the control with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const focused = page.locator(':focus');
    const spoken = await focused.evaluateAll((elements) =>
      elements.map((element) => {
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        const label = labels.map(({ textContent }) => textContent).join(' ');
        return element.getAttribute('aria-label') ?? (label === '' ? element.textContent : label);
      }),
    );
    const text = (spoken[0] ?? '').replace(/\s+/g, ' ').trim();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never came to ${String(name)}.`);
}

async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** A new morning, with the registers read that the office opens. */
async function morning(date: string, read: () => Promise<void>): Promise<Page> {
  await school.setNow(`${date}T09:10`);
  await read();
  return school.beside();
}

test('day 1: the office rings down the list with one key a call, and takes one back', async () => {
  await school.grid('2026-11-02');
  const panel = await school.beside();
  await expect(panel.getByText('This morning: all 210 pupils read.')).toBeVisible();
  const list = panel.getByRole('heading', { name: /^Call list/ });
  const before = Number(/\d+/.exec(await list.innerText())?.[0]);
  await tabTo(panel, /no reason yet$/);
  const first = (await panel.locator('.app-call--current .app-call__name').innerText()).trim();
  await panel.keyboard.press('1');
  await hear(panel, new RegExp(`^${first}, .*: no answer\\.`));
  const second = panel.locator('.app-call__card');
  await expect(second).toBeFocused();
  await expect(second).not.toHaveAttribute('aria-label', new RegExp(`^${first},`));
  await panel.keyboard.press('3');
  await hear(panel, 'Change the mark in the register when the code is decided.');
  await expect(list).toHaveText(`Call list: ${before - 1} with no reason yet`);
  await panel.keyboard.press('u');
  await hear(panel, /^Taken back\./);
  await expect(list).toHaveText(`Call list: ${before} with no reason yet`);
});

test('day 1: a step is done with a key, another is not taken and the reason stays', async () => {
  const panel = await school.beside();
  await pressOn(panel, /^Told designated safeguarding lead: .*Ruby Ashdown$/);
  await hear(panel, 'Told designated safeguarding lead: Ruby Ashdown.');
  await school.actAs(DSL);
  await school.setNow('2026-11-11T09:10');
  await pressOn(panel, /^Decide not to: .*Ruby Ashdown$/);
  await pressOn(panel, 'Record the decision');
  await expect(panel.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'Write why this step is not taken.',
  );
  await tabTo(panel, /^Why not/);
  await panel.keyboard.type('Seen by the school nurse on Tuesday');
  await pressOn(panel, 'Record the decision');
  await hear(panel, 'Decided not to:');
  await school.pupil('Ashdown');
  const log = school.dashboard.getByRole('list', { name: 'Log, newest first' });
  await expect(log).toContainText('Seen by the school nurse on Tuesday');
  expect(JSON.stringify(await school.records('events'))).not.toContain('Seen by the school nurse');
});

test('day 9: two weeks are read from one page, and the referral is offered', async () => {
  await school.setNow('2026-11-19T09:10');
  await school.grid('2026-11-09');
  await school.grid('2026-11-16');
  await school.pupil('Ashdown');
  const { dashboard } = school;
  await expect(dashboard.locator('.app-counts')).toContainText('9 school days');
  await pressOn(dashboard, 'Referral and papers');
  await expect(dashboard.locator('#page-title')).toBeFocused();
  await expect(dashboard.getByText(/Today is day 9 of the absence/)).toBeVisible();
  await tabTo(dashboard, 'Known');
  await dashboard.keyboard.press('ArrowDown');
  await pressOn(dashboard, 'Record the answer');
  await hear(dashboard, 'Logged: whereabouts not known.');
});

test('day 10: the referral is due, and the DSL makes the Word document', async ({}, info) => {
  await morning('2026-11-20', () => school.register('4B', '2026-11-20', 'AM'));
  await school.dashboard.bringToFront();
  const { dashboard } = school;
  await expect(dashboard.getByText(/Today is day 10 of the absence/)).toBeVisible();
  await expect(dashboard.getByRole('radio', { name: /this one fits/ })).toBeChecked();
  await expect(dashboard.getByRole('heading', { name: 'Not ready yet' })).toBeVisible();
  await pressOn(dashboard, 'Go on without these checks');
  await dashboard.keyboard.type('The nurse found the flat empty');
  await pressOn(dashboard, 'Record the reason and go on');
  await hear(dashboard, 'the paper goes on without these checks');
  await tabTo(dashboard, 'I have looked at every answer above');
  await dashboard.keyboard.press('Space');
  await tabTo(dashboard, 'Make the Word document');
  const [download] = await Promise.all([
    dashboard.waitForEvent('download'),
    dashboard.keyboard.press('Enter'),
  ]);
  await hear(dashboard, 'It has not been sent.');
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(download.suggestedFilename()).not.toContain('Ashdown');
  const path = info.outputPath('referral.docx');
  await download.saveAs(path);
  const parts = unzipSync(await readFile(path));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  expect(text).toContain('Ashdown');
  expect(text).toContain('14 Tannery Yard');
});

test('day 10: a named person marks it as sent', async () => {
  const { dashboard } = school;
  await pressOn(dashboard, /^Mark as sent: /);
  await expect(dashboard.getByLabel('Sent to')).toBeFocused();
  await pressOn(dashboard, 'Record as sent by Priya Nair');
  await hear(dashboard, 'Recorded: sent by Priya Nair to');
  await expect(dashboard.getByText(/Sent .* by Priya Nair to /).first()).toBeVisible();
  await pressOn(dashboard, 'Ruby Ashdown');
  await expect(dashboard.getByText(/^Referred/)).toBeVisible();
});

test('the child is back: the case asks to be closed, and is', async () => {
  await morning('2026-11-23', () => school.register('4B', '2026-11-23', 'AM'));
  const { dashboard } = school;
  await dashboard.bringToFront();
  await expect(dashboard.getByRole('heading', { name: 'Ruby Ashdown is back' })).toBeVisible();
  await tabTo(dashboard, /^Reason/);
  await dashboard.keyboard.type('Returned from a visit abroad');
  await pressOn(dashboard, 'Close the case');
  await hear(dashboard, 'Case closed.');
  await expect(dashboard.getByRole('heading', { name: 'Ruby Ashdown is back' })).toHaveCount(0);
  await school.actAs(OFFICE);
  const calls = school.panel.getByRole('region', { name: /^Call list/ });
  await expect(calls).toBeVisible();
  await expect(calls.getByText('Ruby Ashdown')).toHaveCount(0);
});
