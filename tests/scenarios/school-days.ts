import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { CalendarFile, ClosureKind, Term } from '@/utils/calendar/calendar';
import type { LogRow } from '@/utils/cases/log-row';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { CountSettings } from '@/utils/counters/settings';
import { packById } from '@/utils/policy/packs/packs';
import { standingOf } from '@/utils/policy/stand';
import type { Standing } from '@/utils/policy/standing';
import type { Pupil } from '@/utils/roster/pupil';
import { stripOf } from '../properties/counting-input';
import { nextDate, sessionsOf } from '../properties/oracle/history';

/** Terms of the invented school for 2026-27, and the end of the year before. */
export const TERMS: readonly Term[] = [
  ['2026-06-08', '2026-07-21'],
  ['2026-09-02', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-21'],
].map(([from = '', to = '']) => ({ from: schoolDate(from), to: schoolDate(to) }));

export type Marks = Record<string, readonly [string, string]>;

/** Morning and afternoon apart by a space: `'O U'`. */
export function day(date: string, marks: string): Marks {
  const [am = '-', pm = '-'] = marks.split(' ');
  return { [date]: [am, pm] };
}

/** The same marks on every school day from one date to another, both counted. */
export function days(from: string, to: string, marks: string, closures: Closed = []): Marks {
  let all: Marks = {};
  for (let date = from; date <= to; date = nextDate(date)) {
    if (sessionsOf(calendarWith(closures), date).length > 0) all = { ...all, ...day(date, marks) };
  }
  return all;
}

type Closed = readonly (readonly [string, ClosureKind])[];

function calendarWith(closures: Closed): CalendarFile {
  return { terms: TERMS, closures: closures.map(([date, kind]) => ({ date: schoolDate(date), kind })) };
}

/** A child of eight with two parents on record. */
export const WREN: Pupil = {
  surname: 'Quill',
  forenames: 'Wren',
  dob: schoolDate('2018-03-14'),
  parents: [{ name: 'Ada Quill' }, { name: 'Bram Quill' }],
};

interface AtSchool {
  readonly marks: Marks;
  /** A date (then the school day is over) or a moment. */
  readonly now: string;
  readonly policy?: 'statutory' | 'john-moore';
  readonly closures?: Closed;
  readonly log?: readonly LogRow[];
  readonly pupil?: Partial<Pupil>;
  readonly settings?: Partial<CountSettings>;
}

/** How a pupil stands under a policy, john-moore unless another is named. */
export function standing(given: AtSchool): Standing {
  const calendar = calendarWith(given.closures ?? []);
  const now = given.now.includes('T') ? given.now : `${given.now}T15:45`;
  const policy = packById(given.policy ?? 'john-moore');
  if (policy === undefined) throw new Error('The policy is not known.');
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  const pupil = { ...WREN, ...given.pupil };
  const log = given.log ?? [];
  const strip = stripOf({ calendar, marks: given.marks, settings, log, pupil, now });
  return standingOf({
    policy,
    settings,
    calendar: schoolCalendar(calendar),
    pupil,
    strip,
    log,
    now: schoolMoment(now),
  });
}

/** State and due time of a step, or null when it is not listed. */
export function stepOf(from: Standing, id: string): { state: string; due: string } | null {
  const prompt = from.prompts.find(({ step }) => step === id);
  return prompt === undefined ? null : { state: prompt.state, due: prompt.due };
}
