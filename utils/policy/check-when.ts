import { FLAGS } from '@/utils/roster/pupil';
import { fieldsOf, isWhole } from './check-parts';
import type { Fields, Found } from './check-parts';
import type { CountUnit, CountedIn, RuleName } from './policy';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LATEST_DAY = 200;
const MOST_DAYS_AFTER = 100;

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
  'part-time-return',
  'lost-pupil',
];

/** In which units each count can be followed; the other counts have rules of their own. */
export const UNITS_OF: Readonly<Partial<Record<CountedIn, readonly CountUnit[]>>> = {
  absence: ['school-days', 'calendar-days', 'weeks', 'sessions'],
  unauthorised: ['school-days', 'calendar-days', 'weeks', 'sessions'],
  'no-contact': ['school-days', 'calendar-days', 'weeks'],
  illness: ['school-days'],
};

function found(part: string, wrong: boolean, message: string): Found[] {
  return wrong ? [{ part, message }] : [];
}

function checkUnit(unit: unknown, countedIn: unknown): Found[] {
  const units = UNITS_OF[countedIn as CountedIn];
  if (units === undefined || !Object.hasOwn(UNITS_OF, String(countedIn))) {
    const counts = Object.keys(UNITS_OF).join(', ');
    return [{ part: 'countedIn', message: `a step on a day must be counted in ${counts}.` }];
  }
  return found(
    'unit',
    unit !== undefined && !units.some((known) => known === unit),
    `this count can be followed in ${units.map((one) => one.replace('-', ' ')).join(', ')}.`,
  );
}

function checkSooner(value: unknown): Found[] {
  if (value === undefined) return [];
  const fields = fieldsOf(value);
  const flags = fields?.['anyOf'];
  const named =
    Array.isArray(flags) && flags.length > 0 && flags.every((one) => FLAGS.some((f) => f === one));
  return [
    ...found(
      'soonerDay',
      !isWhole(fields?.['day'], 1, LATEST_DAY),
      `the sooner day must be a whole number from 1 to ${LATEST_DAY}.`,
    ),
    ...found('soonerFlags', !named, 'choose for which children the step comes sooner.'),
  ];
}

function checkCount(fields: Fields, countedIn: unknown): Found[] {
  const { day, by, unit, sooner } = fields as Record<'day' | 'by' | 'unit' | 'sooner', unknown>;
  return [
    ...found('day', !isWhole(day, 1, LATEST_DAY), `the day must be a whole number from 1 to ${LATEST_DAY}.`),
    ...found(
      'by',
      by !== undefined && !(typeof by === 'string' && TIME.test(by)),
      '"by" must be a time, HH:mm.',
    ),
    ...checkUnit(unit, countedIn),
    ...checkSooner(sooner),
  ];
}

function checkShare({ of, percent }: Fields & { of?: unknown; percent?: unknown }): Found[] {
  return [
    ...found('of', of !== 'absence' && of !== 'unauthorised', '"of" must be absence or unauthorised.'),
    ...found('day', !isWhole(percent, 1, 100), 'the share must be a whole number from 1 to 100 per cent.'),
  ];
}

const NO_STEP = 'choose the step on whose day this one falls.';

/**
 * Problems of a step's "when".
 *
 * @param others ids of the other steps of the policy
 */
export function checkWhen(value: unknown, countedIn: unknown, others: readonly (string | null)[]): Found[] {
  const fields = fieldsOf(value) ?? {};
  const after = `the number of days must be a whole number from 0 to ${MOST_DAYS_AFTER}.`;
  switch (fields['on']) {
    case 'count':
      return checkCount(fields, countedIn);
    case 'at-once':
      return [];
    case 'leaving': {
      const days = fields['schoolDaysAfter'];
      return found('day', days !== undefined && !isWhole(days, 0, MOST_DAYS_AFTER), after);
    }
    case 'admission':
      return found('day', !isWhole(fields['calendarDaysAfter'], 0, MOST_DAYS_AFTER), after);
    case 'same-day-as':
      return found('other', !others.includes(fields['step'] as string), NO_STEP);
    case 'share':
      return checkShare(fields);
    case 'rule':
      return found(
        'rule',
        !RULES.includes(fields['rule'] as RuleName),
        `"rule" must be one of ${RULES.join(', ')}.`,
      );
    default:
      return [
        {
          part: 'when',
          message:
            '"when" must have "on" as one of count, at-once, same-day-as, leaving, admission, share, rule.',
        },
      ];
  }
}
