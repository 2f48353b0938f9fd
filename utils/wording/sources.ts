import type { AnswerSource } from '@/utils/referral/answer';

/** Where an answer came from, as a paper's preview says it. */
export const SOURCE_WORDS: Readonly<Record<AnswerSource, string>> = {
  REG: 'From the register',
  MIS: 'From the pupil record',
  LOG: 'From the log',
  CFG: 'From the school’s settings',
  USR: 'From the person acting',
  CALC: 'Worked out from the register',
  TYPE: 'Typed in',
  DSL: 'From the DSL',
};
