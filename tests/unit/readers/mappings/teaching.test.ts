import { describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { readRegister } from '@/utils/readers/read-register';
import { checkMapping } from '@/utils/readers/mappings/check-mapping';
import { teachFact } from '@/utils/readers/mappings/teach-facts';
import { teachList } from '@/utils/readers/mappings/teach-list';
import { keptAnswer, readWithAnswer } from '@/utils/readers/mappings/told-page';
import type { Mapping } from '@/utils/register/mapping';
import { openPage } from '../../../readers/recorded-pages';
import { ADDRESS, BOXES, SCHOLARS, THREE, TODAY, boxes, codes, mapping, scholars } from './odd-pages';

function at(document: Document, selector: string, which = 0): Element {
  const element = document.querySelectorAll(selector)[which];
  if (element === undefined) throw new Error(`Nothing at ${selector}.`);
  return element;
}

/** Points at a name and a mark, and gives the list that is taught by it. */
function listOf(html: string, name: [string, number], mark: [string, number]) {
  const document = openPage(html, ADDRESS);
  return teachList(document, { name: at(document, ...name), mark: at(document, ...mark) });
}

const placeOf = (document: Document, what: 'date' | 'session' | 'group', selector: string) =>
  teachFact(document, what, at(document, selector));

describe('pointing at a pupil of a list that is no table', () => {
  it('teaches the page so that all of it is read', () => {
    const document = openPage(boxes(), ADDRESS);
    const taught = teachList(document, {
      name: at(document, 'b', 1),
      mark: at(document, 'span', 1),
      group: at(document, 'section i', 1),
    });
    expect(taught).toEqual({ kind: 'list', list: BOXES.list });
    const date = placeOf(document, 'date', 'header p:nth-child(1)');
    const session = placeOf(document, 'session', 'header p:nth-child(2)');
    expect([date, session]).toEqual([
      { kind: 'place', place: BOXES.date },
      { kind: 'place', place: BOXES.session },
    ]);
    expect(checkMapping(mapping({ list: BOXES.list as NonNullable<Mapping['list']> })).problems).toEqual([]);
    expect(codes(readRegister(document, { today: TODAY, mapping: BOXES }))).toEqual(THREE);
  });

  it('is refused for the name of one pupil and the mark of another', () => {
    expect(listOf(boxes(), ['b', 0], ['span', 1])).toEqual({ kind: 'trouble', why: 'one-row-only' });
  });

  it('is refused for something that is no name', () => {
    expect(listOf(boxes(), ['span', 0], ['span', 1])).toEqual({ kind: 'trouble', why: 'not-a-name' });
  });

  it('is refused for one of several codes beside each other: it would be everybody’s mark', () => {
    const row = (name: string) =>
      `<li><b>${name}</b><em class="on">Present</em><em>Late</em><em>Illness</em></li>`;
    const html = `<body><ul>${row('Okafor, Ada')}${row('Berg, Lena')}</ul>`;
    expect(listOf(html, ['b', 0], ['em', 0])).toEqual({ kind: 'trouble', why: 'choices-side-by-side' });
  });

  it('is refused where there is one row only, because nothing shows what the rows have in common', () => {
    expect(listOf(boxes(THREE.slice(0, 1)), ['b', 0], ['span', 0])).toEqual({
      kind: 'trouble',
      why: 'one-row-only',
    });
  });
});

describe('pointing at a pupil of a table', () => {
  it('teaches its columns by their headings', () => {
    const document = openPage(scholars(), ADDRESS);
    const [id, name, mark] = [1, 2, 3].map((n) => at(document, `tbody td:nth-child(${n})`));
    if (id === undefined || name === undefined || mark === undefined) throw new Error('No cells.');
    expect(teachList(document, { name, mark, id })).toEqual({ kind: 'list', list: SCHOLARS.list });
  });

  it('teaches a column whose heading is a day by where it stands', () => {
    const html = scholars().replace('Here?', '9');
    expect(listOf(html, ['td:nth-child(2)', 0], ['td:nth-child(3)', 2])).toEqual({
      kind: 'list',
      list: { kind: 'table', name: { heading: 'Scholar' }, mark: { column: 3, of: 3 } },
    });
  });

  it('leaves marks under days to be found by their headings, all of them', () => {
    const html = scholars().replace('Here?', 'Mon 9 Nov AM');
    expect(listOf(html, ['td:nth-child(2)', 0], ['td:nth-child(3)', 0])).toEqual({
      kind: 'list',
      list: { kind: 'table', name: { heading: 'Scholar' } },
    });
  });
});

describe('pointing at the day and the session', () => {
  it('keeps the label they stand after', () => {
    const document = openPage('<body><dl><dt>Shown for</dt><dd>9 November 2026</dd></dl><p>x</p>', ADDRESS);
    expect(placeOf(document, 'date', 'dd')).toEqual({ kind: 'place', place: { label: 'shown for' } });
  });

  it('is refused for a place that says no day, or no session', () => {
    const document = openPage('<body><p>Welcome</p>', ADDRESS);
    expect(placeOf(document, 'date', 'p')).toEqual({ kind: 'trouble', why: 'no-day-there' });
    expect(placeOf(document, 'session', 'p')).toEqual({ kind: 'trouble', why: 'no-session-there' });
  });
});

describe('an answer about the page in front of staff', () => {
  const silent = scholars().replace('<p>Session: AM</p>', '');
  const morning = schoolMoment('2026-11-09T09:00');
  const options = { today: TODAY, mapping: SCHOLARS };
  const read = (html: string, now = morning, address = ADDRESS) => {
    const asked = openPage(silent, ADDRESS);
    const told = { session: 'AM' } as const;
    const kept = keptAnswer(asked, told, readRegister(asked, { ...options, told }), morning);
    return readWithAnswer(openPage(html, address), options, kept, now).page;
  };

  it('holds while the same pupils are shown', () => {
    expect(read(silent.replace('<td>/</td>', '<td>L</td>'))).toBe('session-register');
  });

  it.each([
    ['other pupils are shown', silent.replace('<td>401</td>', '<td>409</td>'), undefined, undefined],
    ['the afternoon has begun', silent, schoolMoment('2026-11-09T12:30'), undefined],
    ['another page is open', silent, undefined, 'https://mis.fernhill.example/registers/38'],
  ])('is asked for again when %s', (_, html, now, address) => {
    expect(read(html, now ?? morning, address ?? ADDRESS)).toBe('none');
  });
});
