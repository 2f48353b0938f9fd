import { describe, expect, it } from 'vitest';
import { SETTING_EXAMPLES, countOfExample } from '@/utils/cases/setting-examples';
import type { SettingName } from '@/utils/cases/setting-examples';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { CountSettings } from '@/utils/counters/settings';

/** Days under the default, and under the other answer. */
const EXPECTED: readonly (readonly [SettingName, Partial<CountSettings>, number, number])[] = [
  ['u_code_in_unauth_run', { u_code_in_unauth_run: false }, 3, 1],
  ['authorised_code_in_unauth_run', { authorised_code_in_unauth_run: 'skip' }, 1, 3],
  ['c2_is_neutral', { c2_is_neutral: false }, 3, 0],
  ['exclude_codes_from_A', { exclude_codes_from_A: [] }, 2, 4],
  ['y_codes_skip_or_count', { y_codes_skip_or_count: 'count' }, 2, 3],
  ['offsite_needs_confirmation', { offsite_needs_confirmation: true }, 0, 3],
  ['partial_day_rule', { partial_day_rule: 'whole-days' }, 3, 2],
  ['carry_over_summer', { carry_over_summer: false }, 4, 2],
];

describe('the example of a setting', () => {
  it.each(EXPECTED)('%s: %j', (name, other, before, after) => {
    const count = (settings: CountSettings) => countOfExample(SETTING_EXAMPLES[name], settings);
    expect(count(DEFAULT_SETTINGS)).toMatchObject({ days: before, atMost: before });
    expect(count({ ...DEFAULT_SETTINGS, ...other })).toMatchObject({ days: after, atMost: after });
  });

  it('is there for every setting that a school may change', () => {
    expect(EXPECTED.map(([name]) => name).sort()).toEqual(Object.keys(SETTING_EXAMPLES).sort());
  });
});
