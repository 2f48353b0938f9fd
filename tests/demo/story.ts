import { CLASSES, MISSED_CHILD, PROTECTED_CHILD } from '../e2e/sites/demo-mis/pupils';
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
export const PROTECTED = nameOf(PROTECTED_CHILD);

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

/** What the call list says of the missed child: class, day of the absence, and that there is no reason yet. */
export async function tellDay(story: Story): Promise<void> {
  if (!(await openCall(story, CHILD))) return;
  const card = story.screens.panel.locator('.app-call__card', { hasText: CHILD });
  story.tell.sees(`${CHILD}: ${tidy(await card.locator('.app-call__facts').first().textContent())}.`);
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

/** The steps on the panel that are due or overdue for a child, as the person acting sees them. */
export async function tellSteps(
  { screens: { panel }, tell }: Story,
  who: string,
  child: string = CHILD,
): Promise<void> {
  const steps = panel.locator('.app-step--due, .app-step--overdue').filter({ hasText: child });
  const lines = (await steps.locator('.app-step__title').allTextContents()).map(tidy);
  const dues = (await steps.locator('.app-step__due').allTextContents()).map(tidy);
  if (lines.length === 0) tell.sees(`${who} has nothing due for this child.`);
  for (const [at, line] of lines.entries()) tell.sees(`${who} is prompted: ${line} (${dues[at] ?? ''})`);
}

interface Pressed {
  readonly who: string;
  readonly step: RegExp;
  readonly button: string;
  readonly child?: string;
}

/** Presses a button of a step on the panel, and tells what the panel said to it. */
export async function pressIn(story: Story, { who, step, button, child = CHILD }: Pressed): Promise<void> {
  const { screens, tell } = story;
  const card = screens.panel
    .locator('.app-step')
    .filter({ hasText: child })
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
  await pressIn(story, { who: 'The office', step: /Pass the concern/, button: 'Told' });
}

/** The DSL looks at her steps and calls one done. */
export async function dslDoes(story: Story, step: RegExp): Promise<void> {
  await story.screens.actAs(DSL);
  await tellSteps(story, 'The DSL');
  await pressIn(story, { who: 'The DSL', step, button: 'Done' });
  await story.screens.actAs(OFFICE);
}
