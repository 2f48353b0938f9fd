import { CODES } from '@/utils/codes/codes';
import type { AttendanceCode } from '@/utils/codes/codes';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { CountSettings } from '@/utils/counters/settings';
import { BadInput } from '../bad-input';
import { stepOf } from './steps';
import type { StepIds } from './steps';
import { bool, each, fieldsOf, oneOf, wholeNumber } from './fields';

type Checks = {
  readonly [Name in keyof CountSettings]: (
    value: unknown,
    place: string,
    steps: StepIds,
  ) => CountSettings[Name];
};

const CHECKS: Checks = {
  u_code_in_unauth_run: bool,
  authorised_code_in_unauth_run: (value, place) => oneOf(value, ['break', 'skip'] as const, place),
  c2_is_neutral: bool,
  exclude_codes_from_A: each((value, place) => oneOf(value, Object.keys(CODES) as AttendanceCode[], place)),
  y_codes_skip_or_count: (value, place) => oneOf(value, ['skip', 'count'] as const, place),
  offsite_needs_confirmation: bool,
  partial_day_rule: (value, place) => oneOf(value, ['first-day', 'whole-days'] as const, place),
  carry_over_summer: bool,
  days: (value, place, steps) => {
    const days = Object.entries(fieldsOf(value, place)).map(([step, day]) => {
      stepOf(step, place, steps);
      const number = wholeNumber(day, `${place}["${step}"]`);
      if (number < 1) throw new BadInput(`${place}["${step}"] must be 1 or more.`);
      return [step, number] as const;
    });
    return Object.fromEntries(days);
  },
};

/** @param steps ids that `days` may name */
export function settingsOf(value: unknown, steps: StepIds): CountSettings {
  if (value === undefined) return DEFAULT_SETTINGS;
  const given = Object.entries(fieldsOf(value, 'settings')).map(([name, setting]) => {
    if (!Object.hasOwn(CHECKS, name)) throw new BadInput(`settings has no "${name.slice(0, 40)}".`);
    return [name, CHECKS[name as keyof CountSettings](setting, `settings.${name}`, steps)] as const;
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) };
}
