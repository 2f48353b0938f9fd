import type { PaperFacts } from './answering/facts';
import { whereaboutsOf } from './answering/whereabouts';

/** The paper that fits, or the question that has to be answered before one can be chosen. */
export type PaperChoice =
  | { readonly kind: 'paper'; readonly form: string; readonly because: string }
  | { readonly kind: 'question'; readonly question: 'whereabouts'; readonly because: string };

/**
 * A child whose whereabouts are known is not missing: the absence goes on the attendance return. One whose whereabouts
 * are not known is referred. Until that is answered no paper is chosen (design.md 2.4).
 */
export function whichPaper(facts: PaperFacts): PaperChoice {
  const where = whereaboutsOf(facts);
  if (where.answer === 'known') return { kind: 'paper', form: 'attendance-return', because: where.because };
  const referral = facts.situation.policy.referralForm;
  if (where.answer === 'unknown' && referral !== undefined) {
    return { kind: 'paper', form: referral, because: where.because };
  }
  return {
    kind: 'question',
    question: 'whereabouts',
    because:
      where.answer === 'unknown'
        ? 'The whereabouts are not known, and the policy names no paper for that.'
        : 'Are the child’s whereabouts known? Nothing in this absence answers that yet.',
  };
}
