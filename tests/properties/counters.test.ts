import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { countersOf } from '@/utils/cases/counters-of';
import type { Counters } from '@/utils/counters/counts';
import { markAt, withMark } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { RUNS, histories, isWeekend } from './arbitraries';
import { countersFor, countingInput } from './counting-input';
import { oracleCounters } from './oracle/counters';
import { nextDate, sessionsOf } from './oracle/history';
import type { History } from './oracle/history';

function always(law: (history: History) => void, runs = RUNS): void {
  fc.assert(fc.property(histories, law), { numRuns: runs });
}

const todayOf = (history: History) => history.now.slice(0, 10);

/** Every number that a day of absence can raise. The penalty window moves with the calendar and is left out. */
function heights(counters: Counters): Record<string, number> {
  const { absence, unauthorised, unseen, noContact, illness, deletion } = counters;
  return {
    absence: absence.days,
    absenceAtMost: absence.atMost,
    absenceSessions: absence.sessions,
    unauthorised: unauthorised.days,
    unauthorisedAtMost: unauthorised.atMost,
    unseen: unseen.days,
    unseenAtMost: unseen.atMost,
    noContact: noContact.days,
    noContactAtMost: noContact.atMost,
    illness: illness.days,
    illnessInYear: illness.inYear,
    deletion: deletion.days,
  };
}

function expectNoneRaised(before: Counters, after: Counters): void {
  const was = heights(before);
  for (const [name, height] of Object.entries(heights(after))) {
    expect(height, name).toBeLessThanOrEqual(was[name] ?? 0);
  }
}

describe('the program and a clerk who counts the long way', () => {
  it('agree on every counter of every history', () => {
    always((history) => {
      expect(countersFor(history)).toEqual(oracleCounters(history));
    });
  }, 300_000);
});

describe('what is true of every history', () => {
  const some = Math.ceil(RUNS / 4);

  it('reading the same register twice changes nothing', () => {
    always((history) => {
      const input = countingInput(history);
      let strip = input.strip;
      for (const date of Object.keys(history.marks) as SchoolDate[]) {
        for (const session of ['AM', 'PM'] as const) {
          strip = withMark(strip, date, session, markAt(strip, date, session));
        }
      }
      expect(countersOf({ ...input, strip })).toEqual(countersOf(input));
    }, some);
  }, 120_000);

  it('a weekend raises no count', () => {
    always((history) => {
      const today = todayOf(history);
      const held = sessionsOf(history.calendar, today);
      const marks = history.marks[today] ?? ['?', '?'];
      const isLookedAt = held.some((session) => marks[session === 'AM' ? 0 : 1] !== '?');
      fc.pre(isLookedAt || held.length === 0);
      const tomorrow = nextDate(today);
      fc.pre(sessionsOf(history.calendar, tomorrow).length === 0);
      const later = countersFor({ ...history, now: `${tomorrow}T10:00` });
      expectNoneRaised(countersFor(history), later);
      const isRunKept = history.settings.carry_over_summer && isWeekend(tomorrow);
      if (isRunKept) expect(later.absence).toEqual(countersFor(history).absence);
    }, some);
  }, 120_000);

  it('closing the school on a day of absence raises no count', () => {
    always((history) => {
      const absences = Object.keys(history.marks).filter((date) => {
        const held = sessionsOf(history.calendar, date);
        const marks = history.marks[date] ?? [];
        return held.length === 2 && marks.every((mark) => ['N', 'O', 'G', '-', '?'].includes(mark));
      });
      const date = absences.at(-1) as SchoolDate | undefined;
      fc.pre(date !== undefined);
      const closures = [...(history.calendar.closures ?? []), { date, kind: 'inset' as const }];
      const closed = { ...history, calendar: { ...history.calendar, closures } };
      expectNoneRaised(countersFor(history), countersFor(closed));
    }, some);
  }, 120_000);

  it('a day of present marks ends every run', () => {
    always((history) => {
      const today = todayOf(history);
      fc.pre(sessionsOf(history.calendar, today).length > 0);
      fc.pre(history.pupil.startDate === undefined || history.pupil.startDate <= today);
      const counters = countersFor({ ...history, marks: { ...history.marks, [today]: ['/', '\\'] } });
      const { illnessInYear, ...runs } = heights(counters);
      expect(illnessInYear).toBeGreaterThanOrEqual(0);
      expect(Object.values(runs).every((height) => height === 0)).toBe(true);
      expect(counters.absence.lastPresent).toBe(today);
    }, some);
  }, 120_000);

  it('a child seen today has no unseen days and no days without contact', () => {
    always((history) => {
      const log = [...history.log, { at: history.now as SchoolMoment, kind: 'sighting' as const }];
      const { unseen, noContact } = countersFor({ ...history, log });
      expect(unseen).toEqual({ days: 0, atMost: 0, lastSeen: todayOf(history) });
      expect([noContact.days, noContact.atMost]).toEqual([0, 0]);
    }, some);
  }, 120_000);

  it('never counts more days than there may have been', () => {
    always((history) => {
      const { absence, unauthorised, unseen, noContact } = countersFor(history);
      for (const range of [absence, unauthorised, unseen, noContact]) {
        expect(range.days).toBeLessThanOrEqual(range.atMost);
      }
    }, some);
  }, 120_000);

  it('never counts more days towards deletion than days without permission', () => {
    always((history) => {
      const { deletion, unauthorised } = countersFor(history);
      expect(deletion.days).toBeLessThanOrEqual(unauthorised.days);
    }, some);
  }, 120_000);

  it('a mark corrected afterwards counts as if it had stood there from the start', () => {
    const corrections = fc.tuple(histories, fc.nat(60), fc.constantFrom<Mark>('/', 'I', 'O', 'U', 'no-mark'));
    fc.assert(
      fc.property(corrections, ([history, which, mark]) => {
        const dates = Object.keys(history.marks).sort();
        const date = dates[dates.length - 1 - (which % Math.max(1, dates.length))] as SchoolDate | undefined;
        fc.pre(date !== undefined);
        const input = countingInput(history);
        const corrected = countersOf({ ...input, strip: withMark(input.strip, date, 'AM', mark) });
        const written = mark === 'no-mark' ? '-' : mark;
        const day: [string, string] = [written, history.marks[date]?.[1] ?? '?'];
        expect(corrected).toEqual(oracleCounters({ ...history, marks: { ...history.marks, [date]: day } }));
      }),
      { numRuns: some },
    );
  }, 120_000);
});
