import fc from 'fast-check';
import type { CalendarFile, Closure, ClosureKind } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { CountSettings } from '@/utils/counters/settings';
import type { Pupil } from '@/utils/roster/pupil';
import { LAW_TABLE, WITHDRAWN } from './oracle/code-table';
import { nextDate, sessionsOf, weekday } from './oracle/history';
import type { History } from './oracle/history';

/** How many histories each law is tried on. */
export const RUNS = Number(process.env['TENTH_DAY_RUNS'] ?? 2000);

const CLOSURES: readonly ClosureKind[] = ['inset', 'bank-holiday', 'closure', 'am-only', 'pm-only'];
const HOLES = ['-', '?', '!'];
const CODES_TODAY = [...LAW_TABLE.keys()].filter((code) => !WITHDRAWN.includes(code));

/** Two or three terms around a summer, cut at random, with half-terms, INSET days, bank holidays and half days. */
export const calendarFiles: fc.Arbitrary<CalendarFile> = fc
  .record({
    year: fc.constantFrom(2023, 2024, 2025, 2026),
    start: fc.integer({ min: 0, max: 30 }),
    early: fc.integer({ min: 0, max: 6 }),
    late: fc.integer({ min: 0, max: 6 }),
    halfTerm: fc.boolean(),
    closures: fc.array(fc.tuple(fc.nat(170), fc.constantFrom(...CLOSURES)), { maxLength: 10 }),
  })
  .map(({ year, start, early, late, halfTerm, closures }) => {
    const summer = { from: nextDate(`${year}-06-01`, start), to: nextDate(`${year}-07-18`, late) };
    const autumn = { from: nextDate(`${year}-09-01`, early), to: nextDate(`${year}-12-12`, late) };
    const terms = halfTerm
      ? [summer, { ...autumn, to: `${year}-10-23` }, { ...autumn, from: `${year}-11-02` }]
      : [summer, autumn];
    return {
      terms: terms as unknown as CalendarFile['terms'],
      closures: closures.map(
        ([after, kind]) => ({ date: nextDate(`${year}-06-20`, after), kind }) as Closure,
      ),
    };
  });

/** A stretch of days in which much the same happens: what makes runs, and what breaks them. */
interface Stretch {
  readonly days: number;
  readonly marks: readonly string[];
}

const withHoles = (codes: string[]) => fc.constantFrom(codes, [...codes, '-'], [...codes, ...HOLES]);
const stretches: fc.Arbitrary<Stretch> = fc.oneof(
  { weight: 3, arbitrary: stretchOf(fc.constant(['/', '/', '\\', 'L']), 12) },
  { weight: 4, arbitrary: stretchOf(withHoles(['N', 'O', 'O', 'G']), 14) },
  { weight: 2, arbitrary: stretchOf(withHoles(['O', 'U', 'N']), 8) },
  { weight: 2, arbitrary: stretchOf(withHoles(['I', 'I', 'M']), 12) },
  { weight: 2, arbitrary: stretchOf(withHoles(['O', 'C2', 'X', 'Y4', 'D', 'Y7', 'Q', '#', 'Z']), 8) },
  { weight: 1, arbitrary: stretchOf(withHoles(['E', 'S', 'O', 'C']), 8) },
  { weight: 1, arbitrary: stretchOf(fc.constant(['K', 'P', 'W', 'B', 'O']), 5) },
  { weight: 1, arbitrary: stretchOf(fc.constant([...HOLES]), 4) },
  { weight: 2, arbitrary: stretchOf(fc.constant([...CODES_TODAY, ...HOLES]), 6) },
  { weight: 1, arbitrary: stretchOf(fc.constant([...LAW_TABLE.keys(), ...HOLES]), 10) },
);

function stretchOf(marks: fc.Arbitrary<readonly string[]>, longest: number): fc.Arbitrary<Stretch> {
  return fc.record({ days: fc.integer({ min: 1, max: longest }), marks });
}

export const settings: fc.Arbitrary<CountSettings> = fc
  .record({
    u_code_in_unauth_run: rarely(true, false),
    authorised_code_in_unauth_run: rarely('break' as const, 'skip' as const),
    c2_is_neutral: rarely(true, false),
    exclude_codes_from_A: rarely<readonly AttendanceCode[]>(['S', 'E'], [], ['E'], ['S', 'E', 'T']),
    y_codes_skip_or_count: rarely('skip' as const, 'count' as const),
    offsite_needs_confirmation: rarely(false, true),
    partial_day_rule: rarely('first-day' as const, 'whole-days' as const),
    carry_over_summer: rarely(true, false),
  })
  .map((flipped) => ({ ...flipped, days: {} }));

function rarely<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );
}

/** Marks for every school day up to a date, day by day out of one stretch after another. */
function marksFrom(calendar: CalendarFile, last: string, plan: readonly Stretch[], picks: readonly number[]) {
  const marks: Record<string, [string, string]> = {};
  const queue = plan.flatMap((stretch) => Array.from({ length: stretch.days }, () => stretch.marks));
  const first = calendar.terms.map(({ from }) => from as string).sort()[0] ?? last;
  const days: string[] = [];
  for (let date = first; date <= last; date = nextDate(date)) {
    if (sessionsOf(calendar, date).length > 0) days.push(date);
  }
  days.forEach((date, index) => {
    const choice = queue[queue.length - days.length + index] ?? ['/', '\\'];
    const pick = (turn: number) => {
      const mark = choice[(picks[(index * 2 + turn) % picks.length] ?? 0) % choice.length] ?? '-';
      return WITHDRAWN.includes(mark) && date > '2024-08-18' ? 'O' : mark;
    };
    const held = sessionsOf(calendar, date);
    marks[date] = [held.includes('AM') ? pick(0) : '-', held.includes('PM') ? pick(1) : '-'];
  });
  return marks;
}

const PEOPLE = ['Ada Quill', 'Bram Quill', 'Nell Thatch'];
const PUPIL: Pupil = {
  surname: 'Quill',
  forenames: 'Wren',
  parents: [{ name: 'Ada Quill' }, { name: 'Bram Quill' }],
  contacts: [{ name: 'Nell Thatch', rel: 'neighbour' }],
};

type RowMaker = (at: SchoolMoment) => LogRow;
const rowMakers: fc.Arbitrary<RowMaker> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('call' as const, 'text' as const, 'letter' as const),
      fc.constantFrom(...PEOPLE),
      fc.constantFrom('no answer', 'spoke, reason given', 'spoke, whereabouts confirmed', 'message left'),
    )
    .map(([method, person, outcome]): RowMaker => {
      return (at) => ({ at, kind: 'contact-attempt', method, person, outcome });
    }),
  fc.constantFrom('no reply at door', 'spoke, whereabouts confirmed').map((outcome): RowMaker => {
    return (at) => ({ at, kind: 'home-visit', outcome });
  }),
  fc.constant<RowMaker>((at) => ({ at, kind: 'sighting' })),
  fc.constant<RowMaker>((at) => ({ at, kind: 'enquiry', with: 'neighbours', outcome: 'agency no trace' })),
  fc.constant<RowMaker>((at) => ({ at, kind: 'note', outcome: 'spoke to the class teacher' })),
);

const logRows = fc.array(fc.tuple(fc.oneof(fc.nat(3), fc.nat(40)), rowMakers), { maxLength: 3 });

/** A whole history: a calendar, marks up to a day in it, a log of the last weeks, settings. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    calendar: calendarFiles,
    back: fc.nat(130),
    plan: fc.array(stretches, { minLength: 1, maxLength: 6 }),
    picks: fc.array(fc.nat(997), { minLength: 7, maxLength: 61 }),
    unread: fc.array(fc.nat(30), { maxLength: 2 }),
    today: fc.constantFrom('as it is', 'as it is', 'not looked at', 'no afternoon yet'),
    log: logRows,
    settings,
    late: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 5 }),
  })
  .map((drawn) => {
    const end =
      drawn.calendar.terms
        .map(({ to }) => to as string)
        .sort()
        .at(-1) ?? '';
    const today = nextDate(end, -drawn.back);
    const marks = marksFrom(drawn.calendar, today, drawn.plan, drawn.picks);
    for (const days of drawn.unread) delete marks[nextDate(today, -days)];
    const own = marks[today];
    if (drawn.today === 'not looked at') delete marks[today];
    if (drawn.today === 'no afternoon yet' && own !== undefined) own[1] = '-';
    const startDate = drawn.late === null ? undefined : nextDate(today, -drawn.late);
    if (startDate !== undefined) {
      for (const date of Object.keys(marks)) if (date < startDate) delete marks[date];
    }
    const log = drawn.log
      .map(([days, make]) => make(`${nextDate(today, -days)}T09:15` as SchoolMoment))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    const pupil = startDate === undefined ? PUPIL : { ...PUPIL, startDate: startDate as SchoolDate };
    return { calendar: drawn.calendar, marks, settings: drawn.settings, log, pupil, now: `${today}T15:45` };
  });

export const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6;
