import type { SchoolSummary } from '@/utils/policy/school-summary';
import { amount } from './amounts';

/** The morning in a few plain sentences. What was not read is said first, because every number rests on it. */
export function summaryWords(summary: SchoolSummary): string {
  const { pupils, noReason, openCases, toClose, dueForYou, dueForOthers, unread } = summary;
  if (pupils === 0) return 'No register has been read yet.';
  const away = noReason === 1 ? '1 child is' : `${noReason} children are`;
  const sentences = [
    unread === 0 ? '' : `${amount(unread, 'mark')} of today’s registers not read yet.`,
    noReason === 0 ? 'Nobody is away without a reason in what was read.' : `${away} away with no reason yet.`,
    dueForYou === 0 ? '' : `${amount(dueForYou, 'step')} due for you.`,
    dueForOthers === 0 ? '' : `${amount(dueForOthers, 'step')} due for others.`,
    openCases === 0 ? '' : `${amount(openCases, 'case')} open.`,
    toClose === 0 ? '' : `${toClose === 1 ? '1 child is' : `${toClose} children are`} back: close the case.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
