import { tidy } from './school-screens';
import type { Story } from './story';

/** Finds a pupil by surname on the dashboard and opens the pupil's page. */
export async function openPupil({ screens: { dashboard, show } }: Story, surname: string): Promise<void> {
  await show('/pupils');
  await dashboard.fill('#search', surname);
  await dashboard
    .getByRole('link', { name: new RegExp(surname) })
    .first()
    .click();
  await dashboard.locator('#page-title', { hasText: surname }).waitFor();
}

/** The first counts of the pupil's page, as they stand there. */
export async function tellCounts({ screens: { dashboard }, tell }: Story, most: number): Promise<void> {
  const counts = await dashboard.locator('.app-counts__item').all();
  for (const count of counts.slice(0, most)) {
    const parts = await count.locator('.app-counts__sentence, .app-counts__detail').allTextContents();
    tell.sees(`${parts.map(tidy).join('. ')}.`);
  }
}

export interface LogEntry {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The same in the words of the story. */
  readonly told: string;
}

/** Adds a line to the log of the pupil whose page is open. */
export async function addToLog({ screens, tell }: Story, { kind, fields, told }: LogEntry): Promise<void> {
  const { dashboard } = screens;
  await dashboard.selectOption('#log-kind', kind);
  for (const [name, value] of Object.entries(fields)) {
    const field = dashboard.locator(`#log-${name}`);
    const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT';
    if (isList) await field.selectOption(value);
    else await field.fill(value);
  }
  await dashboard.getByRole('button', { name: 'Add to the log' }).last().click();
  await dashboard.waitForTimeout(300);
  tell.does(told);
}

/** Opens the papers of the pupil whose page is open. */
export async function openReferral({ screens: { dashboard } }: Story): Promise<void> {
  await dashboard
    .getByRole('link', { name: /Referral and papers/ })
    .first()
    .click();
  await dashboard.locator('#page-title', { hasText: 'Referral and papers' }).waitFor();
}

/** How much of the paper is filled, and what is still missing, as the page says it. */
export async function tellPaper({ screens: { dashboard }, tell }: Story): Promise<void> {
  for (const line of await dashboard.locator('h2', { hasText: /answers known/ }).allTextContents())
    tell.sees(`The referral says: ${tidy(line)}.`);
  const missing = (await dashboard.locator('.app-gaps__item strong, .app-gaps__what').allTextContents()).map(
    tidy,
  );
  if (missing.length > 0) tell.sees(`Still missing: ${missing.join('; ')}.`);
}
