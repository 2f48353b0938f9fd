import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '@/utils/readers/problems';
import { differences } from './differences';
import { readPageText, recordedPages } from './recorded-pages';

const pages = recordedPages();

describe('recorded pages', () => {
  it('are many, and a good part of them is no register', () => {
    expect(pages.length).toBeGreaterThanOrEqual(25);
    expect(pages.filter(({ reading }) => reading.page === 'none').length).toBeGreaterThanOrEqual(10);
  });

  it.each(pages)('$name is read as it was understood by a person', (page) => {
    expect(differences(page.reading, readPageText(page.html, page))).toEqual([]);
  });

  it('are each checked by a person: what the reader makes of a page is no proof', () => {
    expect(pages.filter(({ unchecked }) => unchecked !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each(pages)('$name says what is odd about it', ({ name }) => {
    expect(existsSync(join(import.meta.dirname, name, 'note.md'))).toBe(true);
  });

  it.each(pages.filter(({ reading }) => reading.page === 'none'))(
    '$name is refused with a reason and without a pupil',
    (page) => {
      const { pupils, sessions, problems } = readPageText(page.html, page);
      expect({ pupils, sessions }).toEqual({ pupils: [], sessions: [] });
      expect(problems.map(({ code }) => Object.hasOwn(PROBLEMS, code))).toEqual([true]);
    },
  );

  it.each(pages)('$name gives no problem that names a pupil', (page) => {
    const { pupils, problems } = readPageText(page.html, page);
    const said = problems.map(({ message }) => message).join(' ');
    const named = pupils.filter(({ name }) => said.includes(name.shown));
    expect(named).toEqual([]);
  });
});
