import { CONTACT_METHODS, TOLD } from '@/utils/cases/log-row';
import { isAttendanceCode } from '@/utils/codes/codes';
import { FLAGS } from '@/utils/roster/pupil';
import { fieldsOf } from './check-parts';
import type { Fields, Found } from './check-parts';
import type { Condition, DoneBy } from './policy';

type Check = (fields: Fields) => boolean;

const MOST_CONDITIONS = 20;
const LONGEST_NAME = 100;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;
}

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
  leaving: ({ to }) => to === undefined || isListOf(to, isName),
  admitted: always,
  'not-primary': always,
  'part-time': always,
  'la-involved': always,
  'any-of': ({ conditions }) =>
    Array.isArray(conditions) && conditions.length > 0 && conditions.length <= MOST_CONDITIONS,
};

/** Every kind of condition, in the order in which a person is offered them. */
export const CONDITION_KINDS = Object.keys(CONDITIONS) as readonly Condition['is'][];

function isNth({ nth }: Fields & { nth?: unknown }): boolean {
  return nth === undefined || nth === 1 || nth === 2 || nth === 3;
}

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
  told: (fields) => isListOf(fields['anyOf'], (who) => TOLD.some((known) => known === who)) && isNth(fields),
  enquiry: (fields) => fields['with'] === undefined || isName(fields['with']),
  'home-visit': isNth,
  note: always,
  sent: ({ form, repeats }) => isName(form) && (repeats === undefined || typeof repeats === 'boolean'),
  'mark-changed': always,
};

/** Every way in which a step can be completed. */
export const DONE_BY_KINDS = Object.keys(DONE_BY) as readonly DoneBy['by'][];

const LACKS = 'lacks what it needs, or names something unknown.';

function checkNamed(
  value: unknown,
  name: 'is' | 'by',
  known: Readonly<Record<string, Check>>,
  what: string,
): string | null {
  const fields = fieldsOf(value) ?? {};
  const kind = fields[name];
  if (typeof kind !== 'string' || !Object.hasOwn(known, kind))
    return `${what} must have "${name}" as one of ${Object.keys(known).join(', ')}.`;
  return known[kind]?.(fields) === true ? null : `${what} "${kind}" ${LACKS}`;
}

function checkCondition(value: unknown, part: string, depth: number): Found[] {
  const wrong = checkNamed(value, 'is', CONDITIONS, 'a condition');
  if (wrong !== null) return [{ part, message: wrong }];
  const parts = fieldsOf(value)?.['conditions'];
  if (!Array.isArray(parts)) return [];
  if (depth > 3) return [{ part, message: 'conditions stand inside one another too deeply.' }];
  return parts.flatMap((one: unknown, at) => checkCondition(one, `${part}-${at + 1}`, depth + 1));
}

/** Problems of a step's conditions, each in a part named by its place: `conditions-2`, `conditions-2-1` inside a choice of several. */
export function checkConditions(value: unknown): Found[] {
  if (!Array.isArray(value))
    return [{ part: 'conditions', message: '"conditions" must be a list; an empty one means always.' }];
  if (value.length > MOST_CONDITIONS)
    return [{ part: 'conditions', message: `there can be at most ${MOST_CONDITIONS} conditions.` }];
  return value.flatMap((one: unknown, at) => checkCondition(one, `conditions-${at + 1}`, 0));
}

export function checkDoneBy(value: unknown): Found[] {
  const wrong = checkNamed(value, 'by', DONE_BY, '"doneBy"');
  return wrong === null ? [] : [{ part: 'doneBy', message: wrong }];
}
