import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { Policy, Step } from '@/utils/policy/policy';
import { standingOf } from '@/utils/policy/stand';
import { unreadYear, withMark } from '@/utils/register/strip';

/** Half-term is the last week of October; Friday 20 November is an INSET day. */
const calendar = schoolCalendar({
  terms: [
    { from: schoolDate('2026-10-01'), to: schoolDate('2026-10-23') },
    { from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') },
  ],
  closures: [{ date: schoolDate('2026-11-20'), kind: 'inset' }],
});

const STEP: Step = {
  id: 'visit',
  title: 'Visit',
  who: 'dsl',
  countedIn: 'absence',
  when: { on: 'count', day: 1 },
  conditions: [],
  doneBy: { by: 'home-visit' },
  source: 'Policy 1',
};

function policyWith(step: Partial<Step>): Policy {
  return { id: 'ours', title: 'Ours', version: '1', source: 'Governors', steps: [{ ...STEP, ...step }] };
}

/** Present on the days before, then these marks on these days, mornings and afternoons. */
function visit(step: Partial<Step>, marks: readonly (readonly [string, string])[], now: string) {
  let strip = unreadYear(2026);
  const mark = (date: SchoolDate, session: 'AM' | 'PM', char: string) => {
    if (char !== '?') strip = withMark(strip, date, session, char as AttendanceCode);
  };
  for (const [date, both] of marks) {
    mark(schoolDate(date), 'AM', both.charAt(0));
    mark(schoolDate(date), 'PM', both.charAt(1));
  }
  const { prompts } = standingOf({
    policy: policyWith(step),
    settings: DEFAULT_SETTINGS,
    calendar,
    pupil: { surname: 'Quill', forenames: 'Wren' },
    strip,
    log: [],
    now: schoolMoment(now),
    countFrom: schoolDate(marks[0]?.[0] ?? '2026-10-01'),
  });
  return prompts.find(({ step: id }) => id === 'visit');
}

const BEFORE_HALF_TERM = [
  ['2026-10-20', '/\\'],
  ['2026-10-21', 'NN'],
  ['2026-10-22', 'NN'],
  ['2026-10-23', 'NN'],
] as const;

describe('a step that follows its count in other units', () => {
  it('counts the half-term in calendar days, which it does not in school days', () => {
    const calendarDays = { when: { on: 'count', day: 13, unit: 'calendar-days' } } as const;
    expect(visit(calendarDays, BEFORE_HALF_TERM, '2026-10-23T16:00')?.due).toBe('2026-11-02');
    const schoolDays = { when: { on: 'count', day: 5 } } as const;
    expect(visit(schoolDays, BEFORE_HALF_TERM, '2026-10-23T16:00')?.due).toBe('2026-11-03');
  });

  it('brings a calendar day in the holiday forward to the last school day before it', () => {
    const step = { when: { on: 'count', day: 7, unit: 'calendar-days' } } as const;
    expect(visit(step, BEFORE_HALF_TERM, '2026-10-23T16:00')?.due).toBe('2026-10-23');
  });

  it('takes a week for seven calendar days', () => {
    const step = { when: { on: 'count', day: 2, unit: 'weeks' } } as const;
    const prompt = visit(step, BEFORE_HALF_TERM, '2026-10-23T16:00');
    expect(prompt).toMatchObject({ due: '2026-11-03', state: 'upcoming' });
    expect(prompt?.because.join(' ')).toContain('Week 2 will be Tuesday 3 November 2026');
  });

  it('counts an afternoon missed as one session, and the days to come as two', () => {
    const step = { when: { on: 'count', day: 5, unit: 'sessions' } } as const;
    const marks = [
      ['2026-11-16', '/N'],
      ['2026-11-17', 'NN'],
    ] as const;
    expect(visit(step, marks, '2026-11-17T16:00')).toMatchObject({ due: '2026-11-18', state: 'upcoming' });
    const on = visit(step, [...marks, ['2026-11-18', 'NN']], '2026-11-18T16:00');
    expect(on).toMatchObject({ due: '2026-11-18', state: 'due' });
  });

  it('counts days with an I mark alone where the step says illness', () => {
    const step = { countedIn: 'illness', when: { on: 'count', day: 3 } } as const;
    const marks = [
      ['2026-11-16', 'II'],
      ['2026-11-17', 'NN'],
      ['2026-11-18', 'II'],
    ] as const;
    expect(visit(step, marks, '2026-11-18T16:00')).toMatchObject({ due: '2026-11-19', state: 'upcoming' });
  });

  it('does not come once a sick mark has ended the days without permission', () => {
    const step = { countedIn: 'unauthorised', when: { on: 'count', day: 3, unit: 'weeks' } } as const;
    const marks = [
      ['2026-11-16', 'OO'],
      ['2026-11-17', 'II'],
    ] as const;
    expect(visit(step, marks, '2026-11-17T16:00')).toBeUndefined();
  });
});

describe('a share of the year’s sessions', () => {
  const share = (of: 'absence' | 'unauthorised', percent: number) =>
    ({ countedIn: 'none', when: { on: 'share', of, percent } }) as const;
  const tenDays = (away: string) =>
    ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map(
      (day, at) => [`2026-11-${day}`, at === 4 ? away : '/\\'] as const,
    );

  it('asks for the step from the very tenth part on, back in school or not', () => {
    expect(visit(share('absence', 10), tenDays('II'), '2026-11-13T16:00')?.state).toBe('due');
    expect(visit(share('absence', 11), tenDays('II'), '2026-11-13T16:00')).toBeUndefined();
  });

  it('counts illness among what was missed and not among what was missed without permission', () => {
    expect(visit(share('unauthorised', 5), tenDays('II'), '2026-11-13T16:00')).toBeUndefined();
    expect(visit(share('unauthorised', 10), tenDays('OO'), '2026-11-13T16:00')?.state).toBe('due');
  });

  it('waits until twenty sessions were possible', () => {
    expect(visit(share('absence', 10), tenDays('II').slice(0, 9), '2026-11-12T16:00')).toBeUndefined();
  });
});
