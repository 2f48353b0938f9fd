import { describe, expect, it } from 'vitest';
import {
  addSchoolDays,
  countSchoolDays,
  isSchoolDay,
  isSessionHeld,
  schoolCalendar,
  schoolDayFrom,
  sessionsHeld,
} from '@/utils/calendar/school-calendar';
import { schoolDate } from '@/utils/calendar/school-date';
import { schoolYear } from './calendar-of-a-school';

const on = schoolDate;

describe('which sessions the school holds', () => {
  it('holds a morning and an afternoon on a Monday in term', () => {
    expect(sessionsHeld(schoolYear(), on('2026-11-09'))).toBe(3);
  });

  it('is open on the first and on the last day of a term', () => {
    expect(isSchoolDay(schoolYear(), on('2026-09-02'))).toBe(true);
    expect(isSchoolDay(schoolYear(), on('2026-10-23'))).toBe(true);
  });

  it.each([
    ['a Saturday', '2026-11-14'],
    ['a Sunday', '2026-11-15'],
    ['half-term', '2026-10-28'],
    ['Christmas Day', '2026-12-25'],
    ['the day before the first term', '2026-09-01'],
    ['the day after the last term', '2027-02-15'],
    ['a day years away', '2031-01-06'],
  ])('holds nothing on %s', (_what, date) => {
    expect(sessionsHeld(schoolYear(), on(date))).toBe(0);
  });

  it.each(['inset', 'bank-holiday', 'closure'] as const)('holds nothing on a day marked %s', (kind) => {
    expect(isSchoolDay(schoolYear([['2026-11-13', kind]]), on('2026-11-13'))).toBe(false);
  });

  it('holds the morning only on the last day before Christmas that ends at noon', () => {
    const calendar = schoolYear([['2026-12-18', 'am-only']]);
    expect(isSessionHeld(calendar, on('2026-12-18'), 'AM')).toBe(true);
    expect(isSessionHeld(calendar, on('2026-12-18'), 'PM')).toBe(false);
    expect(isSchoolDay(calendar, on('2026-12-18'))).toBe(true);
  });

  it('holds the afternoon only after a morning of training', () => {
    const calendar = schoolYear([['2026-11-04', 'pm-only']]);
    expect(isSessionHeld(calendar, on('2026-11-04'), 'AM')).toBe(false);
    expect(isSessionHeld(calendar, on('2026-11-04'), 'PM')).toBe(true);
  });

  it('does not open a Saturday or a holiday because a closure is written on it', () => {
    const calendar = schoolYear([
      ['2026-11-14', 'am-only'],
      ['2026-10-28', 'pm-only'],
    ]);
    expect(isSchoolDay(calendar, on('2026-11-14'))).toBe(false);
    expect(isSchoolDay(calendar, on('2026-10-28'))).toBe(false);
  });

  it('ignores a closure outside the calendar', () => {
    const calendar = schoolYear([['2028-01-03', 'bank-holiday']]);
    expect(countSchoolDays(calendar, on('2026-09-02'), on('2027-02-12'))).toBe(103);
  });

  it('takes the terms in any order', () => {
    const file = {
      terms: [
        { from: on('2027-01-04'), to: on('2027-02-12') },
        { from: on('2026-11-02'), to: on('2026-12-18') },
      ],
    };
    expect(schoolCalendar(file).from).toBe('2026-11-02');
    expect(isSchoolDay(schoolCalendar(file), on('2027-01-04'))).toBe(true);
  });

  it('refuses a calendar without a term', () => {
    expect(() => schoolCalendar({ terms: [] })).toThrow(RangeError);
  });
});

describe('counting school days', () => {
  it.each([
    ['five days after Thursday 22 October, over half-term', '2026-10-22', 5, '2026-11-05'],
    ['one day after a Friday', '2026-11-13', 1, '2026-11-16'],
    ['one day after a Saturday', '2026-11-14', 1, '2026-11-16'],
    ['nine days after Monday 9 November, the tenth day', '2026-11-09', 9, '2026-11-20'],
    ['ten days after leave that ended on Friday 6 November', '2026-11-06', 10, '2026-11-20'],
    ['nine days after Monday 14 December, over Christmas', '2026-12-14', 9, '2027-01-08'],
    ['one day after the last day of term', '2026-12-18', 1, '2027-01-04'],
    ['one day after a date before the first term', '2026-08-20', 1, '2026-09-02'],
  ])('finds %s', (_what, from, days, expected) => {
    expect(addSchoolDays(schoolYear(), on(from), days)).toBe(expected);
  });

  it('steps over the INSET day', () => {
    const calendar = schoolYear([['2026-11-13', 'inset']]);
    expect(addSchoolDays(calendar, on('2026-11-09'), 9)).toBe('2026-11-23');
  });

  it('counts a day with one session as a day', () => {
    const calendar = schoolYear([['2026-11-11', 'am-only']]);
    expect(addSchoolDays(calendar, on('2026-11-09'), 2)).toBe('2026-11-11');
    expect(countSchoolDays(calendar, on('2026-11-09'), on('2026-11-13'))).toBe(5);
  });

  it('does not know a day after the calendar ends', () => {
    expect(addSchoolDays(schoolYear(), on('2027-02-11'), 2)).toBeNull();
    expect(addSchoolDays(schoolYear(), on('2027-02-11'), 1)).toBe('2027-02-12');
  });

  it('counts both ends', () => {
    expect(countSchoolDays(schoolYear(), on('2026-11-09'), on('2026-11-09'))).toBe(1);
    expect(countSchoolDays(schoolYear(), on('2026-10-21'), on('2026-11-10'))).toBe(10);
    expect(countSchoolDays(schoolYear(), on('2026-10-24'), on('2026-11-01'))).toBe(0);
    expect(countSchoolDays(schoolYear(), on('2026-08-01'), on('2026-09-04'))).toBe(3);
  });

  it('takes a school day for itself and a Saturday for the Monday after', () => {
    expect(schoolDayFrom(schoolYear(), on('2026-11-13'))).toBe('2026-11-13');
    expect(schoolDayFrom(schoolYear(), on('2026-11-14'))).toBe('2026-11-16');
    expect(schoolDayFrom(schoolYear(), on('2027-02-13'))).toBeNull();
  });
});
