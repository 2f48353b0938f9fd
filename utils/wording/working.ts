import type { Verdict, WorkingLine } from '@/utils/policy/working';
import { markWords } from './marks';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  counted: 'Counted',
  'passed over': 'Passed over: neither counts nor ends the count',
  'not known': 'Not known: counts in the higher number only',
  'part day': 'Not counted: only whole days count here',
  contact: 'Not counted: somebody was reached then, or later',
  ended: 'Ended the count before: counting begins after this',
};

export function verdictWords(verdict: Verdict): string {
  return VERDICT_WORDS[verdict];
}

/** @example 'N: Reason not yet established' */
export function lineMark({ mark }: WorkingLine): string {
  const words = markWords(mark);
  return mark === 'not-read' || mark === 'no-mark' || mark === 'not-understood' ? words : `${mark}: ${words}`;
}
