import { describe, expect, it } from 'vitest';
import { readRegister } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';
import { openPage, recordedPages } from './recorded-pages';
import type { RecordedPage } from './recorded-pages';

/** Pages whose register is no table with a row for each pupil: cards, lists, plain boxes, boards. */
const pages = recordedPages().filter(
  ({ name, reading }) => reading.page !== 'none' && /^(?:cards|lists|soup|boards)\//.test(name),
);

const marksOf = (reading: Reading) =>
  reading.pupils
    .map(({ key, name, marks }) => {
      const said = marks.map(({ date, session, code }) => `${date} ${session} ${code ?? 'none'}`);
      return `${key.kind} ${key.value} ${name.shown}: ${said.join(', ')}`;
    })
    .sort();

function readChanged(page: RecordedPage, change: (document: Document) => void): Reading {
  const document = openPage(page.html, page.address);
  change(document);
  return readRegister(document, { today: page.today });
}

const holdsName = (element: Element, { name }: Reading['pupils'][number]) =>
  name.shown.split(/[\s,]+/).every((word) => element.textContent.includes(word));

/** The record of a pupil: the largest element that names this pupil and no other. */
function recordOf(document: Document, page: RecordedPage, at: number): Element {
  const { pupils } = page.reading;
  const mine = Array.from(document.querySelectorAll('body *')).find((element) => {
    const named = pupils.filter((pupil) => holdsName(element, pupil));
    return named.length === 1 && named[0] === pupils[at];
  });
  if (mine === undefined) throw new Error(`${page.name} has no record of pupil ${String(at)}.`);
  return mine;
}

describe('what does not change a mark in cards and lists', () => {
  /** In these a name that moves comes to stand under another title. */
  const placed = ['lists/definition-list', 'boards/table-of-names'];
  it.each(pages.filter(({ name }) => !placed.includes(name)))('the order ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      const records = page.reading.pupils.map((_, at) => recordOf(document, page, at));
      for (const record of records.slice(0, -1).reverse()) record.parentNode?.append(record);
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('white space in the markup ($name)', (page) => {
    const spaced = page.html.replace(/<(div|span|li|dt|dd|h3|select|label|pupil-mark)\b/g, '\n   <$1');
    const changed = readRegister(openPage(spaced, page.address), { today: page.today });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('other names of classes that say nothing ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const element of Array.from(document.querySelectorAll('[class]'))) {
        if (!/name|student|pupil/.test(element.className)) element.className = 'x7f3';
      }
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });

  it.each(pages)('the whole list wrapped once more ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      const around = document.createElement('div');
      around.append(...Array.from(document.body.childNodes));
      document.body.append(around);
    });
    expect(marksOf(changed)).toEqual(marksOf(page.reading));
  });
});

describe('what makes cards and lists unreadable', () => {
  it.each(pages)('a record without its name is not passed over ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      const words = page.reading.pupils[1]?.name.shown.split(/[\s,]+/) ?? [];
      const inside = [
        recordOf(document, page, 1),
        ...Array.from(recordOf(document, page, 1).querySelectorAll('*')),
      ];
      for (const element of inside.filter((each) => each.firstElementChild === null)) {
        for (const word of words)
          element.textContent = element.textContent.replace(word, '').replace(',', '');
      }
    });
    expect(changed.complete).toBe(false);
  });

  it.each(pages)('the day and the half taken away ($name)', (page) => {
    const changed = readChanged(page, (document) => {
      for (const element of Array.from(document.querySelectorAll('h1, body > p'))) {
        element.textContent = element.textContent.replace(/Monday.*$/, '');
      }
    });
    expect({ page: changed.page, pupils: changed.pupils }).toEqual({ page: 'none', pupils: [] });
  });
});
