import { describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { dueFor, nextStep, soonestFirst, stepsOf } from '@/utils/policy/for-role';
import { pastRuns } from '@/utils/policy/past-runs';
import { readToday } from '@/utils/policy/read-today';
import { schoolSummary } from '@/utils/policy/school-summary';
import { stripWeeks } from '@/utils/policy/strip-weeks';
import { rangeForList } from '@/utils/policy/today-open';
import { whoReachesWhat } from '@/utils/policy/who-reaches-what';
import { countingInput, workingOf } from '@/utils/policy/working';
import type { RunCount } from '@/utils/policy/working';
import { EXAMPLES, actingAs, emptyView, exampleView, rowOf } from '@/tests/tools/example-view';

function rowWith(id: string, change: Partial<(typeof EXAMPLES)[number]> = {}) {
  const example = EXAMPLES.find((pupil) => pupil.id === id);
  if (example === undefined) throw new Error('No such pupil in the example.');
  return rowOf({ ...example, ...change });
}

function working(id: string, marks: string, count: RunCount, log = EXAMPLES[0]?.log ?? []) {
  const row = rowWith(id, { marks, log });
  const input = countingInput(exampleView(), row);
  if (input === null) throw new Error('The example has a calendar.');
  return workingOf(input, count).map(
    ({ date, session, verdict }) => `${date.slice(8)} ${session} ${verdict}`,
  );
}

describe('the working behind a count', () => {
  it('shows the mark that came before, every session counted, and what was not read', () => {
    expect(working('pupil-ella', 'NNOO-?', 'absence', [])).toEqual([
      '18 PM ended',
      '19 AM counted',
      '19 PM counted',
      '23 AM counted',
      '23 PM counted',
      '24 AM not known',
      '24 PM not known',
    ]);
  });

  it('passes over a mark that neither counts nor ends', () => {
    expect(working('pupil-ella', 'NNXXNN', 'absence', [])).toContain('23 AM passed over');
  });

  it('counts the missed half of a first day in the days away, and not in the days without permission', () => {
    expect(working('pupil-ella', '/NNN', 'absence', []).slice(0, 2)).toEqual([
      '23 AM ended',
      '23 PM counted',
    ]);
    expect(working('pupil-ella', '/NNN', 'unauthorised', []).slice(0, 2)).toEqual([
      '23 AM ended',
      '23 PM part day',
    ]);
  });

  it('says which days come before somebody was reached', () => {
    const at = schoolMoment('2026-11-23T09:00');
    const spoke = {
      at,
      kind: 'contact-attempt',
      method: 'call',
      person: 'Tom Brook',
      outcome: 'spoke, reason given',
    } as const;
    const lines = working('pupil-ella', 'NNNNNN', 'noContact', [spoke]);
    expect(lines).toContain('23 PM contact');
    expect(lines).toContain('24 AM counted');
  });

  it('agrees with the counters for every pupil and every count', () => {
    const view = exampleView();
    for (const row of view.pupils) {
      const input = countingInput(view, row);
      if (input === null) throw new Error('The example has a calendar.');
      for (const count of ['absence', 'unauthorised', 'noContact', 'unseen', 'deletion'] as const) {
        const lines = workingOf(input, count);
        const onDays = (wanted: string) =>
          new Set(lines.filter(({ verdict }) => verdict === wanted).map(({ date }) => date));
        const unsure = onDays('not known');
        const certain = [...onDays('counted')].filter((date) => !unsure.has(date));
        expect(certain.length, `${row.id} ${count}`).toBe(row.standing.counters[count].days);
      }
    }
  });
});

describe('the strip and the absences before', () => {
  it('ends at today and leaves out weeks without school', () => {
    const weeks = stripWeeks(exampleView(), rowWith('pupil-yusuf'), 6);
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-10-12',
      '2026-10-19',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(weeks.at(-1)?.days.map(({ am }) => am)).toEqual(['O', 'N', null, null, null]);
    expect(weeks.at(-2)?.days[4]).toMatchObject({ am: null, pm: null });
  });

  it('does not join two absences over a day in school, and joins them over the INSET day', () => {
    const runs = pastRuns(exampleView(), rowWith('pupil-ella', { marks: 'NN/\\NNNN' }));
    expect(runs.map(({ from, to, sessions }) => [from, to, sessions])).toEqual([
      ['2026-11-23', '2026-11-24', 4],
      ['2026-11-18', '2026-11-18', 2],
    ]);
    const joined = pastRuns(exampleView(), rowWith('pupil-ella', { marks: 'IINN' }));
    expect(joined[0]).toMatchObject({ from: '2026-11-23', sessions: 4, marks: ['I', 'N'] });
    const overInset = pastRuns(exampleView(), rowWith('pupil-ella', { marks: 'NNNNNN' }));
    expect(overInset[0]).toMatchObject({ from: '2026-11-19', sessions: 6 });
  });
});

describe('a count in a list', () => {
  const range = (marks: string) => {
    const row = rowWith('pupil-ella', { marks });
    return rangeForList(exampleView(), row, row.standing.counters.absence);
  };

  it('says the day plainly while only the afternoon is to come', () => {
    expect(range('NNN?')).toEqual({ days: 2, atMost: 2 });
    expect(range('/?')).toEqual({ days: 0, atMost: 0 });
  });

  it('stays a range when another day was not read', () => {
    expect(range('NN??N?')).toMatchObject({ days: 1, atMost: 3 });
  });
});

describe('what was read today', () => {
  it('names the missing groups of the morning, and leaves out the afternoon until some of it is read', () => {
    expect(readToday(exampleView())).toEqual([
      { session: 'AM', pupils: 12, read: 10, missing: ['Beech'], partly: [] },
    ]);
  });

  it('is empty on the INSET day', () => {
    expect(readToday(exampleView({ now: schoolMoment('2026-11-20T09:00') }))).toEqual([]);
  });
});

describe('steps by role', () => {
  it('gives each person their own, and shows flags to the DSL and the head alone', () => {
    for (const role of ['office', 'dsl', 'head'] as const) {
      const view = exampleView({ acting: actingAs(role) });
      expect(dueFor(view).every(({ prompt }) => prompt.who === role)).toBe(true);
      const kofi = view.pupils.find(({ id }) => id === 'pupil-kofi');
      if (kofi === undefined) throw new Error('The example has this pupil.');
      const ids = stepsOf(view, kofi).map(({ prompt }) => prompt.step);
      expect(ids.includes('social-care-now')).toBe(role !== 'office');
    }
    expect(dueFor(exampleView({ acting: null }))).toEqual([]);
  });

  it('puts a step with an hour before one that runs to the end of the day', () => {
    const view = exampleView();
    const ella = view.pupils.find(({ id }) => id === 'pupil-ella');
    if (ella === undefined) throw new Error('The example has this pupil.');
    const due = [...stepsOf(view, ella)].sort(soonestFirst).filter(({ prompt }) => prompt.state === 'due');
    expect(due[0]?.prompt.due).toBe('2026-11-24T10:00');
    expect(nextStep(view, ella)?.prompt.step).toBe('first-day-call');
  });

  it('looks five school days ahead, over the weekend and not at today', () => {
    const dates = whoReachesWhat(exampleView({ acting: actingAs('dsl') })).map(({ date }) => date);
    expect(dates[0]).toBe('2026-11-25');
    expect(dates.at(-1)).toBe('2026-12-01');
    expect(dates).not.toContain('2026-11-28');
  });
});

it('sums up the morning, and an empty school', () => {
  expect(schoolSummary(exampleView())).toMatchObject({ pupils: 12, noReason: 5, toClose: 1, unread: 2 });
  expect(schoolSummary(emptyView())).toMatchObject({ pupils: 0, noReason: 0, openCases: 0, unread: 0 });
});
