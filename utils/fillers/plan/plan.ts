import type { LeftPlace } from '@/utils/documents/report';

/** One thing done to the page. Refs are those of the survey. */
export type Step =
  | { readonly kind: 'write'; readonly ref: number; readonly text: string }
  | { readonly kind: 'choose'; readonly ref: number; readonly option: number; readonly text: string }
  | { readonly kind: 'click'; readonly ref: number };

/** One answer and all that it takes to give it: every step is kept by the page, or none stands. */
export interface PlannedAnswer {
  readonly label: string;
  readonly value: string;
  /** What is answered, so that nothing is answered twice: `child.dob`, `parent[].name#0`. */
  readonly key: string;
  readonly steps: readonly Step[];
  /** What of the answer was not given, and why. */
  readonly short: string | null;
  /** False for "Not known": that is said on the page and is no answer. */
  readonly isAnswer: boolean;
}

export interface FillPlan {
  readonly answers: readonly PlannedAnswer[];
  readonly left: readonly LeftPlace[];
  readonly refused: string | null;
}

export const TWO_PLACES = 'Two places of the form ask for this, so neither was filled.';
export const ASKED_BEFORE = 'Another place of the form asked for this before.';
export const NO_OPTION = 'None of the form’s answers is certain to fit.';
export const NOT_SURE = 'It is not certain what is asked here.';
export const DECLARED = 'A person declares or agrees to this.';
export const WHICH_ONE = 'Several people or numbers are on record; it is not certain which is asked for.';
export const OTHER_FORM = 'The page wants this answer in a form that is not certain.';
