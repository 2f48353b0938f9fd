import { describe, expect, it } from 'vitest';
import { checkCalendar } from '@/utils/calendar/check-calendar';

const AUTUMN = { from: '2026-09-02', to: '2026-12-18' };

describe('checking a calendar', () => {
  it('takes terms and closures, and leaves out fields it does not know', () => {
    const checked = checkCalendar({
      terms: [{ ...AUTUMN, name: 'Autumn' }],
      closures: [{ date: '2026-11-13', kind: 'inset' }],
      note: 'x',
    });
    expect(checked).toEqual({
      calendar: { terms: [AUTUMN], closures: [{ date: '2026-11-13', kind: 'inset' }] },
      problems: [],
    });
  });

  it('takes a calendar without closures', () => {
    expect(checkCalendar({ terms: [AUTUMN] }).problems).toEqual([]);
  });

  it('gathers every problem of a broken calendar', () => {
    const checked = checkCalendar({
      terms: [{ from: '2026-12-18', to: '2026-09-02' }, { from: '2026-02-30', to: 5 }, 'spring'],
      closures: [{ date: '2026-13-01', kind: 'snow' }],
    });
    expect(checked.calendar).toBeNull();
    expect(checked.problems).toEqual([
      'Term 1 ends on 2026-09-02, before it begins on 2026-12-18.',
      'Term 2: from must be a date written YYYY-MM-DD, and is "2026-02-30".',
      'Term 2: to must be a date written YYYY-MM-DD, and is nothing that can be read as a date.',
      'Term 3 must have "from" and "to".',
      'Closure 1: date must be a date written YYYY-MM-DD, and is "2026-13-01".',
      'Closure 1: kind must be one of inset, bank-holiday, closure, am-only, pm-only, and is "snow".',
    ]);
  });

  it('refuses terms that overlap', () => {
    const { problems } = checkCalendar({ terms: [AUTUMN, { from: '2026-12-18', to: '2027-02-12' }] });
    expect(problems).toEqual([
      'The term from 2026-12-18 begins before the term from 2026-09-02 has ended (2026-12-18).',
    ]);
  });

  it('refuses a day that is open in the morning only and in the afternoon only', () => {
    const { problems } = checkCalendar({
      terms: [AUTUMN],
      closures: [
        { date: '2026-12-18', kind: 'am-only' },
        { date: '2026-12-18', kind: 'pm-only' },
      ],
    });
    expect(problems).toEqual(['2026-12-18 is both am-only and pm-only.']);
  });

  it.each([
    [null, 'The calendar must have "terms".'],
    [{}, "The calendar's terms must be a list."],
    [{ terms: [] }, 'The calendar has no term.'],
    [{ terms: [{ from: '2026-09-01', to: '2028-09-01' }] }, 'Term 1 is longer than a school year.'],
  ])('refuses %j', (value, message) => {
    expect(checkCalendar(value).problems).toEqual([message]);
  });
});
