import type { Condition, CountUnit, CountedIn, RuleName, Step } from '@/utils/policy/policy';
import { conditionWords } from './condition-words';
import { clockTime } from './dates';
import { dayOfCount } from './steps';

const WITH_A_CHOICE: Readonly<Partial<Record<Condition['is'], string>>> = {
  'first-mark': 'The first missed session carries a certain mark',
  'latest-mark': 'The latest mark is one of these',
  flag: 'On the child’s record stands one of these',
  leaving: 'The child is leaving',
  'any-of': 'One of several things holds',
};

/** A kind of condition as a person chooses it. */
export function conditionChoice(kind: Condition['is']): string {
  const words = WITH_A_CHOICE[kind];
  if (words !== undefined) return words;
  // The kinds without words of their own need nothing but their name.
  return conditionWords({ is: kind } as Condition).replace(/\.$/, '');
}

/** What a step with a rule of its own waits for. */
export const RULE_WORDS: Readonly<Record<RuleName, string>> = {
  'n-mark': 'Five school days after a session that is still marked N',
  'sickness-forecast': 'On the 5th and the 10th day of illness',
  'sickness-return': 'On the 15th day of illness, or once it is likely',
  'penalty-threshold': 'At 10 unauthorised sessions in ten school weeks',
  deletion: 'At 20 school days, after joint enquiries',
  'leave-overrun': 'Ten school days after an agreed leave ended',
  'no-show': 'On the starting day of a child who did not come',
  'daily-contact': 'Every day of the absence',
  'after-holiday': 'On the first school day after a holiday',
  'absence-or-forecast': 'On day 10, or once 15 days of illness are likely',
  'la-update': 'On the date agreed at the last notice',
  suspension: 'On the 6th day of a suspension',
  'part-time-return': 'On the two dates of the part-time return',
  'lost-pupil': 'Once the authority was told of a leaver nobody can place',
};

export const UNIT_WORDS: Readonly<Record<CountUnit, string>> = {
  'school-days': 'School days',
  'calendar-days': 'Calendar days',
  weeks: 'Weeks',
  sessions: 'Sessions',
};

export const COUNT_CHOICES: Readonly<Partial<Record<CountedIn, string>>> = {
  absence: 'Any absence',
  unauthorised: 'Absence without permission',
  'no-contact': 'No contact with a parent or carer',
  illness: 'Illness (days with an I mark)',
};

const SHARE_WORDS = { absence: 'missed', unauthorised: 'missed without permission' } as const;

/**
 * When a step falls due, in words.
 *
 * @param titleOf the title of another step, by its id
 * @example 'Day 1 of absence, by 10am'
 */
export function whenWords(step: Step, titleOf: (id: string) => string, day?: number): string {
  const { when, countedIn } = step;
  switch (when.on) {
    case 'count': {
      const by = when.by === undefined ? '' : `, by ${clockTime(when.by)}`;
      const sooner = when.sooner === undefined ? '' : ` (day ${when.sooner.day} for some children)`;
      return `${dayOfCount(day ?? when.day, countedIn, when.unit)}${by}${sooner}`;
    }
    case 'at-once':
      return 'At once';
    case 'same-day-as':
      return `The same day as “${titleOf(when.step)}”`;
    case 'leaving':
      return when.schoolDaysAfter === undefined || when.schoolDaysAfter === 0
        ? 'On the day the child leaves'
        : `${when.schoolDaysAfter} school days after the child left`;
    case 'admission':
      return `${when.calendarDaysAfter} calendar days after the child started`;
    case 'share':
      return `From ${when.percent}% of this year’s sessions ${SHARE_WORDS[when.of]}`;
    case 'rule':
      return RULE_WORDS[when.rule];
  }
}
