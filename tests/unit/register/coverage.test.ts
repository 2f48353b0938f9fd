import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate } from '@/utils/calendar/school-date';
import { coverageOf } from '@/utils/register/coverage';
import { unreadYear, withMark } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';

const CALENDAR = schoolCalendar({
  terms: [{ from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') }],
  closures: [{ date: schoolDate('2026-11-20'), kind: 'inset' }],
});
const TODAY = schoolDate('2026-11-24');

function pupil(group: string | undefined, mark: Mark, more: Partial<Pupil> = {}) {
  return {
    pupil: { surname: 'Khan', forenames: 'Amelia', ...(group === undefined ? {} : { group }), ...more },
    strip: withMark(unreadYear(2026), TODAY, 'AM', mark),
  };
}

const thisMorning = (pupils: ReturnType<typeof pupil>[]) =>
  coverageOf(pupils, CALENDAR, TODAY).filter(({ date, session }) => date === TODAY && session === 'AM');

describe('how much has been read', () => {
  it('counts a class of which half was read', () => {
    expect(
      thisMorning([pupil('4B', 'N'), pupil('4B', '/'), pupil('4B', 'not-read'), pupil('5C', 'no-mark')]),
    ).toEqual([
      { date: TODAY, session: 'AM', group: '4B', pupils: 3, read: 2 },
      { date: TODAY, session: 'AM', group: '5C', pupils: 1, read: 0 },
    ]);
  });

  it('does not take a mark that was not understood for a mark', () => {
    expect(thisMorning([pupil('4B', 'not-understood')])[0]).toMatchObject({ pupils: 1, read: 0 });
  });

  it('names pupils who are in no class last', () => {
    expect(thisMorning([pupil(undefined, 'N'), pupil('4B', 'N')]).map(({ group }) => group)).toEqual([
      '4B',
      null,
    ]);
  });

  it('looks at today and the ten school days before, over the weekend and the INSET day', () => {
    const days = new Set(coverageOf([pupil('4B', 'N')], CALENDAR, TODAY).map(({ date }) => date));
    expect([...days].at(-1)).toBe('2026-11-09');
    expect(days.size).toBe(11);
    expect(days.has(schoolDate('2026-11-20'))).toBe(false);
  });

  it('does not miss a pupil who starts tomorrow or has left', () => {
    expect(
      thisMorning([
        pupil('4B', 'N'),
        pupil('4B', 'not-read', { startDate: schoolDate('2026-11-25') }),
        pupil('4B', 'not-read', { leaving: { on: schoolDate('2026-11-23'), destination: 'unknown' } }),
      ])[0],
    ).toMatchObject({ pupils: 1, read: 1 });
  });
});
