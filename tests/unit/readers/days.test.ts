import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { daysIn, isoDaysIn } from '@/utils/readers/dates/date-text';
import { titleDays } from '@/utils/readers/dates/days-in-title';
import { resolveDay } from '@/utils/readers/dates/resolve';
import { onlySession } from '@/utils/readers/headings/session-claims';

const TODAY = schoolDate('2026-11-24');
const context = { today: TODAY, near: [] };

function dateIn(text: string): string {
  const [day] = daysIn(text).days;
  const answer = resolveDay(day ?? {}, context);
  return answer.kind === 'date' ? answer.date : answer.kind;
}

describe('the day a heading names', () => {
  it.each([
    ['Mon 9 Nov', '2026-11-09'],
    ['Monday 9th November 2026', '2026-11-09'],
    ['9-Nov-26', '2026-11-09'],
    ['November 02', '2026-11-02'],
    ['09/11', '2026-11-09'],
    ['09/11/26 AM', '2026-11-09'],
    ['9.11.2026', '2026-11-09'],
    ['2026-11-09', '2026-11-09'],
    ['09/11 (Mon)', '2026-11-09'],
    ['Tues 3rd Nov', '2026-11-03'],
    ['12 Jan', '2027-01-12'],
    ['Monday, November 23, 2026', '2026-11-23'],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['Tue 9 Nov', 'conflict'],
    ['11/23/2026', 'unknown'],
    ['31/11/2026', 'unknown'],
    ['Year 3', 'unknown'],
    ['AM', 'unknown'],
    ['Mon', 'unknown'],
    ['Mon 9', 'unknown'],
  ])('%s names none for certain', (text, kind) => {
    expect(dateIn(text)).toBe(kind);
  });

  it('takes a weekday from the week that the page shows', () => {
    const week = { ...context, week: schoolDate('2026-11-09') };
    expect(resolveDay({ weekday: 3 }, week)).toEqual({ kind: 'date', date: '2026-11-11' });
    expect(resolveDay({ weekday: 3, day: 11 }, week)).toEqual({ kind: 'date', date: '2026-11-11' });
  });

  it('takes the year from a school year the page names', () => {
    const archive = { ...context, schoolYear: 2024 };
    expect(resolveDay({ day: 9, month: 11 }, archive)).toEqual({ kind: 'date', date: '2024-11-09' });
  });

  it('does not give a day the year of dates that are half a year away', () => {
    const spring = { ...context, near: [schoolDate('2026-05-20')] };
    expect(resolveDay({ day: 9, month: 11, year: 2026 }, spring).kind).toBe('date');
    expect(resolveDay({ day: 3, month: 9 }, spring).kind).toBe('unknown');
  });

  it('finds days in classes and addresses, but not in longer numbers', () => {
    expect(isoDaysIn('list-column--20261102')).toEqual(['2026-11-02']);
    expect(isoDaysIn('am_2026-11-09')).toEqual(['2026-11-09']);
    expect(isoDaysIn('id-120261102')).toEqual([]);
    expect(isoDaysIn('20261302')).toEqual([]);
  });
});

describe('the day a title names', () => {
  it('is none when the title names a range, unless the range is a week', () => {
    expect(titleDays('2 to 13 November 2026').day).toBeUndefined();
    expect(titleDays('Attendance 4C, 16-20 November 2026')).toEqual({
      week: { day: 20, month: 11, year: 2026 },
    });
  });

  it('is not the week it begins', () => {
    expect(titleDays('Week beginning 9 November 2026')).toEqual({ week: { day: 9, month: 11, year: 2026 } });
    expect(titleDays('w/c 9 Nov').week).toEqual({ day: 9, month: 11 });
  });

  it('is not a class of two years', () => {
    expect(titleDays('Year 3/4 register')).toEqual({});
    expect(titleDays('Class 5/6 register, 09/11/2026').day).toEqual({ day: 9, month: 11, year: 2026 });
  });

  it('is not a school year', () => {
    expect(titleDays('Attendance 2025/26')).toEqual({ schoolYear: 2025 });
    expect(titleDays('Academic year 2026-2027')).toEqual({ schoolYear: 2026 });
  });
});

describe('the session a title names', () => {
  it.each([
    ['Class 3B register – AM', 'AM'],
    ['Monday 9 AM', 'AM'],
    ['Afternoon registration', 'PM'],
    ['2nd mark', 'PM'],
    ['Register saved at 9.05 am', null],
    ['Good morning, Mrs Tench', null],
    ['Morningside Primary School', null],
    ['AM and PM', null],
    ['Fire drill 11:20 AM, PM session', 'PM'],
  ])('%s', (text, session) => {
    expect(onlySession(text)).toBe(session);
  });
});
