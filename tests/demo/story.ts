import { MISSED_CHILD, PROTECTED_CHILD, CLASSES } from '../e2e/sites/demo-mis/pupils';
import type { MisPupil } from '../e2e/sites/demo-mis/pupils';
import type { DemoMis } from '../e2e/sites/demo-mis/server';
import type { Narrator } from './narrator';
import { tidy } from './school-screens';
import type { SchoolScreens } from './school-screens';
import { DSL, OFFICE } from './set-up';

export interface Story {
  readonly screens: SchoolScreens;
  readonly mis: DemoMis;
  readonly tell: Narrator;
}

const nameOf = ({ forename, surname }: MisPupil): string => `${forename} ${surname}`;
export const CHILD = nameOf(MISSED_CHILD);
const PROTECTED = nameOf(PROTECTED_CHILD);

/** The morning registers of all classes, opened one after the other as the office does; then what the panel says. */
export async function readMorning({ screens, tell }: Story, date: string): Promise<void> {
  await screens.setNow(`${date}T09:10`);
  for (const group of CLASSES.map(({ group }) => group)) {
    await screens.readPage(`/register?class=${group}&date=${date}&session=AM`);
  }
  tell.does('At 9:10am the office opens the seven morning registers in the MIS.');
  const [tag = '', line = ''] =
    (await screens.panel.locator('.app-read__line').first().textContent())
      ?.split(/(?<=All read|Not all read)\s/)
      .map(tidy) ?? [];
  tell.sees(`The panel says: ${tag}. ${line}`);
}

/** After lunch the office looks at the whole-school page once: it holds the afternoons too. */
export async function readAfternoon({ screens }: Story, date: string): Promise<void> {
  await screens.setNow(`${date}T14:10`);
  await screens.readPage(`/attendance?date=${date}`);
}

async function openCall({ screens: { panel } }: Story, name: string): Promise<boolean> {
  const closed = panel.getByRole('button', { name: new RegExp(name) }).first();
  const open = panel.locator('.app-call__card', { hasText: name });
  if ((await open.count()) === 0 && (await closed.count()) > 0) await closed.click();
  if ((await open.count()) === 0) return false;
  await open.focus();
  return true;
}

async function key({ screens }: Story, pressed: string): Promise<string> {
  await screens.panel.keyboard.press(pressed);
  await screens.panel.waitForTimeout(250);
  return screens.said(screens.panel);
}

/** Everybody else on the call list is reached at the first call; the missed child's family is not. */
export async function ringRound(story: Story): Promise<void> {
  const { screens, tell } = story;
  const heading = async (): Promise<string> => tidy(await screens.panel.locator('#call-list').textContent());
  tell.sees(`The panel says: ${await heading()}.`);
  for (let calls = 0; calls < 40; calls += 1) {
    const others = screens.panel
      .locator('.app-call')
      .filter({ hasNotText: CHILD })
      .filter({ hasNotText: PROTECTED });
    const waiting = others.filter({ hasNotText: 'spoke today' }).first();
    if ((await waiting.count()) === 0) break;
    const name = tidy(await waiting.locator('.app-call__name').first().textContent());
    if (!(await openCall(story, name))) break;
    const before = await heading();
    await key(story, '3');
    for (let waits = 0; waits < 10 && (await heading()) === before; waits += 1)
      await screens.panel.waitForTimeout(100);
    if ((await heading()) === before) break;
  }
  tell.does('The office rings the other families on the list. They give a reason: key 3.');
  tell.sees(`The panel says: ${await heading()}.`);
}

/** One round of calls to the contacts of the missed child: key 1 for each that does not answer. */
export async function ringTheMissedChild(story: Story, contacts: number): Promise<void> {
  const { screens, tell } = story;
  if (!(await openCall(story, CHILD))) return;
  for (let at = 0; at < contacts; at += 1) {
    const parts = await screens.panel.locator('.app-ring').first().locator('span').allTextContents();
    if (parts.length < 2) break;
    const said = await key(story, '1');
    const whom = parts
      .map(tidy)
      .join(', ')
      .replace(/^Ring /, '');
    tell.does(`The office rings ${whom}. No answer: key 1.`);
    if (at === 0 && contacts > 1) tell.sees(`The panel says: ${said}`);
    if (!(await openCall(story, CHILD))) break;
  }
}

/** The steps on the panel that are due or overdue for the missed child, as the person acting sees them. */
export async function tellSteps({ screens: { panel }, tell }: Story, who: string): Promise<void> {
  const steps = panel.locator('.app-step--due, .app-step--overdue').filter({ hasText: CHILD });
  const lines = (await steps.locator('.app-step__title').allTextContents()).map(tidy);
  const dues = (await steps.locator('.app-step__due').allTextContents()).map(tidy);
  if (lines.length === 0) tell.sees(`${who} has nothing due for this child.`);
  for (const [at, line] of lines.entries()) tell.sees(`${who} is prompted: ${line} (${dues[at] ?? ''})`);
}

async function pressIn(story: Story, who: string, step: RegExp, button: string): Promise<void> {
  const { screens, tell } = story;
  const card = screens.panel
    .locator('.app-step')
    .filter({ hasText: CHILD })
    .filter({ hasText: step })
    .first();
  await card.getByRole('button', { name: new RegExp(`^${button}`) }).click();
  const record = card.getByRole('button', { name: 'Record as done' });
  await screens.panel.waitForTimeout(200);
  if ((await record.count()) > 0) await record.click();
  await screens.panel.waitForTimeout(300);
  tell.does(`${who} presses “${button}”. The panel says: ${await screens.said(screens.panel)}`);
}

export async function passToDsl(story: Story): Promise<void> {
  await pressIn(story, 'The office', /Pass the concern/, 'Told');
}

/** The DSL looks at her steps and calls one done. */
export async function dslDoes(story: Story, step: RegExp): Promise<void> {
  await story.screens.actAs(DSL);
  await tellSteps(story, 'The DSL');
  await pressIn(story, 'The DSL', step, 'Done');
  await story.screens.actAs(OFFICE);
}

export async function showChild({ screens: { dashboard, show } }: Story): Promise<void> {
  await show('/pupils');
  await dashboard.fill('#search', MISSED_CHILD.surname);
  await dashboard
    .getByRole('link', { name: new RegExp(MISSED_CHILD.surname) })
    .first()
    .click();
  await dashboard.locator('#page-title', { hasText: MISSED_CHILD.surname }).waitFor();
}

export interface LogEntry {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The same in the words of the story. */
  readonly told: string;
}

/** Adds a line to the child's log on the dashboard. */
export async function addToLog(story: Story, { kind, fields, told }: LogEntry): Promise<void> {
  const { dashboard } = story.screens;
  await dashboard.selectOption('#log-kind', kind);
  for (const [name, value] of Object.entries(fields)) {
    const field = dashboard.locator(`#log-${name}`);
    const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT';
    if (isList) await field.selectOption(value);
    else await field.fill(value);
  }
  await dashboard.getByRole('button', { name: 'Add to the log' }).last().click();
  await dashboard.waitForTimeout(300);
  story.tell.does(told);
}
