import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { JO, PRIYA } from '../tools/at-the-door';
import { newProfile } from '../tools/browser';
import { holds, keyShapes, textShapes } from '../tools/byte-shapes';
import { inPage, startDesk } from './desk-in-browser';
import { figure } from './figures';
import { layersOf } from './leveldb';

const NOTE = 'Grandmother says the whole family went to Xanadu';
const TEXTS = [
  NOTE,
  'Xanadu',
  'Grandmother',
  'Invented7, Pupil',
  'Invented23',
  JO.name,
  PRIYA.name,
  JO.passphrase,
  PRIYA.passphrase,
  'siphon',
  'Fernhill',
];
/** What the control run plants in clear, in each way in which something could lie in a profile. */
const PLANTED = { short: 'Quillfeather', long: 'Zanzibarbary', local: 'Marmaladeful', base64: 'Thunderclap' };

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

interface Searched {
  readonly found: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

function search(folder: string, shapes: ReadonlyMap<string, readonly Buffer[]>): Searched {
  const found = new Set<string>();
  let bytes = 0;
  const files = filesOf(folder);
  for (const file of files) {
    for (const layer of layersOf(readFileSync(file))) {
      bytes += layer.length;
      for (const [name, forms] of shapes) if (holds(layer, forms)) found.add(name);
    }
  }
  return { found: [...found].sort(), files: files.length, bytes };
}

interface Keys {
  readonly halves: { readonly signing: string; readonly agreement: string };
  readonly epochs: readonly {
    readonly secrets: { readonly vault: string; readonly restricted: string | null };
  }[];
}

/** Every key that lies in the browser's memory while somebody is signed in. */
async function keysNow(page: Page): Promise<string[]> {
  const { halves, epochs } = await inPage<Keys>(
    page,
    `chrome.storage.session.get('vault-keys').then((stored) => stored['vault-keys'])`,
  );
  const secrets = epochs.flatMap(({ secrets: { vault, restricted } }) => [vault, restricted ?? vault]);
  return [...new Set([halves.signing, halves.agreement, ...secrets])];
}

const plant = `(async () => {
  const opening = indexedDB.open('planted', 1);
  const database = await new Promise((opened) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onsuccess = () => opened(opening.result);
  });
  const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
  const rows = writing.objectStore('rows');
  rows.put({ id: 1, name: '${PLANTED.short}' });
  rows.put({ id: 2, name: 'away again '.repeat(900) + '${PLANTED.long}' + ' and again'.repeat(900) });
  rows.put({ id: 3, name: btoa('x${PLANTED.base64} is there') });
  await new Promise((written) => (writing.oncomplete = written));
  await chrome.storage.local.set({ planted: '${PLANTED.local}' });
})()`;

/** Uses a profile for a morning, and shuts the browser. Twice, so that what lay in a journal is packed into tables. */
async function useProfile(profile: string, work: (page: Page) => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  for (const turn of [0, 1]) {
    const { context, page } = await startDesk(profile);
    context.on('console', (message) => void said.push(message.text()));
    if (turn === 0) await work(page);
    await context.close();
  }
  return said;
}

test('nothing of a child, of staff or of a key lies in the profile after locking', async () => {
  const profile = newProfile();
  const keys: string[] = [];
  let present = true;
  const said = await useProfile(profile, async (page) => {
    await inPage(page, `faults.setUp(${JSON.stringify([PRIYA, JO])})`);
    await inPage(page, `faults.readOnce('canary', 1)`);
    keys.push(...(await keysNow(page)));
    await inPage(page, `faults.lock().then(() => faults.signIn(${JSON.stringify(JO)}))`);
    keys.push(...(await keysNow(page)));
    expect(await inPage(page, `faults.logNote(${JSON.stringify(NOTE)})`)).toMatchObject({ kind: 'done' });
    const backup = await inPage<Readonly<Record<string, string>>>(page, 'faults.backup()');
    for (const [name, hex] of Object.entries(backup))
      writeFileSync(join(profile, `backup-${name}`), Buffer.from(hex, 'hex'));
    await inPage(page, 'faults.lock()');
    present = await inPage<boolean>(
      page,
      `chrome.storage.session.get().then((stored) => 'vault-keys' in stored)`,
    );
  });
  expect(keys.length).toBeGreaterThan(4);
  const shapes = new Map([
    ...TEXTS.map((text): [string, Buffer[]] => [text, textShapes(text)]),
    ...keys.map((key, at): [string, Buffer[]] => [`key ${at}`, keyShapes(key)]),
  ]);
  const { found, files, bytes } = search(profile, shapes);
  const heard = TEXTS.filter((text) => said.some((line) => line.includes(text)));
  figure(
    'canary',
    `${found.length} of ${TEXTS.length} texts and ${keys.length} keys found in ${files} files, a backup among them (${Math.round(bytes / 1e6)} MB, unpacked too), ${heard.length} in ${said.length} console lines; raw, UTF-16, base64`,
  );
  expect(present, 'keys in session memory after locking').toBe(false);
  expect(found).toEqual([]);
  expect(heard).toEqual([]);
});

test('the same search finds what is planted in clear', async () => {
  const profile = newProfile();
  await useProfile(profile, async (page) => {
    await inPage(page, plant);
  });
  const shapes = new Map(Object.values(PLANTED).map((text) => [text, textShapes(text)]));
  const { found } = search(profile, shapes);
  figure('canary, control run', `${found.length} of ${shapes.size} planted texts found`);
  expect(found).toEqual(Object.values(PLANTED).sort());
});
