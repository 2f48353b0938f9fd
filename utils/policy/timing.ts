import { dateOfDay } from '@/utils/counters/frame';
import type { LogRow } from '@/utils/cases/log-row';
import { countSentence, holesSentence } from '@/utils/wording/because';
import { conditionWords } from '@/utils/wording/condition-words';
import { longDay } from '@/utils/wording/dates';
import { hasFlag, holds } from './conditions';
import { atOnce, dayReached, stepDay, withClock } from './due';
import type { Due } from './due';
import type { Facts } from './facts';
import { sicknessForecast, sicknessReturn } from './illness-rules';
import type { Condition, RuleName, Step } from './policy';
import { SPECIAL_RULES } from './special-rules';

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
const OUTSIDE_RUNS: readonly RuleName[] = ['n-mark', 'penalty-threshold', 'no-show'];

function standsOutsideRuns(step: Step): boolean {
  return step.when.on === 'rule' && OUTSIDE_RUNS.includes(step.when.rule);
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

function countTiming(step: Step, facts: Facts): StepTiming | null {
  const day = stepDay(step, facts);
  const date = day === null ? null : dayReached(facts, step.countedIn, day);
  if (date === null || step.when.on !== 'count') return null;
  const reached = date > facts.today ? 'will be' : 'was';
  const setBy =
    step.daySetBySchool === true ? ' The policy names no day: this one is set by the school.' : '';
  const ahead = date > facts.today ? ' if the absence goes on' : '';
  const dayLine = `Day ${day} ${reached} ${longDay(date)}${ahead}.${setBy}`;
  return { due: withClock(facts, date, step.when.by), day, because: [...countBecause(step, facts), dayLine] };
}

function atOnceTiming(step: Step, facts: Facts): StepTiming | null {
  const due = atOnce(step, facts);
  return due === null ? null : { due, day: null, because: countBecause(step, facts) };
}

function ruleTiming(rule: RuleName, facts: Facts): StepTiming | null {
  if (rule === 'sickness-forecast') return sicknessForecast(facts);
  if (rule === 'sickness-return') return sicknessReturn(facts);
  return SPECIAL_RULES[rule](facts);
}

function rawTiming(step: Step, facts: Facts): StepTiming | null {
  if (step.when.on === 'count') return countTiming(step, facts);
  return step.when.on === 'at-once' ? atOnceTiming(step, facts) : ruleTiming(step.when.rule, facts);
}

/** When a step falls due; null when its conditions do not hold or its day never comes. */
export function timingOf(step: Step, facts: Facts): StepTiming | null {
  if (!facts.counted.isAway && !standsOutsideRuns(step)) return null;
  if (!step.conditions.every((condition) => holds(condition, facts))) return null;
  const timing = rawTiming(step, facts);
  if (timing === null) return null;
  return {
    ...timing,
    because: [...timing.because, ...step.conditions.flatMap((condition) => reasonsFor(condition, facts))],
  };
}
