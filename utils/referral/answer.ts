import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogKind } from '@/utils/cases/log-row';
import type { FieldType } from './fields/field';

/** forms.md 2: `REG` register, `MIS` pupil record, `LOG` case log, `CFG` school settings, `USR` signed-in staff, `CALC` computed, `TYPE` asked at referral time, `DSL` known to the DSL. */
export type AnswerSource = 'REG' | 'MIS' | 'LOG' | 'CFG' | 'USR' | 'CALC' | 'TYPE' | 'DSL';

/**
 * - known: the value stands on record
 * - unknown: it was asked for and could not be obtained
 * - not asked: nobody has asked yet
 * - withheld: on record, and kept off this paper until the DSL releases it
 */
export type AnswerState = 'known' | 'unknown' | 'not asked' | 'withheld';

/** One event of a chronology, ready to print. Texts are empty where nothing was noted. */
export interface LogLine {
  readonly kind: LogKind;
  readonly date: SchoolDate;
  /** `HH:mm` */
  readonly time: string;
  /** What was done: "Telephone call", "Home visit", "Enquiry: siblings". */
  readonly action: string;
  /** With whom, or who was met at a visit. */
  readonly person: string;
  readonly relationship: string;
  /** Telephone number or other address of the channel used. */
  readonly number: string;
  /** Where a visit was made; "Withheld" when the address must not be disclosed. */
  readonly address: string;
  /** What else was noted. */
  readonly detail: string;
  readonly outcome: string;
  readonly by: string;
}

export type AnswerValue = string | readonly string[] | readonly LogLine[];

/** One field of forms.md 2 for one paper. `value` is null unless the state is known. */
export interface Answer {
  /** Canonical id, `child.surname`. */
  readonly id: string;
  /** The paper's own label for it. */
  readonly label: string;
  /** How the value is written: dates are ISO text here and `dd/mm/yyyy` on paper. */
  readonly type: FieldType;
  readonly state: AnswerState;
  readonly value: AnswerValue | null;
  readonly source: AnswerSource;
  /** When the fact was read or logged. */
  readonly date: SchoolDate | null;
  /** `check` values are shown for confirmation, `dsl` values need the DSL. */
  readonly prefill: 'auto' | 'check' | 'dsl';
  /** For a missing answer: who can find it, in plain words. */
  readonly whoCanFind?: string;
  /** What was kept off a known value, and why (a parent's address inside the contact details). */
  readonly leftOut?: string;
  /** Something the person who confirms the value should know. */
  readonly note?: string;
}
