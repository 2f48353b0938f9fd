import { describe, expect, it } from 'vitest';
import { readRegister } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';
import { openPage, recordedPages } from './recorded-pages';
import type { RecordedPage } from './recorded-pages';

/** Pages made of one plain table, in which rows can be moved and cells wrapped without changing what they say. */
const pages = recordedPages().filter(
  ({ name, reading }) =>
    reading.page !== 'none' &&
    !/^(?:structure|history|cards|lists|soup|boards)\/|by-class|namesakes|radios-under-codes|role-grid|hidden-tab-panel|marks\/icon|marks\/colour|pupils-across/.test(
      name,
    ),
);

const marksOf = (reading: Reading) =>
  reading.pupils
    .map(
      ({ key, name, marks }) =>
        `${key.kind} ${key.value} ${name.shown}: ${marks.map(({ date, session, code }) => `${date} ${session} ${code ?? 'none'}`).join(', ')}`,
    )
    .sort();

function readChanged(page: RecordedPage, change: (document: Document) => void): Reading {
  const document = openPage(page.html, page.address);
  change(document);
  return readRegister(document, { today: page.today });
}

const all = (document: Document, selector: string) => Array.from(document.querySelectorAll(selector));
const bodyRows = (document: Document) =>
  all(document, 'table tr').filter(
    (row) => row.querySelector('td') !== null && row.closest('tfoot') === null,
  );

describe('what does not change a mark', () => {
  it.each(pages)('the order of the pupils ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      const rows = bodyRows(document).filter((row) => row.querySelector('th') === null);
      for (const row of rows.reverse()) row.parentNode?.insertBefore(row, row.parentNode.firstChild);
      const [first] = all(document, 'table tr').filter((row) => row.querySelector('td') === null);
      const parent = first?.parentNode;
      if (first !== undefined && parent?.nodeName !== 'THEAD') parent?.insertBefore(first, parent.firstChild);
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('text wrapped in elements without meaning ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const cell of all(document, 'td, th')) {
        const span = document.createElement('span');
        const inner = document.createElement('span');
        inner.append(...Array.from(cell.childNodes));
        span.append(inner);
        cell.append(span);
      }
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('another column ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const row of all(document, 'table tr')) {
        if (row.closest('tfoot') !== null) continue;
        const top = row.closest('thead') !== null && row.previousElementSibling !== null;
        if (top) continue;
        const isHeading = row.querySelector('td') === null;
        const cell = document.createElement(isHeading ? 'th' : 'td');
        cell.textContent = isHeading ? 'House' : 'Red';
        const deep = row.closest('thead')?.children.length ?? 1;
        if (isHeading) cell.setAttribute('rowspan', String(deep));
        row.insertBefore(cell, row.firstElementChild);
      }
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('other names of classes ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      // Classes that hide, choose or mean something in themselves are left as they are.
      for (const element of all(document, '[class]')) {
        const keeps =
          /present|absent|late|half-day|list-column|sr-only|hint|menu|active|name|badge|unsaved|^old$|print/.test(
            element.className,
          );
        if (!keeps) element.className = 'x7f3';
      }
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('white space and line ends in the markup ($name)', (page) => {
    const spaced = page.html.replace(/<(td|th|tr)\b/g, '\n      <$1');
    const changed = readRegister(openPage(spaced, page.address), { today: page.today });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });
});

describe('what makes a page unreadable', () => {
  it.each(pages)('columns without their headings ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const row of all(document, 'table tr')) if (row.querySelector('td') === null) row.remove();
    });
    expect(changed.page).toBe('none');
    expect(changed.pupils).toEqual([]);
    expect(changed.problems).toHaveLength(1);
  });

  it.each(pages)('the pupils’ column without its heading ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const cell of all(document, 'th')) {
        if (/name|pupil|student|child|surname/i.test(cell.textContent)) cell.textContent = '';
      }
    });
    expect(changed.pupils).toEqual([]);
  });

  it.each(pages.filter(({ reading }) => reading.complete))('a row without its name ($name)', (page) => {
    const named = page.reading.pupils.find(({ marks }) => marks.some(({ code }) => code !== null));
    const words = named?.name.shown.split(/[\s,]+/) ?? [];
    const changed = readChanged(page, (document) => {
      const row = bodyRows(document).find((each) => words.every((word) => each.textContent.includes(word)));
      for (const cell of Array.from(row?.children ?? [])) {
        if (words.some((word) => cell.textContent.includes(word))) cell.textContent = '';
      }
    });
    expect(changed.complete).toBe(false);
  });
});
