import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { Session } from '@/utils/calendar/calendar';
import { isSameChange } from '@/utils/register/changes';
import { mergeMarks, unreadMarks } from '@/utils/register/merge';
import type { YearOfMarks } from '@/utils/register/merge';
import type { ReadMark } from '@/utils/register/reading';
import { markAt } from '@/utils/register/strip';

const MONDAY = '2026-11-23';

function mark(shown: string, date = MONDAY, session: Session = 'AM'): ReadMark {
  const code = ['/', 'N', 'I', 'O', 'H'].includes(shown) ? (shown as 'N') : null;
  return { date: schoolDate(date), session, code, shown };
}

const at = (time: string) => schoolMoment(`2026-11-24T${time}`);
const on = (year: YearOfMarks, session: Session = 'AM') => markAt(year.strip, schoolDate(MONDAY), session);

function merged(...readings: [string, ReadMark][]) {
  let year = unreadMarks(2026);
  const changes = readings.flatMap(([time, read]) => {
    const result = mergeMarks(year, [read], at(time));
    year = result.year;
    return result.changes;
  });
  return { year, changes };
}

describe('laying a reading over what is known', () => {
  it('keeps each kind of hole apart', () => {
    const { year } = mergeMarks(unreadMarks(2026), [mark(''), mark('??', MONDAY, 'PM')], at('09:00'));
    expect([on(year), on(year, 'PM'), markAt(year.strip, schoolDate('2026-11-24'), 'AM')]).toEqual([
      'no-mark',
      'not-understood',
      'not-read',
    ]);
  });

  it('does not understand a code that was withdrawn in 2024', () => {
    expect(on(mergeMarks(unreadMarks(2026), [mark('H')], at('09:00')).year)).toBe('not-understood');
  });

  it('does not call a register that was filled in a change', () => {
    const { year, changes } = merged(['08:50', mark('')], ['09:05', mark('N')]);
    expect(on(year)).toBe('N');
    expect(changes).toEqual([]);
  });

  it('takes the later mark and keeps what it was', () => {
    const { year, changes } = merged(['09:05', mark('N')], ['11:40', mark('I')]);
    expect(on(year)).toBe('I');
    expect(changes).toEqual([
      { date: MONDAY, session: 'AM', was: 'N', is: 'I', wasReadAt: at('09:05'), readAt: at('11:40') },
    ]);
  });

  it('never lets a later blank wipe out a mark, and says that it was blank', () => {
    const { year, changes } = merged(['09:05', mark('O')], ['11:40', mark('')]);
    expect(on(year)).toBe('O');
    expect(changes).toMatchObject([{ was: 'O', is: '-' }]);
  });

  it('keeps a mark when a later look does not understand the page', () => {
    const { year, changes } = merged(['09:05', mark('/')], ['11:40', mark('✓?')]);
    expect(on(year)).toBe('/');
    expect(changes).toMatchObject([{ was: '/', is: '!' }]);
  });

  it('sees the same blank over the same mark as one change', () => {
    const { changes } = merged(['09:05', mark('O')], ['11:40', mark('')], ['11:45', mark('')]);
    const [first, second] = changes;
    expect(first !== undefined && second !== undefined && isSameChange(first, second)).toBe(true);
  });

  it('puts an older reading that arrives late where it belongs', () => {
    const { year, changes } = merged(['11:40', mark('I')], ['09:05', mark('N')]);
    expect(on(year)).toBe('I');
    expect(changes).toMatchObject([{ was: 'N', is: 'I', wasReadAt: at('09:05'), readAt: at('11:40') }]);
  });

  it('fills a blank from an older reading that saw a mark', () => {
    expect(on(merged(['11:40', mark('')], ['09:05', mark('N')]).year)).toBe('N');
  });

  it('takes the later to arrive when two readings fall in one minute', () => {
    expect(on(merged(['09:05', mark('N')], ['09:05', mark('/')]).year)).toBe('/');
  });

  it('does not understand a row that says two things about one session', () => {
    const { year } = mergeMarks(unreadMarks(2026), [mark('/'), mark('N')], at('09:00'));
    expect(on(year)).toBe('not-understood');
  });

  it('refuses to write a mark of another school year', () => {
    expect(() => mergeMarks(unreadMarks(2026), [mark('N', '2026-07-01')], at('09:00'))).toThrow(RangeError);
  });
});

const readings = fc.uniqueArray(
  fc.record({
    minute: fc.integer({ min: 0, max: 59 }),
    shown: fc.constantFrom('/', 'N', 'I', 'O', '', '?'),
    session: fc.constantFrom<Session>('AM', 'PM'),
  }),
  { selector: ({ minute }) => minute, maxLength: 8 },
);

const inTwoOrders = readings.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

describe('laws of merging', () => {
  it('comes to the same strip in whatever order readings arrive', () => {
    fc.assert(
      fc.property(inTwoOrders, ([list, shuffled]) => {
        const run = (order: typeof list) =>
          merged(
            ...order.map(({ minute, shown, session }): [string, ReadMark] => [
              `10:${String(minute).padStart(2, '0')}`,
              mark(shown, MONDAY, session),
            ]),
          ).year;
        expect(run(shuffled)).toEqual(run(list));
      }),
    );
  });

  it('changes nothing when the same register is read twice', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const marks = list.map(({ shown, session }) => mark(shown, MONDAY, session));
        const once = mergeMarks(unreadMarks(2026), marks, at('10:00'));
        const twice = mergeMarks(once.year, marks, at('10:00'));
        expect(twice.year).toEqual(once.year);
      }),
    );
  });
});
