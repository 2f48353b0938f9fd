import type { Closure, Term } from './calendar';
import { schoolDate } from './school-date';
import type { SchoolDate } from './school-date';

/**
 * Bank holidays of England, 2024 to 2030: Banking and Financial Dealings Act 1971 sch. 1, with the substitute days the
 * Treasury names when one falls on a weekend. A royal occasion adds a day that no rule foretells: type it as a closure.
 */
const DAYS: Readonly<Record<number, readonly string[]>> = {
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
};

export const BANK_HOLIDAYS: readonly SchoolDate[] = Object.entries(DAYS).flatMap(([year, days]) =>
  days.map((day) => schoolDate(`${year}-${day}`)),
);

/** The last day on which these data can be relied upon. */
export const BANK_HOLIDAYS_UNTIL = schoolDate('2030-12-31');

/** The bank holidays that fall inside the terms, as closures. */
export function bankHolidayClosures(terms: readonly Term[]): Closure[] {
  return BANK_HOLIDAYS.filter((date) => terms.some(({ from, to }) => from <= date && date <= to)).map(
    (date) => ({ date, kind: 'bank-holiday' }),
  );
}

/** Closures as typed, with the bank holidays of the terms added where the day has no closure of its own. */
export function withBankHolidays(terms: readonly Term[], closures: readonly Closure[]): Closure[] {
  const typed = new Set(closures.map(({ date }) => date));
  return [...closures, ...bankHolidayClosures(terms).filter(({ date }) => !typed.has(date))].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
