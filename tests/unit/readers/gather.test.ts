import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import { gatherReadings } from '@/utils/readers/gather';
import { problem } from '@/utils/readers/problems';
import type { ReadPupil, Reading } from '@/utils/register/reading';

const monday = { date: schoolDate('2026-11-09'), session: 'AM' } as const;
const tuesday = { date: schoolDate('2026-11-10'), session: 'AM' } as const;

function pupil(
  id: string,
  marks: readonly (readonly [typeof monday | typeof tuesday, AttendanceCode | null])[],
): ReadPupil {
  return {
    key: { kind: 'mis-id', value: id },
    name: { surname: id, forenames: 'Kit', shown: `${id}, Kit` },
    group: null,
    marks: marks.map(([session, code]) => ({ ...session, code, shown: code ?? '' })),
  };
}

function look(pupils: readonly ReadPupil[], expected: number | null = 3): Reading {
  return {
    page: 'session-register',
    sessions: [monday],
    expected,
    complete: false,
    saved: null,
    pupils,
    problems: [problem('rows-hidden')],
  };
}

describe('several looks at a grid that holds only what is in sight', () => {
  it('are one register, whole once every pupil the page counts was seen', () => {
    const reading = gatherReadings([
      look([pupil('P1', [[monday, '/']]), pupil('P2', [[monday, 'N']])]),
      look([pupil('P2', [[monday, 'N']]), pupil('P3', [[monday, null]])]),
    ]);
    expect(reading.pupils.map(({ key, marks }) => [key.value, marks[0]?.code])).toEqual([
      ['P1', '/'],
      ['P2', 'N'],
      ['P3', null],
    ]);
    expect(reading).toMatchObject({ complete: true, problems: [] });
  });

  it('are not whole while a pupil, a column or the number of pupils is missing', () => {
    const two = look([pupil('P1', [[monday, '/']]), pupil('P2', [[monday, 'N']])]);
    const third = look([pupil('P3', [[monday, '/']])]);
    const nobodyCounted = [
      { ...two, expected: null },
      { ...third, expected: null },
    ];
    expect(gatherReadings([two, two]).complete).toBe(false);
    expect(gatherReadings([two, third], false).complete).toBe(false);
    expect(gatherReadings(nobodyCounted).complete).toBe(false);
  });

  it('join the columns of a pupil', () => {
    const first = look([pupil('P1', [[monday, '/']])], 1);
    const second = { ...look([pupil('P1', [[tuesday, 'I']])], 1), sessions: [tuesday] };
    const reading = gatherReadings([second, first]);
    expect(reading.page).toBe('attendance-grid');
    expect(reading.sessions).toEqual([monday, tuesday]);
    expect(reading.pupils[0]?.marks.map(({ code }) => code)).toEqual(['/', 'I']);
  });

  it('believe no mark that differs between two of them', () => {
    const reading = gatherReadings([
      look([pupil('P1', [[monday, '/']])]),
      look([pupil('P1', [[monday, 'N']])]),
    ]);
    expect(reading.pupils[0]?.marks[0]).toMatchObject({ code: null, shown: '/ | N' });
    expect(reading.problems.map(({ code }) => code)).toContain('pupil-twice');
  });

  it('stay a list of some pupils when the page is filtered', () => {
    const filtered = { ...look([pupil('P1', [[monday, 'N']])], 1), problems: [problem('list-filtered')] };
    expect(gatherReadings([filtered, filtered]).complete).toBe(false);
  });
});
