import type { AttendanceCode } from '@/utils/codes/codes';

/** What law leaves to the school (law.md 1.3, "Where law is silent"). Names and values are fixed (design.md 5.3). */
export interface CountSettings {
  /** False: a U mark ends the unauthorised run. */
  readonly u_code_in_unauth_run: boolean;
  /** What an authorised mark does to the unauthorised run. */
  readonly authorised_code_in_unauth_run: 'break' | 'skip';
  /** False: C2 lengthens the absence run and ends the unauthorised run. */
  readonly c2_is_neutral: boolean;
  readonly exclude_codes_from_A: readonly AttendanceCode[];
  /** `count`: Y1 to Y3 and Y5 to Y7 lengthen the absence and unauthorised runs. */
  readonly y_codes_skip_or_count: 'skip' | 'count';
  /** True: K, P, W and B count as unseen unless a sighting is logged for that day. */
  readonly offsite_needs_confirmation: boolean;
  /** `whole-days`: a partly missed first day is not a day of absence. */
  readonly partial_day_rule: 'first-day' | 'whole-days';
  /** False: absence, unauthorised and deletion runs begin anew with the school year. */
  readonly carry_over_summer: boolean;
  /** The day of a step where the policy states none. */
  readonly days: Readonly<Record<string, number>>;
}

export const DEFAULT_SETTINGS: CountSettings = {
  u_code_in_unauth_run: true,
  authorised_code_in_unauth_run: 'break',
  c2_is_neutral: true,
  exclude_codes_from_A: ['S', 'E'],
  y_codes_skip_or_count: 'skip',
  offsite_needs_confirmation: false,
  partial_day_rule: 'first-day',
  carry_over_summer: true,
  days: {},
};
