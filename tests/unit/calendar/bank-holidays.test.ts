import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, bankHolidayClosures, withBankHolidays } from '@/utils/calendar/bank-holidays';
import { addDays, schoolDate, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

/** Anonymous Gregorian computus. */
function easterSunday(year: number): SchoolDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return schoolDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function firstMondayFrom(date: string): SchoolDate {
  const start = schoolDate(date);
  return addDays(start, (8 - weekdayOf(start)) % 7);
}

function lastMondayOf(lastDay: string): SchoolDate {
  const end = schoolDate(lastDay);
  return addDays(end, 1 - weekdayOf(end));
}

/** Weekend days move to the next weekday that is not itself a bank holiday. */
function substituted(days: readonly SchoolDate[]): SchoolDate[] {
  const taken = new Set(days.filter((day) => weekdayOf(day) <= 5));
  return days.map((day) => {
    if (weekdayOf(day) <= 5) return day;
    let next = day;
    while (weekdayOf(next) > 5 || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    return next;
  });
}

function byRule(year: number): SchoolDate[] {
  const easter = easterSunday(year);
  return [
    ...substituted([schoolDate(`${year}-01-01`)]),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMondayFrom(`${year}-05-01`),
    lastMondayOf(`${year}-05-31`),
    lastMondayOf(`${year}-08-31`),
    ...substituted([schoolDate(`${year}-12-25`), schoolDate(`${year}-12-26`)]),
  ].sort();
}

describe('bank holidays of England', () => {
  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('has those of %i that the rules give', (year) => {
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(String(year))).sort()).toEqual(byRule(year));
  });

  it('closes the May bank holiday but not the one in the summer holiday', () => {
    const summer = { from: schoolDate('2027-04-12'), to: schoolDate('2027-07-21') };
    expect(bankHolidayClosures([summer])).toEqual([
      { date: '2027-05-03', kind: 'bank-holiday' },
      { date: '2027-05-31', kind: 'bank-holiday' },
    ]);
  });

  it('leaves a closure that the school typed itself as it is', () => {
    const summer = { from: schoolDate('2027-04-12'), to: schoolDate('2027-05-28') };
    const inset = { date: schoolDate('2027-05-03'), kind: 'closure' } as const;
    expect(withBankHolidays([summer], [inset])).toEqual([inset]);
  });
});
