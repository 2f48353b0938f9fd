import { describe, expect, it } from 'vitest';
import type { Session } from '@/utils/calendar/calendar';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { judgeReading } from '@/utils/register/judge';
import type { Reading } from '@/utils/register/reading';

const CALENDAR = schoolCalendar({
  terms: [
    { from: schoolDate('2026-04-13'), to: schoolDate('2026-07-21') },
    { from: schoolDate('2026-09-02'), to: schoolDate('2026-12-18') },
  ],
  closures: [
    { date: schoolDate('2026-11-20'), kind: 'inset' },
    { date: schoolDate('2026-11-23'), kind: 'am-only' },
  ],
});
const NOW = schoolMoment('2026-11-24T09:30');

function reading(sessions: [string, Session][], shown = 'N', more: Partial<Reading> = {}): Reading {
  const read = sessions.map(([date, session]) => ({ date: schoolDate(date), session }));
  return {
    page: 'attendance-grid',
    sessions: read,
    expected: 1,
    complete: true,
    saved: null,
    pupils: [
      {
        key: { kind: 'mis-id', value: '1' },
        name: { surname: 'Khan', forenames: 'Amelia', shown: 'Khan, Amelia' },
        group: '4B',
        marks: read.map((session) => ({
          ...session,
          code: shown === '' ? null : (shown as 'N'),
          shown,
        })),
      },
    ],
    problems: [],
    ...more,
  };
}

const codes = (of: Reading) => judgeReading(of, CALENDAR, NOW).problems.map(({ code }) => code);

describe('what of a reading is counted', () => {
  it('counts this morning', () => {
    expect(judgeReading(reading([['2026-11-24', 'AM']]), CALENDAR, NOW)).toEqual({
      kind: 'counted',
      sessions: [{ date: '2026-11-24', session: 'AM' }],
      problems: [],
    });
  });

  it('counts nothing of a register that shows defaults nobody has saved', () => {
    const judged = judgeReading(reading([['2026-11-24', 'AM']], '/', { saved: false }), CALENDAR, NOW);
    expect(judged).toEqual({
      kind: 'refused',
      problems: [
        {
          code: 'not-saved',
          message:
            'The register on the page has not been saved yet, so nothing was counted. Save it in the MIS.',
        },
      ],
    });
  });

  it('refuses a page that is no register', () => {
    expect(judgeReading(reading([], '', { page: 'none' }), CALENDAR, NOW).kind).toBe('refused');
  });

  it.each([
    ['the afternoon, while it is morning', '2026-11-24', 'PM', 'future-session'],
    ['tomorrow', '2026-11-25', 'AM', 'future-session'],
    ['the INSET day', '2026-11-20', 'AM', 'not-a-school-day'],
    ['Saturday', '2026-11-21', 'AM', 'not-a-school-day'],
    ['the afternoon of a day that ended at noon', '2026-11-23', 'PM', 'not-a-school-day'],
    ['last school year', '2026-07-20', 'AM', 'other-school-year'],
  ] as const)('refuses marks for %s', (_, date, session, code) => {
    const judged = judgeReading(reading([[date, session]]), CALENDAR, NOW);
    expect(judged.kind).toBe('refused');
    expect(judged.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('counts the days gone by of a week whose other days are still empty, without a complaint', () => {
    const week = reading([
      ['2026-11-23', 'AM'],
      ['2026-11-24', 'AM'],
    ]);
    const blankAhead = reading([['2026-11-25', 'AM']], '').sessions;
    const judged = judgeReading({ ...week, sessions: [...week.sessions, ...blankAhead] }, CALENDAR, NOW);
    expect(judged).toMatchObject({ kind: 'counted', sessions: week.sessions, problems: [] });
  });

  it('says nothing of the # of an INSET day', () => {
    expect(
      codes({
        ...reading(
          [
            ['2026-11-20', 'AM'],
            ['2026-11-24', 'AM'],
          ],
          '#',
        ),
      }),
    ).toEqual([]);
  });

  it('names a day once, also when both its sessions hold marks', () => {
    expect(
      codes(
        reading([
          ['2026-11-20', 'AM'],
          ['2026-11-20', 'PM'],
          ['2026-11-24', 'AM'],
        ]),
      ),
    ).toEqual(['not-a-school-day']);
  });

  it('takes every weekday for a school day before there is a calendar', () => {
    expect(judgeReading(reading([['2026-11-20', 'AM']]), null, NOW).kind).toBe('counted');
    expect(judgeReading(reading([['2026-11-21', 'AM']]), null, NOW).kind).toBe('refused');
  });
});
