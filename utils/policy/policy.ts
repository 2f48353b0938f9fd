import type { Flag } from '@/utils/roster/pupil';
import type { Told } from '@/utils/cases/log-row';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';

export type Who = 'office' | 'dsl' | 'head';

/** What a step's day is counted in: law.md 1.2, or `none` for steps that do not hang on a count of days. */
export type CountedIn =
  'absence' | 'unauthorised' | 'no-contact' | 'illness' | 'deletion' | 'penalty' | 'none';

/** One condition of a step; a step's `when` holds when every one of its conditions does. `any-of` holds when one does. */
export type Condition =
  | { readonly is: 'first-mark'; readonly code: string }
  | { readonly is: 'latest-mark'; readonly codes: readonly string[] }
  | { readonly is: 'unexplained' }
  | { readonly is: 'no-contact' }
  | { readonly is: 'in-contact' }
  | { readonly is: 'whereabouts-unknown' }
  | { readonly is: 'flag'; readonly anyOf: readonly Flag[] }
  | { readonly is: 'social-worker' }
  | { readonly is: 'compulsory-age' }
  | { readonly is: 'enquiries-logged' }
  | { readonly is: 'joint-enquiries' }
  | { readonly is: 'home-visit-logged' }
  | { readonly is: 'any-of'; readonly conditions: readonly Condition[] };

/** When a step falls due, besides its conditions. */
export type When =
  /** On the day the counter reaches `day`; `by` is a time, else end of day. */
  | { readonly on: 'count'; readonly day: number; readonly by?: string }
  /** On the date of the first missed session, or the day a flag of the step's condition was set, if later. */
  | { readonly on: 'at-once' }
  /** A rule of its own, by name (resolve-n-code, leave-overrun, no-show, sickness-return …). */
  | { readonly on: 'rule'; readonly rule: RuleName };

export type RuleName =
  | 'n-mark'
  | 'sickness-forecast'
  | 'sickness-return'
  | 'penalty-threshold'
  | 'deletion'
  | 'leave-overrun'
  | 'no-show';

/** The log entry that completes a step. `step` rows by a named person complete every step but papers and marks. */
export type DoneBy =
  | { readonly by: 'step' }
  | { readonly by: 'contact-attempt' }
  | { readonly by: 'call-to-parent' }
  | { readonly by: 'all-contacts-tried' }
  | { readonly by: 'told'; readonly anyOf: readonly Told[] }
  | { readonly by: 'enquiry'; readonly with?: string }
  | { readonly by: 'home-visit' }
  | { readonly by: 'note' }
  | { readonly by: 'sent'; readonly form: string; readonly repeats?: boolean }
  | { readonly by: 'mark-changed' };

export interface Step {
  readonly id: string;
  /** What to do, as a short sentence to the person who owns it. */
  readonly title: string;
  readonly who: Who;
  readonly countedIn: CountedIn;
  readonly when: When;
  readonly conditions: readonly Condition[];
  readonly doneBy: DoneBy;
  /** The clause or regulation. */
  readonly source: string;
  /** The policy names no day; ours is a default that the school can change in Settings. */
  readonly daySetBySchool?: boolean;
  /** A step about missing children: not due on a day on which the pupil was seen. */
  readonly aboutMissing?: boolean;
  /** What a person should know or do, in a sentence or two. */
  readonly advice?: string;
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The law or document it was made from, with its date. */
  readonly source: string;
  readonly steps: readonly Step[];
  /** The paper this policy sends when a child is missing, and to whom. */
  readonly referralForm?: string;
}

export type PromptState = 'upcoming' | 'due' | 'overdue' | 'done' | 'waived';

/** One step for one pupil, with its reasons (design.md 5.4). */
export interface Prompt {
  readonly step: string;
  readonly title: string;
  readonly who: Who;
  /** The day of the count on which the step falls; null where the step hangs on no count. */
  readonly day: number | null;
  readonly due: SchoolDate | SchoolMoment;
  readonly state: PromptState;
  readonly because: readonly string[];
  readonly source: string;
}
