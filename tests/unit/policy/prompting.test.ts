import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { DEFAULT_PROMPTING, announcedFrom, isInHours, minutesLeft } from '@/utils/policy/prompting';

describe('when staff are told', () => {
  it.each([
    ['2026-11-24T07:29', false],
    ['2026-11-24T07:30', true],
    ['2026-11-24T17:59', true],
    ['2026-11-24T18:00', false],
    ['2026-11-28T10:00', false],
  ])('may a notification come at %s: %s', (moment, may) => {
    expect(isInHours(DEFAULT_PROMPTING, schoolMoment(moment))).toBe(may);
  });

  it('announces a call due by 10:00 at 09:45, and a step without a time when its day begins', () => {
    expect(announcedFrom(schoolMoment('2026-11-24T10:00'), DEFAULT_PROMPTING)).toBe('2026-11-24T09:45');
    expect(announcedFrom(schoolDate('2026-11-24'), DEFAULT_PROMPTING)).toBe('2026-11-24T00:00');
  });

  it.each([
    ['2026-11-24T09:44', null],
    ['2026-11-24T09:45', 15],
    ['2026-11-24T10:00', 0],
    ['2026-11-24T10:01', null],
  ])('counts the minutes down from the warning on: at %s %s', (now, left) => {
    const due = schoolMoment('2026-11-24T10:00');
    expect(minutesLeft(due, schoolMoment(now), DEFAULT_PROMPTING)).toBe(left);
  });
});
