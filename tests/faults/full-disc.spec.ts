import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { JO, PRIYA } from '../tools/at-the-door';
import { newProfile } from '../tools/browser';
import { inPage, startDesk } from './desk-in-browser';
import { figure, rounds } from './figures';
import type { Kept } from './in-page/desk';

/** Room for a profile of Chromium, and little more. */
const SIZE = '160m';
const TIMES_FULL = rounds(2, 10);
const SENTENCE = 'The disc of this computer is full, so nothing was saved. Free some space, then try again.';

/** Mounts a small file system over a folder; false where that is not allowed, also not without a password. */
function mountSmall(folder: string): boolean {
  const mount = ['mount', '-t', 'tmpfs', '-o', `size=${SIZE},mode=1777`, 'tmpfs', folder] as const;
  return [mount, ['sudo', '-n', ...mount] as const].some(
    ([command, ...args]) => spawnSync(command, args).status === 0,
  );
}

function unmount(folder: string): void {
  if (spawnSync('umount', ['-l', folder]).status !== 0) spawnSync('sudo', ['-n', 'umount', '-l', folder]);
}

/** Fills the disc to the last block. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (const size of [1024 * 1024, 4096, 1]) {
    const block = Buffer.alloc(size, 1);
    for (;;) {
      try {
        if (writeSync(handle, block) === 0) break;
      } catch {
        break;
      }
    }
  }
  closeSync(handle);
}

/** Stands in for a full disc where none can be made: the store's own transactions are taken back as Chromium does then. */
const REFUSE_WRITES = `{
  const { put, add } = IDBObjectStore.prototype;
  globalThis.haveSpace = () => Object.assign(IDBObjectStore.prototype, { put, add });
  const refuse = () => { throw new DOMException('Failed to write blobs', 'DataError'); };
  Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
}`;

/** Another program fills the disc between the look at it and the write: the browser's journal is cut short. */
const SEEM_TO_HAVE_ROOM = `{
  const { estimate } = StorageManager.prototype;
  StorageManager.prototype.estimate = () => {
    StorageManager.prototype.estimate = estimate;
    return Promise.resolve({ quota: 1e9, usage: 0 });
  };
}`;

interface Disc {
  readonly isReal: boolean;
  readonly profile: string;
  fill(page: Page): Promise<void>;
  free(page: Page): Promise<void>;
  close(): void;
}

function smallDisc(): Disc {
  const profile = join(newProfile(), 'small');
  mkdirSync(profile);
  const ballast = join(profile, 'ballast');
  if (mountSmall(profile))
    return {
      isReal: true,
      profile,
      fill: () => Promise.resolve(fill(ballast)),
      free: () => Promise.resolve(rmSync(ballast)),
      close: () => unmount(profile),
    };
  return {
    isReal: false,
    profile,
    fill: (page) => inPage(page, REFUSE_WRITES),
    free: (page) => inPage(page, 'void haveSpace()'),
    close: () => undefined,
  };
}

interface Said {
  readonly kind: string;
  readonly said: string;
}

const logNote = (page: Page, text: string) => inPage<Said>(page, `faults.logNote(${JSON.stringify(text)})`);

/** Saves until five times in a row nothing was saved: while a last block is left a small write may still fit. */
async function saveWhileFull(page: Page, round: number): Promise<{ saved: string[]; refusals: string[] }> {
  const saved: string[] = [];
  let refusals: string[] = [];
  for (let turn = 0; turn < 300 && refusals.length < 5; turn += 1) {
    const text = `while full, ${round} ${turn}: ${'x'.repeat(4000)}`;
    const { kind, said } = await logNote(page, text);
    if (kind === 'done') saved.push(text);
    refusals = kind === 'done' ? [] : [...refusals, said];
  }
  return { saved, refusals };
}

const listIn = (page: Page) => page.getByRole('link', { name: /^Invented1,/ });

/**
 * What staff have open can be read on. A page opened now shows the records, or where Chromium cannot open them without a
 * block to write to, says why; never that there are none, or that they are lost.
 */
async function readWhileFull(screen: Page): Promise<Page> {
  await screen.bringToFront();
  await listIn(screen).click();
  await expect(screen.locator('#page-title')).toContainText('Invented1');
  const opened = await screen.context().newPage();
  await opened.goto(screen.url().replace(/#.*/, '#/pupils'));
  await expect(opened.getByText(SENTENCE).or(listIn(opened))).toBeVisible();
  return opened;
}

/** What the records hold after the browser was shut and started again, read by somebody who signs in anew. */
async function keptAfterRestart(profile: string): Promise<Kept> {
  const { context, page } = await startDesk(profile);
  await inPage(page, `faults.signIn(${JSON.stringify(JO)})`);
  const kept = await inPage<Kept>(page, 'faults.kept()');
  await context.close();
  return kept;
}

/** The disc is full and has space again, some times; answers with what was said to be saved, and how often not. */
async function fillAndFree(disc: Disc): Promise<{ acknowledged: string[]; refused: number }> {
  const { context, page, extensionId } = await startDesk(disc.profile);
  const acknowledged = ['first', 'before'];
  let refused = 0;
  await inPage(page, `faults.setUp(${JSON.stringify([PRIYA, JO])})`);
  await inPage(page, `faults.readOnce('first', 0)`);
  await logNote(page, 'before');
  const screen = await context.newPage();
  for (let round = 0; round < TIMES_FULL; round += 1) {
    await screen.goto(`chrome-extension://${extensionId}/dashboard.html#/pupils`);
    await expect(listIn(screen)).toBeVisible();
    await disc.fill(page);
    if (round % 2 === 1) await inPage(page, SEEM_TO_HAVE_ROOM);
    const { saved, refusals } = await saveWhileFull(page, round);
    expect(refusals).toEqual(Array<string>(5).fill(SENTENCE));
    refused += refusals.length;
    const opened = await readWhileFull(screen);
    await disc.free(page);
    // By itself: nobody loads the page again.
    await expect(listIn(opened)).toBeVisible();
    await opened.close();
    expect(await logNote(page, `after ${round}`)).toEqual({ kind: 'done', said: '' });
    acknowledged.push(...saved, `after ${round}`);
  }
  await context.close();
  return { acknowledged, refused };
}

test('a full disc is said plainly, loses nothing that was saved before or after, and is over when there is space', async () => {
  const disc = smallDisc();
  try {
    const { acknowledged, refused } = await fillAndFree(disc);
    const { tokens, broken } = await keptAfterRestart(disc.profile);
    const lost = acknowledged.filter((token) => !tokens.includes(token));
    figure(
      'full disc',
      `${disc.isReal ? `a real one of ${SIZE}` : 'injected in the store, because no small file system may be mounted here'}, full ${TIMES_FULL} times: ${refused} saves refused with the sentence, open screens read on, ${lost.length} acknowledged lost and ${broken.length} broken after a restart, saved again each time there was space`,
    );
    expect(broken).toEqual([]);
    expect([...tokens].sort()).toEqual([...acknowledged].sort());
  } finally {
    disc.close();
  }
});
