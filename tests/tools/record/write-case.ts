import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reading } from '@/utils/register/reading';
import { BadInput } from '../inspect/bad-input';

const CASES = resolve(import.meta.dirname, '../../readers');

/** Stands for the school's own address in every case. */
export const ADDRESS = 'https://mis.fernhill.example/';

const NOTE = (name: string) => `# ${name}

What is odd about this page: to be written.

Names, numbers and addresses were replaced by invented ones when the page was recorded. \`expected.json\` holds what the
reader made of it, **not yet checked by a person**: compare every row with the page, correct what is wrong, and then take
\`"unchecked"\` out of it. The tests fail until that is done.
`;

/** A page with invented people in it, and what the reader makes of that page. */
export interface MadeCase {
  readonly html: string;
  readonly reading: Reading;
}

/** Writes a case where the tests find it. Never over another. */
export function writeCase(name: string, today: string, { html, reading }: MadeCase, folder = CASES): string {
  if (!/^[a-z\d-]+\/[a-z\d-]+$/.test(name))
    throw new BadInput('--name must be a folder and a page in small letters, like structure/two-panels.');
  const target = join(folder, name);
  if (existsSync(target)) throw new BadInput('There is a case of that name already.');
  mkdirSync(target, { recursive: true });
  const expected = {
    unchecked: 'Check every row by hand, then take this line out.',
    address: ADDRESS,
    today,
    reading,
  };
  writeFileSync(join(target, 'page.html'), html);
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  writeFileSync(join(target, 'note.md'), NOTE(name));
  return target;
}
