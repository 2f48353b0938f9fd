import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { addDays, schoolDate, schoolMoment, weekdayOf } from '@/utils/calendar/school-date';
import { coverageOf } from '@/utils/register/coverage';
import { daysCovered } from '@/utils/register/days-covered';
import { unreadYear, withMark } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';

const FIRST = schoolDate('2026-11-02');
const INSET = schoolDate('2026-11-06');
const CALENDAR = schoolCalendar({
  terms: [{ from: FIRST, to: schoolDate('2026-12-18') }],
  closures: [{ date: INSET, kind: 'inset' }],
});
const TODAY = schoolDate('2026-11-12');
const SESSIONS = ['AM', 'PM'] as const;
const HOLES: readonly Mark[] = ['not-read', 'no-mark', 'not-understood'];

const mark = fc.constantFrom<Mark>('/', 'N', 'I', ...HOLES);
const entry = fc.record({ day: fc.nat(10), session: fc.constantFrom(...SESSIONS), mark });
const child = fc.record({
  group: fc.constantFrom('4A', '4B', null),
  marks: fc.array(entry, { maxLength: 12 }),
  starts: fc.option(fc.nat(10)),
});

const school = fc.record({
  children: fc.array(child, { maxLength: 8 }),
  began: fc.nat(10),
  time: fc.constantFrom('09:10', '13:30'),
});

/** By hand: each day, each session, each class, each child, asked one by one. */
function byHand({ children, began, time }: typeof school extends fc.Arbitrary<infer S> ? S : never) {
  const days = [];
  for (let back = 0; back <= 10; back += 1) {
    const date = addDays(TODAY, -back);
    if (date < FIRST || date === INSET || weekdayOf(date) > 5 || date < addDays(FIRST, began)) continue;
    const states: string[] = [];
    for (const session of SESSIONS) {
      if (date === TODAY && session === 'PM' && time < '12:00') continue;
      for (const group of ['4A', '4B', null]) {
        const members = children.filter(
          (one) => one.group === group && (one.starts === null || addDays(FIRST, one.starts) <= date),
        );
        if (members.length === 0) continue;
        const read = members.filter(({ marks }) => {
          const own = marks.filter((each) => addDays(FIRST, each.day) === date && each.session === session);
          const last = own.at(-1);
          return last !== undefined && !HOLES.includes(last.mark);
        }).length;
        states.push(read === 0 ? 'not' : read === members.length ? 'all' : 'part');
      }
    }
    const count = (state: string) => states.filter((one) => one === state).length;
    if (states.length > 0)
      days.push({
        date,
        due: states.length,
        read: count('all'),
        partly: count('part'),
        notRead: count('not'),
      });
  }
  return days;
}

describe('how far the registers have been read', () => {
  it('is what one finds by asking child by child', () => {
    fc.assert(
      fc.property(school, (one) => {
        const pupils = one.children.map(({ group, marks, starts }) => ({
          pupil: {
            ...(group === null ? {} : { group }),
            ...(starts === null ? {} : { startDate: addDays(FIRST, starts) }),
          },
          strip: marks.reduce(
            (strip, { day, session, mark: shown }) => withMark(strip, addDays(FIRST, day), session, shown),
            unreadYear(2026),
          ),
        }));
        const coverage = coverageOf(pupils, CALENDAR, TODAY);
        const days = daysCovered(coverage, addDays(FIRST, one.began), schoolMoment(`${TODAY}T${one.time}`));
        expect(days.map(({ toOpen: _toOpen, ...counts }) => counts)).toEqual(byHand(one));
        for (const { due, read, toOpen } of days) expect(read + toOpen.length).toBe(due);
      }),
    );
  });

  it('says nothing before the first register was read', () => {
    expect(daysCovered([], null, schoolMoment('2026-11-12T09:10'))).toEqual([]);
  });
});
