import type { LogRow } from '@/utils/cases/log-row';
import { afterHoliday, dailyContact, suspension } from './day-rules';
import type { Facts } from './facts';
import { absenceOrForecast, laUpdate, sicknessForecast, sicknessReturn } from './illness-rules';
import type { RuleName } from './policy';
import { lostPupil, partTimeReturn } from './roll-rules';
import { SPECIAL_RULES } from './special-rules';
import type { Timing } from './special-rules';

/** `answered`: the row that answered the step, where the rule itself decides that; null while it waits. */
type Rule = (facts: Facts) => (Timing & { readonly answered?: LogRow | null }) | null;

/** The steps whose day is no plain day of a count, each with its rule. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  ...SPECIAL_RULES,
  'sickness-forecast': sicknessForecast,
  'sickness-return': sicknessReturn,
  'absence-or-forecast': absenceOrForecast,
  'la-update': laUpdate,
  'daily-contact': dailyContact,
  'after-holiday': afterHoliday,
  suspension,
  'part-time-return': partTimeReturn,
  'lost-pupil': lostPupil,
};
