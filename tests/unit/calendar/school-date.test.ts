import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  minutesBetween,
  mondayOf,
  parseSchoolDate,
  parseSchoolMoment,
  schoolDate,
  schoolMoment,
  schoolYearOf,
  timeOf,
  weekdayOf,
} from '@/utils/calendar/school-date';

const on = schoolDate;

describe('reading a date', () => {
  it.each(['2026-11-09', '2028-02-29', '2026-12-31'])('reads %s', (text) => {
    expect(parseSchoolDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '9 Nov 2026',
    '2026-11-9',
    '',
  ])('does not read %j', (text) => expect(parseSchoolDate(text)).toBeNull());

  it('says that a wrong date is wrong', () => {
    expect(() => schoolDate('2026-02-30')).toThrow(RangeError);
  });

  it.each(['2026-11-09T08:45', '2026-11-09T00:00', '2026-11-09T23:59'])('reads the moment %s', (text) => {
    expect(parseSchoolMoment(text)).toBe(text);
  });

  it.each([
    '2026-11-09T24:00',
    '2026-11-09T08:60',
    '2026-02-30T08:00',
    '2026-11-09',
    '2026-11-09T08:45:00',
    '2026-11-09T08:45Z',
  ])('does not read the moment %j', (text) => expect(parseSchoolMoment(text)).toBeNull());

  it('takes a moment apart', () => {
    const moment = schoolMoment('2026-11-09T08:45');
    expect([dateOf(moment), timeOf(moment)]).toEqual(['2026-11-09', '08:45']);
    expect(minutesBetween(moment, schoolMoment('2026-11-10T08:15'))).toBe(1410);
  });
});

/** Zones in which the naive sum goes wrong: a change of clocks at midnight, far ahead, far behind, odd quarters. */
const ZONES = [
  'Europe/London',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
];

describe.each(ZONES)('dates on a machine set to %s', (zone) => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('go from each day to the next without a gap or a repeat', () => {
    process.env['TZ'] = zone;
    let date = on('2012-01-01');
    for (let count = 1; count <= 6000; count += 1) {
      const next = addDays(date, 1);
      if (next <= date || daysBetween(date, next) !== 1 || addDays(next, -1) !== date) {
        throw new Error(`${date} is followed by ${next}`);
      }
      date = next;
    }
    expect(date).toBe('2028-06-05');
  });

  it('know their weekday, their week and their distance', () => {
    process.env['TZ'] = zone;
    expect(weekdayOf(on('2026-11-09'))).toBe(1);
    expect(weekdayOf(on('2026-11-15'))).toBe(7);
    expect(mondayOf(on('2026-11-15'))).toBe('2026-11-09');
    expect(daysBetween(on('2026-10-24'), on('2026-10-26'))).toBe(2);
    expect(daysBetween(on('2027-03-27'), on('2027-03-29'))).toBe(2);
    expect(daysBetween(on('2026-11-09'), on('2026-11-02'))).toBe(-7);
  });
});

describe('months and school years', () => {
  it('gives the 31st of a shorter month its last day', () => {
    expect(addMonths(on('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(on('2026-11-20'), 1)).toBe('2026-12-20');
    expect(addMonths(on('2026-12-20'), 1)).toBe('2027-01-20');
  });

  it('begins the school year on 1 September', () => {
    expect(schoolYearOf(on('2026-08-31'))).toBe(2025);
    expect(schoolYearOf(on('2026-09-01'))).toBe(2026);
    expect(schoolYearOf(on('2027-07-21'))).toBe(2026);
  });
});
