import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSchoolDay, schoolCalendar } from '@/utils/calendar/school-calendar';
import { addDays, schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { pastRuns } from '@/utils/policy/past-runs';
import { patternsOf } from '@/utils/policy/patterns';
import type { Pattern } from '@/utils/policy/patterns';
import { positionOf, unreadYear } from '@/utils/register/strip';
import { patternWords, runWords } from '@/utils/wording/patterns';
import { exampleView, rowOf, EXAMPLES } from '@/tests/tools/example-view';

const CALENDAR = schoolCalendar({
  terms: [
    { from: schoolDate('2026-09-03'), to: schoolDate('2026-10-23') },
    { from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') },
  ],
  closures: [],
});
const VIEW = { ...exampleView(), calendar: CALENDAR, now: schoolMoment('2026-12-18T16:00') };

/** Present on every school day, except the marks named; '??' is a day nobody read. */
function runsOf(marks: Readonly<Record<string, string>>) {
  const year = unreadYear(2026);
  const strip = [...year.marks];
  for (let day: SchoolDate = CALENDAR.from; day <= schoolDate('2026-12-18'); day = addDays(day, 1)) {
    if (!isSchoolDay(CALENDAR, day)) continue;
    const two = marks[day] ?? '/\\';
    strip[positionOf(year, day, 'AM')] = two[0] ?? '?';
    strip[positionOf(year, day, 'PM')] = two[1] ?? '?';
  }
  const example = EXAMPLES[0];
  if (example === undefined) throw new Error('The example has pupils.');
  const row = { ...rowOf(example), strip: { from: year.from, marks: strip.join('') } };
  return pastRuns(VIEW, row);
}

const patterns = (marks: Readonly<Record<string, string>>): readonly Pattern[] =>
  patternsOf(runsOf(marks), CALENDAR);
const kinds = (marks: Readonly<Record<string, string>>) => patterns(marks).map(({ kind }) => kind);

describe('what the absences of a child have in common', () => {
  it('names the Monday of three single days away', () => {
    const found = patterns({
      '2026-09-14': 'II',
      '2026-10-05': 'NN',
      '2026-11-16': 'II',
      '2026-11-26': 'II',
    });
    expect(found.map(patternWords)).toEqual(['A Monday is in 3 of 4 absences of one or two days.']);
  });

  it('sees no pattern in two Mondays', () => {
    expect(patterns({ '2026-09-14': 'II', '2026-10-05': 'NN' })).toEqual([]);
  });

  it('does not call a fortnight of illness a pattern of Mondays', () => {
    const fortnight = Object.fromEntries(
      ['16', '17', '18', '19', '20', '23', '24', '25', '26', '27'].map((day) => [`2026-11-${day}`, 'II']),
    );
    expect(patterns(fortnight)).toEqual([]);
  });

  it('names afternoons only, and not the mornings missed at the start of a whole day away', () => {
    const found = patterns({
      '2026-09-08': '/N',
      '2026-09-23': '/N',
      '2026-10-08': '/N',
      '2026-11-19': 'NN',
    });
    expect(found.map(patternWords)).toEqual(['Only the afternoon was missed on 3 of 3 part days.']);
  });

  it('does not take an afternoon that runs into the next morning for an afternoon only', () => {
    expect(runsOf({ '2026-09-08': '/N', '2026-09-09': 'N\\' })[0]).toMatchObject({ onlyHalf: null, days: 2 });
    expect(runsOf({ '2026-09-08': 'N\\' })[0]).toMatchObject({ onlyHalf: 'AM' });
    expect(runsOf({ '2026-09-08': '/N' })[0]).toMatchObject({ onlyHalf: 'PM' });
  });

  it('does not say that a morning alone was missed when nobody read the afternoon', () => {
    expect(runsOf({ '2026-09-08': 'N?', '2026-09-09': '/\\' })[0]?.onlyHalf).toBeNull();
  });

  it('names the last day before half-term and the first day after it', () => {
    expect(patterns({ '2026-10-23': 'NN', '2026-11-10': 'II' })).toEqual([]);
    expect(kinds({ '2026-10-23': 'NN', '2026-11-02': '/N' })).toEqual(['beside-holiday']);
    expect(kinds({ '2026-10-23': 'NN' })).toEqual([]);
  });

  it('counts an absence over the whole half-term once', () => {
    expect(patterns({ '2026-10-23': 'NN', '2026-11-02': 'NN' })).toEqual([]);
  });

  it('names a child who is away again within a week of coming back, twice', () => {
    const found = patterns({ '2026-11-10': 'II', '2026-11-13': 'II', '2026-11-19': 'NN' });
    expect(found.map(patternWords)).toEqual(['Away again within five school days of coming back, 2 times.']);
  });

  it('does not count school days that nobody read as coming back soon', () => {
    const unread = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [addDays(schoolDate('2026-11-11'), at), '??']),
    );
    expect(kinds({ ...unread, '2026-11-09': 'NN', '2026-12-03': 'NN', '2026-12-16': 'NN' })).toEqual([]);
  });
});

describe('an earlier absence in words', () => {
  it('says how many days in which month, and how long the child was back', () => {
    const runs = runsOf({ '2026-10-12': '/N', '2026-10-13': 'NN', '2026-10-14': 'NN', '2026-10-19': 'II' });
    expect(runs.map(runWords)).toEqual(['1 day in October, back 39 days', '3 days in October, back 2 days']);
  });

  it('says that a child is not back yet', () => {
    expect(runsOf({ '2026-12-17': 'NN', '2026-12-18': 'NN' }).map(runWords)).toEqual([
      '2 days in December, not back yet',
    ]);
  });
});

it('never finds more absences alike than there were, and nothing in a single one', () => {
  const days = fc.constantFrom(
    '2026-09-14',
    '2026-09-21',
    '2026-10-05',
    '2026-11-02',
    '2026-11-16',
    '2026-10-23',
  );
  fc.assert(
    fc.property(fc.uniqueArray(days), fc.constantFrom('NN', 'II', '/N', 'N\\'), (away, mark) => {
      const found = patterns(Object.fromEntries(away.map((day) => [day, mark])));
      for (const { times, of } of found) {
        expect(times).toBeLessThanOrEqual(of);
        expect(times).toBeLessThanOrEqual(away.length);
      }
      if (away.length < 2) expect(found).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
