import { plain } from '@/utils/readers/files/cells';
import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Ports } from './ports';

const MOST_KEPT = 50;

/** A list is known again by its headings; what is kept of them cannot be read back. */
async function digestOf(kind: string, headings: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode([kind, ...headings.map(plain)].join('\u0000'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What staff said of a list with these headings; undefined when they never did. */
export async function rememberedColumns(
  kind: string,
  headings: readonly string[],
  { database }: Ports,
): Promise<readonly string[] | undefined> {
  const kept = await readSetting(database, 'columns');
  return kept?.[await digestOf(kind, headings)];
}

/** Keeps what staff said of each column, for the next list with the same headings. @throws StoreTrouble */
export async function rememberColumns(
  kind: string,
  headings: readonly string[],
  meanings: readonly string[],
  { database }: Ports,
): Promise<void> {
  const digest = await digestOf(kind, headings);
  await write(database, async () => {
    const before = Object.entries((await readSetting(database, 'columns')) ?? {});
    const others = before.filter(([other]) => other !== digest).slice(-MOST_KEPT + 1);
    const kept = Object.fromEntries(others);
    return {
      writes: { put: { settings: [{ name: 'columns' as const, value: { ...kept, [digest]: meanings } }] } },
      value: undefined,
    };
  });
}
