import { CONTACT_METHODS, TOLD } from '@/utils/cases/log-row';
import { isAttendanceCode } from '@/utils/codes/codes';
import { FLAGS } from '@/utils/roster/pupil';
import type { Condition, DoneBy, RuleName } from './policy';

type Fields = Readonly<Record<string, unknown>>;
type Check = (fields: Fields) => boolean;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LATEST_DAY = 200;

const RULES: readonly RuleName[] = [
  'n-mark',
  'sickness-forecast',
  'sickness-return',
  'penalty-threshold',
  'deletion',
  'leave-overrun',
  'no-show',
  'daily-contact',
  'after-holiday',
  'absence-or-forecast',
  'la-update',
  'suspension',
  'unauthorised-share',
  'part-time-return',
  'lost-pupil',
];

/** Counts that a day of a step can be counted in; the others have rules of their own. */
const COUNTED_BY_DAY = ['absence', 'unauthorised', 'no-contact'];

function isListOf(value: unknown, known: (one: string) => boolean): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && known(one))
  );
}

const always: Check = () => true;

/** What each kind of condition needs beside its name. `any-of` is checked by its parts. */
const CONDITIONS: Readonly<Record<Condition['is'], Check>> = {
  'first-mark': ({ code }) => typeof code === 'string' && isAttendanceCode(code),
  'latest-mark': ({ codes }) => isListOf(codes, isAttendanceCode),
  unexplained: always,
  'no-contact': always,
  'in-contact': always,
  'whereabouts-unknown': always,
  flag: ({ anyOf }) => isListOf(anyOf, (flag) => FLAGS.some((known) => known === flag)),
  'social-worker': always,
  'compulsory-age': always,
  'enquiries-logged': always,
  'joint-enquiries': always,
  'home-visit-logged': always,
  'no-visit-found-them': always,
  'family-gone': always,
  'destination-unknown': always,
  leaving: ({ to }) => to === undefined || isListOf(to, (destination) => destination.trim() !== ''),
  admitted: always,
  'not-primary': always,
  'part-time': always,
  'la-involved': always,
  'any-of': ({ conditions }) => Array.isArray(conditions) && conditions.length > 0,
};

const DONE_BY: Readonly<Record<DoneBy['by'], Check>> = {
  step: always,
  'contact-attempt': ({ method }) =>
    method === undefined || CONTACT_METHODS.some((known) => known === method),
  'successful-contact': always,
  'call-to-parent': always,
  'all-contacts-tried': always,
  'everyone-tried': always,
  'text-and-call': always,
  'attempt-and-enquiry': always,
  told: ({ anyOf }) => isListOf(anyOf, (who) => TOLD.some((known) => known === who)),
  enquiry: (fields) => fields['with'] === undefined || typeof fields['with'] === 'string',
  'home-visit': always,
  note: always,
  sent: ({ form, repeats }) =>
    typeof form === 'string' && form !== '' && (repeats === undefined || typeof repeats === 'boolean'),
  'mark-changed': always,
};

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function checkNamed(
  value: unknown,
  name: 'is' | 'by',
  known: Readonly<Record<string, Check>>,
  what: string,
): string[] {
  const fields = fieldsOf(value);
  const kind = fields[name];
  if (typeof kind !== 'string' || !Object.hasOwn(known, kind)) {
    return [`${what} must have "${name}" as one of ${Object.keys(known).join(', ')}.`];
  }
  return known[kind]?.(fields) === true
    ? []
    : [`${what} "${kind}" lacks what it needs, or names something unknown.`];
}

/** Problems of one condition, and of its parts. */
export function checkCondition(value: unknown, place: string, depth = 0): string[] {
  const found = checkNamed(value, 'is', CONDITIONS, `${place}: a condition`);
  const parts = fieldsOf(value)['conditions'];
  if (found.length > 0 || !Array.isArray(parts)) return found;
  if (depth > 3) return [`${place}: conditions stand inside one another too deeply.`];
  return parts.flatMap((part: unknown) => checkCondition(part, place, depth + 1));
}

export function checkDoneBy(value: unknown, place: string): string[] {
  return checkNamed(value, 'by', DONE_BY, `${place}: "doneBy"`);
}

function checkCountDay(fields: Fields, countedIn: unknown, place: string): string[] {
  const { day, by } = fields as { day?: unknown; by?: unknown };
  const isDay = typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= LATEST_DAY;
  return [
    ...(isDay ? [] : [`${place}: the day must be a whole number from 1 to ${LATEST_DAY}.`]),
    ...(by === undefined || (typeof by === 'string' && TIME.test(by))
      ? []
      : [`${place}: "by" must be a time, HH:mm.`]),
    ...(COUNTED_BY_DAY.includes(countedIn as string)
      ? []
      : [`${place}: a step on a day must be counted in ${COUNTED_BY_DAY.join(', ')}.`]),
  ];
}

/** Problems of a step's "when": on a day of a count, at once, beside another step, at leaving or admission, or by a rule of its own. */
export function checkWhen(value: unknown, countedIn: unknown, place: string): string[] {
  const fields = fieldsOf(value);
  if (fields['on'] === 'count') return checkCountDay(fields, countedIn, place);
  if (fields['on'] === 'at-once' || fields['on'] === 'leaving') return [];
  if (fields['on'] === 'admission' && Number.isInteger(fields['calendarDaysAfter'])) return [];
  if (fields['on'] === 'same-day-as' && typeof fields['step'] === 'string') return [];
  if (fields['on'] === 'rule') {
    return RULES.includes(fields['rule'] as RuleName)
      ? []
      : [`${place}: "rule" must be one of ${RULES.join(', ')}.`];
  }
  return [`${place}: "when" must have "on" as one of count, at-once, same-day-as, leaving, admission, rule.`];
}
