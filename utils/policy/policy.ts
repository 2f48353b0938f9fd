import type { Flag } from '@/utils/roster/pupil';
import type { ContactMethod, Told } from '@/utils/cases/log-row';
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
  /** No home visit of this run found the child or the family. */
  | { readonly is: 'no-visit-found-them' }
  /** A visit found the home empty, with others in it, or the family moved with no address. */
  | { readonly is: 'family-gone' }
  /** The pupil leaves, and nobody knows for where. */
  | { readonly is: 'destination-unknown' }
  | { readonly is: 'leaving'; readonly to?: readonly string[] }
  | { readonly is: 'admitted' }
  /** Year 7 or above, or a year group that is not on record. */
  | { readonly is: 'not-primary' }
  | { readonly is: 'part-time' }
  /** The local authority was told of the leaver or asked about them. */
  | { readonly is: 'la-involved' }
  | { readonly is: 'any-of'; readonly conditions: readonly Condition[] };

/**
 * In what a count is followed to a step's day: school days, unless something else is said. Weeks are of seven calendar
 * days. A calendar day or week that ends on a day without school falls on the last school day before.
 */
export type CountUnit = 'school-days' | 'calendar-days' | 'weeks' | 'sessions';

/** Flags that pull a step to an earlier day. */
export interface SoonerDay {
  readonly day: number;
  readonly anyOf: readonly Flag[];
}

/** When a step falls due, besides its conditions. */
export type When =
  /** On the day the counter reaches `day`; `by` is a time, else end of day. */
  | {
      readonly on: 'count';
      readonly day: number;
      readonly by?: string;
      readonly unit?: CountUnit;
      readonly sooner?: SoonerDay;
    }
  /** On the day another step was done. */
  | { readonly on: 'same-day-as'; readonly step: string }
  /** On the day the pupil leaves, or some school days after it. */
  | { readonly on: 'leaving'; readonly schoolDaysAfter?: number }
  /** Calendar days after the starting day. */
  | { readonly on: 'admission'; readonly calendarDaysAfter: number }
  /** On the date of the first missed session, or the day a flag of the step's condition was set, if later. */
  | { readonly on: 'at-once' }
  /** From the day on which so many per cent of the sessions of the school year were missed, once 20 were possible. */
  | { readonly on: 'share'; readonly of: 'absence' | 'unauthorised'; readonly percent: number }
  /** A rule of its own, by name (resolve-n-code, leave-overrun, no-show, sickness-return …). */
  | { readonly on: 'rule'; readonly rule: RuleName };

export type RuleName =
  | 'n-mark'
  | 'sickness-forecast'
  | 'sickness-return'
  | 'penalty-threshold'
  | 'deletion'
  | 'leave-overrun'
  | 'no-show'
  | 'daily-contact'
  | 'after-holiday'
  | 'absence-or-forecast'
  | 'la-update'
  | 'suspension'
  | 'part-time-return'
  | 'lost-pupil';

/** The log entry that completes a step. `step` rows by a named person complete every step but papers and marks. */
export type DoneBy =
  | { readonly by: 'step' }
  | { readonly by: 'contact-attempt'; readonly method?: ContactMethod }
  | { readonly by: 'successful-contact' }
  | { readonly by: 'call-to-parent' }
  | { readonly by: 'all-contacts-tried' }
  /** One attempt or more to each parent and each contact. */
  | { readonly by: 'everyone-tried' }
  /** A text and a call, on the step's day or later. */
  | { readonly by: 'text-and-call' }
  | { readonly by: 'attempt-and-enquiry' }
  /** `nth`: of a numbered pair of steps, one row completes one step, the earlier first. */
  | { readonly by: 'told'; readonly anyOf: readonly Told[]; readonly nth?: number }
  | { readonly by: 'enquiry'; readonly with?: string }
  | { readonly by: 'home-visit'; readonly nth?: number }
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
  /** The paper this policy sends when a child is missing. */
  readonly referralForm?: string;
  /** Said with the other steps of an absence while the whereabouts are known: why no CME referral is due. */
  readonly whereaboutsKnownLine?: string;
  readonly about?: AboutPolicy;
}

/** What a policy says besides its steps. */
export interface AboutPolicy {
  /** Whom it calls missing, in our words. */
  readonly definition: string;
  /** What it says is not CME. */
  readonly notCme?: string;
  /** What it asks for when a child who was missing is back. */
  readonly onReturn?: readonly string[];
  readonly vulnerableGroups: readonly string[];
  readonly recipients: readonly Recipient[];
}

/** Where the local authority takes a paper or a concern, by role. */
export interface Recipient {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
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
