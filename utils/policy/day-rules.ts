import { addDays, dateOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { isSchoolDay, schoolDayFrom } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import type { LogRow } from '@/utils/cases/log-row';
import { effectOf } from '@/utils/counters/effects';
import { dateOfDay } from '@/utils/counters/frame';
import { sessionsBetween } from '@/utils/counters/sessions';
import { longDay } from '@/utils/wording/dates';
import { comingDays, comingMark } from './due';
import { isRead } from './facts';
import type { Facts } from './facts';
import type { Timing } from './special-rules';

const HOLIDAY_WEEKDAYS = 5;
const SUSPENSION_DAYS = 6;

function rowsOn(facts: Facts, date: SchoolDate): readonly LogRow[] {
  return facts.log.filter((row) => dateOf(row.at) === date);
}

/** Aspire: while a parent is in contact and the pupil is away, they are to be in contact every school day. */
export function dailyContact(facts: Facts): Timing | null {
  const due = schoolDayFrom(facts.situation.calendar, facts.today);
  if (due === null) return null;
  const because = ['The parents are expected to be in contact every day of the absence.'];
  return { due, day: facts.counted.counters.absence.atMost, because, rows: rowsOn(facts, due) };
}

/** The last school day before one; null when the calendar has none. */
function schoolDayBefore(calendar: SchoolCalendar, date: SchoolDate): SchoolDate | null {
  for (let day = addDays(date, -1); day >= calendar.from; day = addDays(day, -1)) {
    if (isSchoolDay(calendar, day)) return day;
  }
  return null;
}

/** A holiday is a gap of five or more weekdays without school between two terms (policies.md). */
export function isFirstDayAfterHoliday(calendar: SchoolCalendar, date: SchoolDate): boolean {
  const before = isSchoolDay(calendar, date) ? schoolDayBefore(calendar, date) : null;
  if (before === null) return false;
  let weekdays = 0;
  for (let day = addDays(before, 1); day < date; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) weekdays += 1;
  const newTerm = calendar.terms.some((term) => term.from > before && term.from <= date);
  return newTerm && weekdays >= HOLIDAY_WEEKDAYS;
}

/** Aspire: contact the parents of every pupil who is away on the first school day after a holiday. */
export function afterHoliday(facts: Facts): Timing | null {
  const { today, situation, sessions } = facts;
  const isAwayToday = sessions.some(
    (held) =>
      held.date === today && isRead(held) && effectOf(held.mark, 'absence', situation.settings) === '+',
  );
  if (!isAwayToday || !isFirstDayAfterHoliday(situation.calendar, today)) return null;
  const because = [`${longDay(today)} is the first school day after a holiday.`];
  return { due: today, day: null, because, rows: rowsOn(facts, today) };
}

/** Days of a suspension in a row, up to now: the first other mark ends it; days nobody read are skipped. */
function suspendedDays(facts: Facts): SchoolDate[] {
  const days: SchoolDate[] = [];
  const held = sessionsBetween(facts.frame, facts.pupilFacts, 0, facts.frame.today).filter(isRead);
  for (const { date, mark } of held.reverse()) {
    if (mark !== 'E') break;
    if (days.at(-1) !== date) days.push(date);
  }
  return days.reverse();
}

/** The sixth day of a suspension: provision is to be arranged from it on. */
export function suspension(facts: Facts): Timing | null {
  const days = suspendedDays(facts);
  const first = days[0];
  if (first === undefined) return null;
  const left = SUSPENSION_DAYS - days.length;
  const due = left <= 0 ? days[SUSPENSION_DAYS - 1] : comingSuspendedDay(facts, left);
  if (due === undefined || due === null) return null;
  const because = [`Suspended for ${days.length} school days in a row, since ${longDay(first)}.`];
  return { due, day: SUSPENSION_DAYS, because, rows: facts.log.filter((row) => dateOf(row.at) >= first) };
}

/** The day on which the suspension reaches its sixth, if it goes on. */
function comingSuspendedDay(facts: Facts, count: number): SchoolDate | null {
  const day = comingMark(facts) === 'E' ? comingDays(facts)[count - 1] : undefined;
  return day === undefined ? null : dateOfDay(facts.frame, day);
}
