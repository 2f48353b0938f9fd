import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { dayCoveredWords, earlierDaysWords, registerToOpenWords } from '@/utils/wording/coverage';

const tuesday = {
  date: schoolDate('2026-11-10'),
  session: 'PM',
  group: 'Year 4',
  pupils: 30,
  read: 0,
} as const;

describe('which register to open', () => {
  it('names the class, the session and the day', () => {
    expect(registerToOpenWords(tuesday)).toBe('Year 4 afternoon, Tuesday 10 November has not been read.');
    expect(registerToOpenWords({ ...tuesday, read: 12 })).toBe(
      'Year 4 afternoon, Tuesday 10 November was read in part: 12 of 30 pupils.',
    );
  });

  it('counts the others of earlier days', () => {
    const day = { date: tuesday.date, due: 3, read: 1, partly: 1, notRead: 1, toOpen: [] };
    expect(dayCoveredWords(day)).toBe('1 of 3 registers read, 1 in part, 1 not read');
    expect(earlierDaysWords([{ ...day, toOpen: [tuesday, { ...tuesday, read: 2 }] }])).toBe(
      'Year 4 afternoon, Tuesday 10 November has not been read. And 1 other register of earlier days.',
    );
    expect(earlierDaysWords([day])).toBeNull();
  });
});
