import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { JO, PRIYA } from '../tools/at-the-door';
import { newProfile } from '../tools/browser';
import { inPage, startDesk } from './desk-in-browser';
import { figure } from './figures';

const recordsOf = (profile: string): string[] => {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder)
    .filter((name) => name.startsWith('chrome-extension_'))
    .map((name) => join(folder, name));
};

function eachFile(profile: string, damage: (file: string, size: number) => void): void {
  for (const folder of recordsOf(profile))
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (statSync(file).isFile()) damage(file, statSync(file).size);
    }
}

const LOSSES: Readonly<Record<string, (profile: string) => void>> = {
  'the files of the records are gone': (profile) =>
    recordsOf(profile).forEach((folder) => rmSync(folder, { recursive: true })),
  'every file is cut to half': (profile) =>
    eachFile(profile, (file, size) => truncateSync(file, Math.floor(size / 2))),
  'every file is empty': (profile) => eachFile(profile, (file) => truncateSync(file, 0)),
};

let shown = 0;
for (const [name, lose] of Object.entries(LOSSES)) {
  test(`${name}: it says so, and never begins anew by itself`, async () => {
    const profile = newProfile();
    const first = await startDesk(profile);
    await inPage(first.page, `faults.setUp(${JSON.stringify([PRIYA, JO])})`);
    await inPage(first.page, `faults.readOnce('before', 0)`);
    await first.context.close();
    lose(profile);
    const { context, extensionId } = await startDesk(profile);
    try {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/dashboard.html`);
      await expect(
        page.getByText('The records of this computer are missing or damaged').first(),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: 'Set up Tenth Day' })).toHaveCount(0);
      shown += 1;
    } finally {
      await context.close();
    }
  });
}

test.afterAll(() => {
  const ways = Object.keys(LOSSES).length;
  figure(
    'profile lost or damaged',
    `${shown} of ${ways} losses said on the first screen, 0 silent empty starts`,
  );
});
