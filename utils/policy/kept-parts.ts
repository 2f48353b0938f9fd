import type { Condition, DoneBy, Step, When } from './policy';

/** The named fields of a value that has them; whatever else a file carries is left behind. */
function only<Value extends object>(value: Value, names: readonly string[]): Value {
  return Object.fromEntries(
    names.flatMap((name) => {
      const kept: unknown = (value as Readonly<Record<string, unknown>>)[name];
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  ) as Value;
}

const WHEN_FIELDS: Readonly<Record<When['on'], readonly string[]>> = {
  count: ['on', 'day', 'by', 'unit', 'sooner'],
  'same-day-as': ['on', 'step'],
  leaving: ['on', 'schoolDaysAfter'],
  admission: ['on', 'calendarDaysAfter'],
  'at-once': ['on'],
  share: ['on', 'of', 'percent'],
  rule: ['on', 'rule'],
};

function whenFrom(when: When): When {
  const kept = only(when, WHEN_FIELDS[when.on]);
  if (kept.on !== 'count' || kept.sooner === undefined) return kept;
  return { ...kept, sooner: only(kept.sooner, ['day', 'anyOf']) };
}

function conditionFrom(condition: Condition): Condition {
  const kept = only(condition, ['is', 'code', 'codes', 'anyOf', 'to']);
  return condition.is === 'any-of'
    ? { is: 'any-of', conditions: condition.conditions.map(conditionFrom) }
    : kept;
}

function doneByFrom(doneBy: DoneBy): DoneBy {
  return only(doneBy, ['by', 'method', 'anyOf', 'nth', 'with', 'form', 'repeats']);
}

/** A checked step with only what a step holds: a file may carry more, and none of it is stored. */
export function stepFrom(step: Step): Step {
  const { id, title, who, countedIn, source } = step;
  return {
    ...{ id, title, who, countedIn, source },
    when: whenFrom(step.when),
    conditions: step.conditions.map(conditionFrom),
    doneBy: doneByFrom(step.doneBy),
    ...(step.daySetBySchool === undefined ? {} : { daySetBySchool: step.daySetBySchool }),
    ...(step.aboutMissing === undefined ? {} : { aboutMissing: step.aboutMissing }),
    ...(step.advice === undefined ? {} : { advice: step.advice }),
  };
}
