import { addDays, dateOf, schoolDate, schoolYearOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { longDay } from '@/utils/wording/dates';
import { involvesLa } from './conditions';
import type { Facts } from './facts';
import type { Timing } from './special-rules';

const THURSDAY = 4;
const DAYS_SHOWN_BEFORE = 14;
const LEAST_SESSIONS = 20;

function sinceSchoolYear(facts: Facts): readonly LogRow[] {
  return facts.log.filter((row) => schoolYearOf(dateOf(row.at)) === schoolYearOf(facts.today));
}

const SHARE_WORDS = { absence: 'missed', unauthorised: 'unauthorised' } as const;

/** A share of the year's possible sessions missed, once 20 were possible; Ealing's risk factor is 10% unauthorised. */
export function shareReached(facts: Facts, of: 'absence' | 'unauthorised', percent: number): Timing | null {
  const { possible, unauthorised, attended } = facts.counted.year;
  const missed = of === 'unauthorised' ? unauthorised : possible - attended;
  if (possible < LEAST_SESSIONS || missed * 100 < possible * percent) return null;
  const because = [`${missed} of ${possible} possible sessions this school year were ${SHARE_WORDS[of]}.`];
  return { due: facts.today, day: null, because, rows: sinceSchoolYear(facts) };
}

function firstThursdayOfNovember(year: number): SchoolDate {
  const first = schoolDate(`${year}-11-01`);
  return addDays(first, (THURSDAY - weekdayOf(first) + 7) % 7);
}

function lastThursdayOfApril(year: number): SchoolDate {
  const last = schoolDate(`${year}-04-30`);
  return addDays(last, -((weekdayOf(last) - THURSDAY + 7) % 7));
}

/** Ealing's twice-yearly return: shown in the two weeks before its date, due on it, then overdue until it is sent. */
export function partTimeReturn(facts: Facts): Timing | null {
  const year = schoolYearOf(facts.today);
  const shown = [firstThursdayOfNovember(year), lastThursdayOfApril(year + 1)].filter(
    (date) => addDays(date, -DAYS_SHOWN_BEFORE) <= facts.today,
  );
  const due = shown.at(-1);
  if (due === undefined) return null;
  const rows = facts.log.filter((row) => dateOf(row.at) >= addDays(due, -DAYS_SHOWN_BEFORE));
  return { due, day: null, because: [`The return is made on ${longDay(due)}.`], rows };
}

/** The lost-pupil file, once the local authority has been asked or told about a leaver nobody can place. */
export function lostPupil(facts: Facts): Timing | null {
  const asked = facts.log.find(involvesLa);
  if (asked === undefined) return null;
  return {
    due: dateOf(asked.at),
    day: null,
    because: ['No destination is on record for the leaver.'],
    rows: facts.log,
  };
}
