import { describe, expect, it } from 'vitest';
import {
  ADDRESS,
  BOXES,
  SCHOLARS,
  THREE,
  boxes,
  codes,
  mapping,
  problemCodes,
  read,
  scholars,
} from './odd-pages';

describe('a page that is no table, with what was taught of it', () => {
  it('is no register to a reader that was taught nothing', () => {
    expect(read(boxes()).page).toBe('none');
  });

  it('is read row by row, with its day and its session', () => {
    const reading = read(boxes(), { mapping: BOXES });
    expect(reading).toMatchObject({
      page: 'session-register',
      sessions: [{ date: '2026-11-09', session: 'AM' }],
      complete: true,
      problems: [],
    });
    expect(codes(reading)).toEqual(THREE);
    expect(reading.pupils[0]?.group).toBe('7B');
  });

  it('is read on the next day and in the afternoon, by the same places', () => {
    const html = boxes([['Okafor, Ada', '\\']], 'Friday 6 November 2026', 'Afternoon');
    expect(read(html, { mapping: BOXES }).sessions).toEqual([{ date: '2026-11-06', session: 'PM' }]);
  });

  it('is refused when the rows have moved, and says that it has changed since it was taught', () => {
    const moved = boxes()
      .replace('<section>', '<section><ul><li>')
      .replace('</section>', '</li></ul></section>');
    const reading = read(moved, { mapping: BOXES });
    expect(reading.page).toBe('none');
    expect(problemCodes(reading)).toEqual(['mapping-place-lost']);
    expect(reading.problems[0]?.message).toContain('“Class list”');
  });

  it('is refused when the place of the day holds no day any more', () => {
    const reading = read(boxes(THREE, 'Welcome back'), { mapping: BOXES });
    expect(problemCodes(reading)).toEqual(['mapping-place-lost']);
  });

  it('counts no mark of a pupil whose box has another shape, and is not complete', () => {
    const html = boxes().replace('<b>Berg, Lena</b>', '<b>SEN</b><b>Berg, Lena</b>');
    const reading = read(html, { mapping: BOXES });
    expect(codes(reading)).toEqual([THREE[0], THREE[2]]);
    expect(reading.complete).toBe(false);
  });

  it('is refused when there are two such lists', () => {
    const twice = boxes().replace(
      '</section>',
      '</section><section><div><div><b>Ash, Jo</b><i>7C</i></div><div><span>/</span></div></div></section>',
    );
    expect(problemCodes(read(twice, { mapping: BOXES }))).toEqual(['two-registers']);
  });

  it('is for its own addresses only', () => {
    const other = ADDRESS.replace('/registers/', '/clubs/');
    expect(read(boxes(), { mapping: BOXES }, other).page).toBe('none');
    expect(problemCodes(read(boxes(), { mapping: BOXES }, other))).toEqual(['no-table']);
  });
});

describe('a table whose columns were taught', () => {
  it('is no register to a reader that was taught nothing', () => {
    expect(read(scholars()).page).toBe('none');
  });

  it('is read by the headings of its columns, wherever they stand', () => {
    const reading = read(scholars(), { mapping: SCHOLARS });
    expect(codes(reading)).toEqual(THREE);
    expect(reading.pupils.map(({ key }) => key)).toEqual([
      { kind: 'mis-id', value: '401' },
      { kind: 'mis-id', value: '402' },
      { kind: 'mis-id', value: '403' },
    ]);
  });

  it('is refused when a heading is gone', () => {
    const html = scholars().replace('Here?', 'Place');
    expect(problemCodes(read(html, { mapping: SCHOLARS }))).toEqual(['mapping-place-lost']);
  });

  it('is refused when two columns have the heading', () => {
    const html = scholars().replace('Roll ref.', 'Scholar');
    expect(problemCodes(read(html, { mapping: SCHOLARS }))).toEqual(['mapping-place-lost']);
  });

  it('stays a list of dinners when its title says so', () => {
    const html = scholars(THREE, 'Dinner list of today');
    expect(problemCodes(read(html, { mapping: SCHOLARS }))).toEqual(['dinner-register']);
  });

  it('is read by the place of its columns where there are no headings', () => {
    const html = scholars().replace(/<thead>.*<\/thead>/, '');
    const bare = mapping({
      list: { kind: 'table', name: { column: 2, of: 3 }, mark: { column: 3, of: 3 } },
    });
    expect(codes(read(html, { mapping: bare }))).toEqual(THREE);
    const wider = html.replaceAll('</tr>', '<td></td></tr>');
    expect(problemCodes(read(wider, { mapping: bare }))).toEqual(['mapping-place-lost']);
  });
});

describe('what the page never says', () => {
  const silent = () => scholars().replace('<p>Session: AM</p>', '');
  const always = (session: 'AM' | 'PM') => mapping({ ...SCHOLARS, session: { always: session } });

  it('is asked, not assumed', () => {
    expect(problemCodes(read(silent(), { mapping: SCHOLARS }))).toEqual(['session-unknown']);
  });

  it('is taken from the answer that staff kept for these pages', () => {
    expect(read(silent(), { mapping: always('AM') }).sessions).toEqual([
      { date: '2026-11-09', session: 'AM' },
    ]);
  });

  it('is refused when the page says the other half of the day, naming the mapping', () => {
    const reading = read(scholars(), { mapping: always('PM') });
    expect(problemCodes(reading)).toEqual(['mapping-conflict']);
    expect(reading.problems[0]?.message).toContain('“Class list”');
  });

  it('is taken from the answer about this look, and only where the page is silent', () => {
    const told = { session: 'PM' } as const;
    const marks = THREE.map(([name, mark]) => [name, mark === '/' ? '\\' : mark] as const);
    const html = scholars(marks).replace('<p>Session: AM</p>', '');
    expect(read(html, { mapping: SCHOLARS, told }).sessions[0]?.session).toBe('PM');
    expect(read(scholars(), { mapping: SCHOLARS, told }).sessions[0]?.session).toBe('AM');
  });

  it('keeps two days on the page a conflict, whatever was taught', () => {
    const html = scholars().replace('<h1>', '<h1>10 November 2026 ');
    const taught = mapping({ ...SCHOLARS, date: { label: 'date' } });
    expect(problemCodes(read(html, { mapping: taught }))).toEqual(['dates-conflict']);
  });
});
