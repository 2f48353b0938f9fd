import type {
  Condition,
  CountUnit,
  CountedIn,
  DoneBy,
  RuleName,
  Step,
  When,
  Who,
} from '@/utils/policy/policy';
import type { Flag } from '@/utils/roster/pupil';

/** How a step begins, as one choice. */
export type Start = Exclude<When['on'], 'rule'> | `rule ${RuleName}`;

/** A step as it is typed: every number is text until it is checked. */
export interface StepDraft {
  /** What the row goes by while it is edited, wherever it is moved to. */
  readonly key: number;
  /** Empty for a new step: it then gets its id from its title. */
  readonly id: string;
  readonly title: string;
  readonly who: Who;
  readonly start: Start;
  readonly countedIn: CountedIn;
  readonly unit: CountUnit;
  /** The day of the count, the days after leaving or starting, or the per cent. */
  readonly day: string;
  readonly by: string;
  readonly soonerDay: string;
  readonly soonerFlags: readonly Flag[];
  readonly of: 'absence' | 'unauthorised';
  /** Key of the step on whose day this one falls. */
  readonly other: number | null;
  readonly conditions: readonly Condition[];
  readonly doneBy: DoneBy;
  readonly source: string;
  readonly advice: string;
  readonly daySetBySchool: boolean;
  readonly aboutMissing: boolean;
}

export function newStep(key: number): StepDraft {
  return {
    key,
    id: '',
    title: '',
    who: 'office',
    start: 'count',
    countedIn: 'absence',
    unit: 'school-days',
    day: '',
    by: '',
    soonerDay: '',
    soonerFlags: [],
    of: 'absence',
    other: null,
    conditions: [],
    doneBy: { by: 'step' },
    source: '',
    advice: '',
    daySetBySchool: false,
    aboutMissing: false,
  };
}

type WhenFields = Partial<
  Pick<StepDraft, 'unit' | 'day' | 'by' | 'soonerDay' | 'soonerFlags' | 'of' | 'other'>
>;

function whenFields(when: When, keyOf: (id: string) => number | null): WhenFields {
  switch (when.on) {
    case 'count':
      return {
        day: String(when.day),
        by: when.by ?? '',
        unit: when.unit ?? 'school-days',
        soonerDay: when.sooner === undefined ? '' : String(when.sooner.day),
        soonerFlags: when.sooner?.anyOf ?? [],
      };
    case 'same-day-as':
      return { other: keyOf(when.step) };
    case 'leaving':
      return { day: String(when.schoolDaysAfter ?? 0) };
    case 'admission':
      return { day: String(when.calendarDaysAfter) };
    case 'share':
      return { day: String(when.percent), of: when.of };
    case 'at-once':
    case 'rule':
      return {};
  }
}

/** @param keyOf the key of the step with an id */
export function draftOfStep(step: Step, key: number, keyOf: (id: string) => number | null): StepDraft {
  const { id, title, who, countedIn, when, conditions, doneBy, source } = step;
  return {
    ...newStep(key),
    ...{ id, title, who, countedIn, conditions, doneBy, source },
    start: when.on === 'rule' ? `rule ${when.rule}` : when.on,
    ...whenFields(when, keyOf),
    advice: step.advice ?? '',
    daySetBySchool: step.daySetBySchool === true,
    aboutMissing: step.aboutMissing === true,
  };
}

/** What was typed as a number; text that is none stays text, so that the check refuses it. */
function number(typed: string): number | string {
  return /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : typed;
}

function soonerOf({ soonerDay, soonerFlags }: StepDraft): object {
  const isSaid = soonerDay.trim() !== '' || soonerFlags.length > 0;
  return isSaid ? { sooner: { day: number(soonerDay), anyOf: soonerFlags } } : {};
}

const RULE = 'rule ';

function isRule(start: Start): start is `rule ${RuleName}` {
  return start.startsWith(RULE);
}

function whenOf(draft: StepDraft, idOf: (key: number) => string | null): unknown {
  const { start, day, by, unit, other, of } = draft;
  if (isRule(start)) return { on: 'rule', rule: start.slice(RULE.length) };
  switch (start) {
    case 'count':
      return {
        on: 'count',
        day: number(day),
        ...(by.trim() === '' ? {} : { by: by.trim() }),
        ...(unit === 'school-days' ? {} : { unit }),
        ...soonerOf(draft),
      };
    case 'same-day-as':
      return { on: 'same-day-as', step: other === null ? null : idOf(other) };
    case 'leaving':
      return { on: 'leaving', ...(number(day) === 0 ? {} : { schoolDaysAfter: number(day) }) };
    case 'admission':
      return { on: 'admission', calendarDaysAfter: number(day) };
    case 'share':
      return { on: 'share', of, percent: number(day) };
    case 'at-once':
      return { on: 'at-once' };
  }
}

/** The step as it would be saved, for the check to judge. @param idOf the id of the step with a key */
export function valueOfStep(draft: StepDraft, id: string, idOf: (key: number) => string | null): unknown {
  const { title, who, countedIn, conditions, doneBy, source, advice } = draft;
  return {
    ...{ id, title: title.trim(), who, countedIn },
    when: whenOf(draft, idOf),
    ...{ conditions, doneBy, source: source.trim() },
    ...(draft.daySetBySchool ? { daySetBySchool: true } : {}),
    ...(draft.aboutMissing ? { aboutMissing: true } : {}),
    ...(advice.trim() === '' ? {} : { advice: advice.trim() }),
  };
}
