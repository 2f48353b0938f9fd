import { dateOf, parseSchoolMoment, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseState } from '@/utils/cases/case-state';
import type { CountUnit, CountedIn, Prompt, PromptState, Step } from '@/utils/policy/policy';
import { clockTime, dayFrom } from './dates';

export const STATE_WORDS: Readonly<Record<PromptState, string>> = {
  upcoming: 'Later',
  due: 'Due',
  overdue: 'Overdue',
  done: 'Done',
  waived: 'Decided not to',
};

const COUNTED_WORDS: Readonly<Record<CountedIn, string>> = {
  absence: 'of absence',
  unauthorised: 'without permission',
  'no-contact': 'without contact',
  illness: 'of illness',
  deletion: 'of the 20-day count',
  penalty: '',
  none: '',
};

const NUMBERED: Readonly<Record<CountUnit, string>> = {
  'school-days': 'Day',
  'calendar-days': 'Calendar day',
  weeks: 'Week',
  sessions: 'Session',
};

/** @example numberedDay(2, 'weeks') // 'Week 2' */
export function numberedDay(day: number, unit: CountUnit = 'school-days'): string {
  return `${NUMBERED[unit]} ${day}`;
}

/** @example dayOfCount(10, 'absence') // 'Day 10 of absence' */
export function dayOfCount(day: number | null, countedIn: CountedIn, unit?: CountUnit): string {
  if (day === null) return '';
  if (countedIn === 'penalty') return `${day} sessions in ten weeks`;
  return `${numberedDay(day, unit)} ${COUNTED_WORDS[countedIn]}`.trim();
}

/** The day of a step in the unit its count is followed in. @example 'Week 4 of absence' */
export function dayOfStep(day: number, step: Pick<Step, 'countedIn' | 'when'> | null): string {
  const unit = step?.when.on === 'count' ? step.when.unit : undefined;
  return dayOfCount(day, step?.countedIn ?? 'none', unit);
}

function dayOfDue(due: SchoolDate | SchoolMoment): SchoolDate {
  return due.slice(0, 10) as SchoolDate;
}

/** When a step is due, to stand beside its state. @example 'today by 10am', 'was due yesterday' */
export function dueBeside(prompt: Pick<Prompt, 'due' | 'state'>, now: SchoolMoment): string {
  const moment = parseSchoolMoment(prompt.due);
  const day = dayFrom(dateOf(now), dayOfDue(prompt.due));
  const by = moment === null ? '' : ` by ${clockTime(timeOf(moment))}`;
  switch (prompt.state) {
    case 'due':
    case 'upcoming':
      return `${day}${by}`;
    case 'overdue':
      return `was due ${day}${by}`;
    case 'done':
    case 'waived':
      return '';
  }
}

/** When a step is due, as seen from now. @example 'Due today by 10am', 'Overdue: was due yesterday' */
export function dueWords(prompt: Pick<Prompt, 'due' | 'state'>, now: SchoolMoment): string {
  const when = dueBeside(prompt, now);
  if (when === '') return STATE_WORDS[prompt.state];
  return prompt.state === 'overdue' ? `Overdue: ${when}` : `Due ${when}`;
}

/** Where a case stands, for a person. */
export function caseWords(state: CaseState, now: SchoolMoment): string {
  const day = (date: SchoolDate): string => dayFrom(dateOf(now), date);
  switch (state.status) {
    case 'none':
      return 'No case';
    case 'open':
      return `Open since ${day(state.openedOn)}`;
    case 'referred':
      return `Referred ${day(state.referredOn)}`;
    case 'returned':
      return `Back ${day(state.returnedOn)}: close the case`;
    case 'closed':
      return `Closed ${day(state.closedOn)}`;
  }
}
