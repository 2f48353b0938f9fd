import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { readRegister } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';

/** A page with what must be read from it. */
export interface RecordedPage {
  readonly name: string;
  readonly html: string;
  readonly address: string;
  readonly today: SchoolDate;
  readonly reading: Reading;
  /** A case that `npm run record` made and nobody has looked through yet. */
  readonly unchecked?: string;
}

const HERE = import.meta.dirname;

function recordedPage(folder: string): RecordedPage {
  const read = (file: string) => readFileSync(join(HERE, folder, file), 'utf8');
  const expected = JSON.parse(read('expected.json')) as Omit<RecordedPage, 'name' | 'html'>;
  return { name: folder, html: read('page.html'), ...expected };
}

/** Every folder of `tests/readers/<id>/<page>/`. A new case is a new folder. */
export function recordedPages(): readonly RecordedPage[] {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => readdirSync(join(HERE, name)).map((page) => `${name}/${page}`))
    .filter((folder) => existsSync(join(HERE, folder, 'page.html')))
    .map(recordedPage);
}

/** happy-dom forgets which option the markup selects. */
function selectOptions(document: Document): void {
  for (const select of Array.from(document.querySelectorAll('select'))) {
    const marked = Array.from(select.options).map((option) => option.hasAttribute('selected'));
    select.selectedIndex = Math.max(0, marked.lastIndexOf(true));
  }
}

/** Opens a page in a window of its own, as far from the test's own document as a school's page is from ours. */
export function openPage(html: string, address: string): Document {
  const window = new Window({ url: address });
  window.document.write(html);
  const document = window.document as unknown as Document;
  selectOptions(document);
  return document;
}

export function readPageText(
  html: string,
  { address, today }: Pick<RecordedPage, 'address' | 'today'>,
): Reading {
  return readRegister(openPage(html, address), { today });
}
