import { addSchoolDays } from '@/utils/calendar/school-calendar';
import { addDays, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { dateOfDay } from '@/utils/counters/frame';
import type { LogRow } from '@/utils/cases/log-row';
import { countSentence, holesSentence } from '@/utils/wording/because';
import { conditionWords } from '@/utils/wording/condition-words';
import { longDay } from '@/utils/wording/dates';
import { numberedDay } from '@/utils/wording/steps';
import { areWhereaboutsKnown, hasFlag, holds } from './conditions';
import { atOnce, stepDay, withClock } from './due';
import type { Due } from './due';
import { dayReachedIn } from './due-in-units';
import { factsBefore } from './facts';
import type { Facts } from './facts';
import { completionOf } from './completion';
import { shareReached } from './roll-rules';
import { RULES } from './rules';
import type { Condition, RuleName, Step } from './policy';

/** When a step falls due for a pupil, and why. */
export interface StepTiming {
  readonly due: Due;
  readonly day: number | null;
  readonly because: readonly string[];
  /** Rows that may complete it, where these are not those of the run. */
  readonly rows?: readonly LogRow[];
  /** The row that answered it, where the rule itself decides that; null while it waits for an answer. */
  readonly answered?: LogRow | null;
}

/** Steps that may stand while the pupil is back at school (policies.md, "When a step is listed"). */
const OUTSIDE_RUNS: readonly RuleName[] = [
  'n-mark',
  'penalty-threshold',
  'no-show',
  'suspension',
  'part-time-return',
  'lost-pupil',
];

function standsOutsideRuns({ when }: Step): boolean {
  if (when.on === 'rule') return OUTSIDE_RUNS.includes(when.rule);
  return when.on === 'leaving' || when.on === 'admission' || when.on === 'share';
}

/** The part of a condition that holds, so that a prompt names its own reasons and no others. */
function reasonsFor(condition: Condition, facts: Facts): string[] {
  if (condition.is === 'any-of') {
    return condition.conditions.filter((one) => holds(one, facts)).flatMap((one) => reasonsFor(one, facts));
  }
  if (condition.is !== 'flag') return [conditionWords(condition)];
  return [conditionWords({ is: 'flag', anyOf: condition.anyOf.filter((flag) => hasFlag(facts, [flag])) })];
}

function countBecause(step: Step, facts: Facts): string[] {
  const { counted, frame } = facts;
  const days = step.countedIn === 'unauthorised' ? counted.days.unauthorised : counted.days.absence;
  const unread = days.filter((day) => day.holes > 0).map((day) => dateOfDay(frame, day.day));
  return [countSentence(counted.counters, step.countedIn), ...holesSentence(unread)];
}

/** On which date the step's day falls, as seen from the situation's own day also when an earlier one is looked at. */
function dayLine(step: Step, facts: Facts, day: number, date: SchoolDate): string {
  const setBy =
    step.daySetBySchool === true ? ' The policy names no day: this one is set by the school.' : '';
  const today = dateOf(facts.situation.now);
  const unit = step.when.on === 'count' ? step.when.unit : undefined;
  const named = numberedDay(day, unit);
  if (date > today) return `${named} will be ${longDay(date)} if the absence goes on.${setBy}`;
  const isRead = facts.sessions.some((held) => held.date === date);
  if (date === today && !isRead) return `${named} is today if the child is away.${setBy}`;
  return `${named} ${date === today ? 'is today,' : 'was'} ${longDay(date)}.${setBy}`;
}

function countTiming(step: Step, facts: Facts): StepTiming | null {
  const day = stepDay(step, facts);
  if (day === null || step.when.on !== 'count') return null;
  const date = dayReachedIn(facts, step.countedIn, day, step.when.unit);
  if (date === null) return null;
  const because = [...countBecause(step, facts), dayLine(step, facts, day, date)];
  return { due: withClock(facts, date, step.when.by), day, because };
}

function atOnceTiming(step: Step, facts: Facts): StepTiming | null {
  const due = atOnce(step, facts);
  return due === null ? null : { due, day: null, because: countBecause(step, facts) };
}

function leavingTiming(facts: Facts, schoolDaysAfter: number): StepTiming | null {
  const { leaving } = facts.situation.pupil;
  if (leaving === undefined) return null;
  const { calendar } = facts.situation;
  const due = schoolDaysAfter === 0 ? leaving.on : addSchoolDays(calendar, leaving.on, schoolDaysAfter);
  const because = [`The pupil leaves on ${longDay(leaving.on)}; destination: ${leaving.destination}.`];
  return due === null ? null : { due, day: null, because, rows: facts.log };
}

function admissionTiming(facts: Facts, calendarDaysAfter: number): StepTiming | null {
  const { startDate } = facts.situation.pupil;
  if (startDate === undefined) return null;
  const because = [`The pupil started on ${longDay(startDate)}.`];
  return { due: addDays(startDate, calendarDaysAfter), day: null, because, rows: facts.log };
}

/** On the day the other step was done, by a row of this run that did it. */
function sameDayTiming(facts: Facts, other: string): StepTiming | null {
  const step = facts.situation.policy.steps.find(({ id }) => id === other);
  const done = step === undefined ? null : completionOf(step, facts);
  if (step === undefined || done?.how !== 'done' || done.row.kind !== 'told') return null;
  const before = factsBefore(facts, done.row);
  if (!step.conditions.every((condition) => holds(condition, before))) return null;
  const on = dateOf(done.row.at);
  return {
    due: on,
    day: null,
    because: [`${step.title}: done on ${longDay(on)}. The referral follows on the same day.`],
  };
}

function rawTiming(step: Step, facts: Facts): StepTiming | null {
  const { when } = step;
  switch (when.on) {
    case 'count':
      return countTiming(step, facts);
    case 'at-once':
      return atOnceTiming(step, facts);
    case 'same-day-as':
      return sameDayTiming(facts, when.step);
    case 'leaving':
      return leavingTiming(facts, when.schoolDaysAfter ?? 0);
    case 'admission':
      return admissionTiming(facts, when.calendarDaysAfter);
    case 'share':
      return shareReached(facts, when.of, when.percent);
    case 'rule':
      return RULES[when.rule](facts);
  }
}

function whyNotCme(facts: Facts): string[] {
  const line = facts.situation.policy.whereaboutsKnownLine;
  const isKnown = areWhereaboutsKnown(facts) && !holds({ is: 'destination-unknown' }, facts);
  return line !== undefined && facts.counted.isAway && isKnown ? [line] : [];
}

/** When a step falls due; null when its conditions do not hold or its day never comes. */
export function timingOf(step: Step, facts: Facts): StepTiming | null {
  if (!facts.counted.isAway && !standsOutsideRuns(step)) return null;
  if (!step.conditions.every((condition) => holds(condition, facts))) return null;
  const timing = rawTiming(step, facts);
  if (timing === null) return null;
  return {
    ...timing,
    because: [
      ...timing.because,
      ...step.conditions.flatMap((condition) => reasonsFor(condition, facts)),
      ...whyNotCme(facts),
    ],
  };
}
