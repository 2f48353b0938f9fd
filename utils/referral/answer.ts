import type { SchoolDate } from '@/utils/calendar/school-date';

/** forms.md 2: `REG` register, `MIS` pupil record, `LOG` case log, `CFG` school settings, `USR` signed-in staff, `CALC` computed, `TYPE` asked at referral time, `DSL` known to the DSL. */
export type AnswerSource = 'REG' | 'MIS' | 'LOG' | 'CFG' | 'USR' | 'CALC' | 'TYPE' | 'DSL';

/**
 * - known: the value stands on record
 * - unknown: it was asked for and could not be obtained
 * - not asked: nobody has asked yet
 * - withheld: on record, and kept off this paper until the DSL releases it
 */
export type AnswerState = 'known' | 'unknown' | 'not asked' | 'withheld';

export interface LogLine {
  readonly date: SchoolDate;
  readonly time: string;
  readonly action: string;
  readonly person: string;
  readonly detail: string;
  readonly outcome: string;
}

export type AnswerValue = string | readonly string[] | readonly LogLine[];

/** One field of forms.md 2 for one paper. `value` is null unless the state is known. */
export interface Answer {
  /** Canonical id, `child.surname`. */
  readonly id: string;
  /** The paper's own label for it. */
  readonly label: string;
  readonly state: AnswerState;
  readonly value: AnswerValue | null;
  readonly source: AnswerSource;
  /** When the fact was read or logged. */
  readonly date: SchoolDate | null;
  /** `check` values are shown for confirmation, `dsl` values need the DSL. */
  readonly prefill: 'auto' | 'check' | 'dsl';
  /** For a missing answer: who can find it, in plain words. */
  readonly whoCanFind?: string;
}
