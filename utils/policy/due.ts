import { dateOf, firstOfSchoolYear, momentOn, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { charOfMark, isHole } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { LENGTHENS, MEANING, REASONED } from '@/utils/counters/effects';
import { dateOfDay, dayNumber } from '@/utils/counters/frame';
import { sessionsBetween } from '@/utils/counters/sessions';
import { IMPLY_SOCIAL_WORKER, goneVisit, hasFlag } from './conditions';
import { isPastWhenRunBegan } from './facts';
import type { Facts } from './facts';
import type { Condition, CountedIn, Step } from './policy';

export type Due = SchoolDate | SchoolMoment;

/** Holes and marks that say nothing of the days to come are not carried on. */
function isCarried(mark: Mark | undefined): mark is Mark {
  return mark !== undefined && !isHole(mark) && mark !== 'U' && mark !== 'D';
}

/**
 * The mark that every coming session is assumed to carry: the last one read; N where that was U, D or a hole. Sessions
 * of today that are still to come are not looked at (policies.md, "When a step is listed").
 */
export function comingMark(facts: Facts): Mark {
  const { frame, pupilFacts, today } = facts;
  const isHoleToday = (date: SchoolDate, mark: Mark) =>
    date === today && (mark === 'no-mark' || mark === 'not-read');
  let last: Mark | undefined;
  // Backwards: as a rule the last day has the mark.
  for (let day = frame.today; day >= 0 && last === undefined; day -= 1) {
    const held = sessionsBetween(frame, pupilFacts, day, day);
    last = held.findLast(({ date, mark }) => !isHoleToday(date, mark))?.mark;
  }
  return isCarried(last) ? last : 'N';
}

export function lengthens(facts: Facts, countedIn: CountedIn, mark: Mark): boolean {
  const char = charOfMark(mark).charCodeAt(0);
  const { tables } = facts.frame;
  const table = countedIn === 'unauthorised' ? tables.unauthorised : tables.absence;
  if (countedIn === 'no-contact' && ((MEANING[char] ?? 0) & REASONED) !== 0) return false;
  if (countedIn === 'illness') return mark === 'I';
  return table[char] === LENGTHENS;
}

/** The school days still to come (day numbers): today is one of them while its register has not been read. */
export function comingDays({ frame, pupilFacts }: Facts): readonly number[] {
  const today = sessionsBetween(frame, pupilFacts, frame.today, frame.today);
  const first = today.every(({ mark }) => mark === 'not-read') ? frame.today : frame.today + 1;
  const days: number[] = [];
  for (let day = first; day < frame.calendar.held.length; day += 1) {
    if (frame.calendar.held[day] !== 0) days.push(day);
  }
  return days;
}

/** The day on which a count reaches a number. Where runs begin anew with the school year, the count does too. */
function comingDay(facts: Facts, countedIn: CountedIn, number: number, soFar: number): SchoolDate | null {
  const { frame } = facts;
  const nextYear = frame.settings.carry_over_summer
    ? Infinity
    : dayNumber(frame, firstOfSchoolYear(schoolYearOf(facts.today) + 1));
  let left = number - soFar;
  let inNextYear = false;
  for (const day of comingDays(facts)) {
    if (countedIn === 'no-contact' && isTouched(facts, day)) continue;
    if (day >= nextYear && !inNextYear) left = number;
    inNextYear = day >= nextYear;
    left -= 1;
    if (left === 0) return dateOfDay(frame, day);
  }
  return null;
}

/** A day that has had its contact or sighting: it is no day without contact, whatever its marks will be. */
function isTouched(facts: Facts, day: number): boolean {
  const { contacts, sightings } = facts.pupilFacts;
  return [...contacts, ...sightings].some((date) => dayNumber(facts.frame, date) === day);
}

function daysSoFar(facts: Facts, countedIn: CountedIn): readonly number[] {
  const { days, absenceRun } = facts.counted;
  if (countedIn === 'illness') return absenceRun.days.filter((day) => day.ill).map((day) => day.day);
  if (countedIn === 'unauthorised') return days.unauthorised.map((day) => day.day);
  return (countedIn === 'no-contact' ? days.noContact : days.absence).map((day) => day.day);
}

/**
 * The day on which a counter reaches, or will reach, a number. Null when it will not, if every coming session carries
 * the last mark, or when the calendar ends before. Counts by `atMost` (design.md 5.4, "Holes").
 */
export function dayReached(facts: Facts, countedIn: CountedIn, number: number): SchoolDate | null {
  const days = daysSoFar(facts, countedIn);
  const reached = days[number - 1];
  if (reached !== undefined) return dateOfDay(facts.frame, reached);
  if (!lengthens(facts, countedIn, comingMark(facts))) return null;
  return comingDay(facts, countedIn, number, days.length);
}

/** The date with its clock time; without it when that time had passed before the run began. */
export function withClock(facts: Facts, date: SchoolDate, time: string | undefined): Due {
  if (time === undefined || isPastWhenRunBegan(facts, date, time)) return date;
  return momentOn(date, time);
}

/** The days on which what a condition speaks of came about; null for facts on record from the start. */
function daysOf(condition: Condition, facts: Facts): readonly (SchoolDate | null)[] {
  if (condition.is === 'any-of') return condition.conditions.flatMap((one) => daysOf(one, facts));
  if (condition.is === 'family-gone') {
    const visit = goneVisit(facts);
    return visit === undefined ? [] : [dateOf(visit.at)];
  }
  const flags =
    condition.is === 'flag' ? condition.anyOf : condition.is === 'social-worker' ? IMPLY_SOCIAL_WORKER : [];
  return flags.filter((flag) => facts.flags.has(flag)).map((flag) => facts.flags.get(flag) ?? null);
}

/** "At once": the date of the first missed session, or the day the first of the step's flags was set, if later. */
export function atOnce(step: Step, facts: Facts): SchoolDate | null {
  const { firstMissed } = facts;
  if (firstMissed === null) return null;
  const days = step.conditions.flatMap((condition) => daysOf(condition, facts));
  const earliest = days.map((day) => day ?? firstMissed.date).sort()[0] ?? firstMissed.date;
  return earliest > firstMissed.date ? earliest : firstMissed.date;
}

/** The day of a step's count: the policy's, or the school's own where the policy states none. */
export function stepDay(step: Step, facts: Facts): number | null {
  if (step.when.on !== 'count') return null;
  const { sooner } = step.when;
  if (sooner !== undefined && hasFlag(facts, sooner.anyOf)) return sooner.day;
  const own = facts.situation.settings.days[step.id];
  return step.daySetBySchool === true && own !== undefined ? own : step.when.day;
}
