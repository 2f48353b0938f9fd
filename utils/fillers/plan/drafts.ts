import type { LeftPlace } from '@/utils/documents/report';
import type { Ask } from '@/utils/referral/ask';
import type { FormContext } from '@/utils/referral/labels/context';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { WHY } from '../form-survey';
import type { Question } from '../form-survey';
import type { PlannedAnswer } from './plan';

/** What a question, or several that belong together, get: before it is known whether another asks for the same. */
export interface Draft {
  readonly label: string;
  /** What is asked for; null when that is not certain, and for what may be asked many times. */
  readonly key: string | null;
  readonly answers: readonly PlannedAnswer[];
  readonly left: readonly LeftPlace[];
}

/** What all drafts are made with. */
export interface Planning {
  readonly ask: Ask;
  readonly language: string;
  readonly questions: readonly Question[];
  readonly contextFor: (question: Question) => FormContext;
  /** Somebody was named on the page before this question. */
  readonly startedBefore: (question: Question) => boolean;
  readonly senseFor: (question: Question) => Meaning;
  /** Controls that were filled a moment ago. */
  readonly ours: ReadonlySet<number>;
}

/** What of several places that belong together is filled: some by us before, some by somebody else, or none. */
export function filledBy(
  questions: readonly Question[],
  ours: ReadonlySet<number>,
): 'us' | 'somebody' | 'nobody' {
  const filled = questions.filter((question) => question.kind === 'closed' && question.why === WHY.filled);
  const isOurs = (question: Question) =>
    question.kind === 'closed' && question.refs.some((ref) => ours.has(ref));
  if (filled.some(isOurs)) return 'us';
  return filled.length > 0 ? 'somebody' : 'nobody';
}

export const NO_LABEL = 'A place without a label';

export function leftDraft(label: string, why: string, key: string | null = null): Draft {
  const shown = label === '' ? NO_LABEL : label;
  return { label: shown, key, answers: [], left: [{ label: shown, why }] };
}
