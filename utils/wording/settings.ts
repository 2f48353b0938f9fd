import type { CountSettings } from '@/utils/counters/settings';

/** A question about counting, as Settings asks it: what the default does and when a school would change it. */
export interface SettingWords {
  readonly question: string;
  readonly hint: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

type Chosen = Exclude<keyof CountSettings, 'exclude_codes_from_A' | 'days'>;

const yesNo = (yes: string, no: string): SettingWords['choices'] => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];

export const SETTING_WORDS: Readonly<Record<Chosen, SettingWords>> = {
  u_code_in_unauth_run: {
    question: 'Does a U mark (arrived after the register closed) count as a day without permission?',
    hint: 'The return to the local authority names U, so we count it. The child was seen all the same.',
    choices: yesNo('Yes, it counts', 'No, it ends the count'),
  },
  authorised_code_in_unauth_run: {
    question: 'What does an authorised mark do to the days without permission?',
    hint: 'The law speaks of continuous absence, so one medical appointment normally starts the count again.',
    choices: [
      { value: 'break', label: 'It starts the count again' },
      { value: 'skip', label: 'It is passed over' },
    ],
  },
  c2_is_neutral: {
    question: 'Is a C2 mark (part-time timetable) passed over?',
    hint: 'If not, C2 counts as absence, and ends the days without permission.',
    choices: yesNo('Yes, passed over', 'No, it counts as absence'),
  },
  y_codes_skip_or_count: {
    question: 'What do Y1 to Y3 and Y5 to Y7 (unable to attend) do to the days away?',
    hint: 'The child was not required to attend, so we pass them over. Days not seen go on counting.',
    choices: [
      { value: 'skip', label: 'They are passed over' },
      { value: 'count', label: 'They count as days away' },
    ],
  },
  offsite_needs_confirmation: {
    question: 'Do K, P, W and B (education off site) count as seen only when somebody logs a sighting?',
    hint: 'Choose yes if your off-site providers do not tell you the same day who arrived.',
    choices: yesNo('Yes, a sighting is needed', 'No, the mark is enough'),
  },
  partial_day_rule: {
    question: 'Does a first day that was only partly missed count as day 1?',
    hint: 'We count it, so that steps come sooner rather than later.',
    choices: [
      { value: 'first-day', label: 'Yes, it is day 1' },
      { value: 'whole-days', label: 'No, only whole days count' },
    ],
  },
  carry_over_summer: {
    question: 'Does an absence in July go on counting in September?',
    hint: 'If not, the counts of absence begin again with the school year.',
    choices: yesNo('Yes, it goes on', 'No, it begins again'),
  },
};

export const SETTING_NAMES = Object.keys(SETTING_WORDS) as readonly Chosen[];
