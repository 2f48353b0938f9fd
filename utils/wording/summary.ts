import type { SchoolSummary } from '@/utils/policy/school-summary';
import { amount, listOf } from './amounts';

const children = (number: number, does: readonly [string, string]): string =>
  number === 1 ? `1 child ${does[0]}` : `${number} children ${does[1]}`;

/** More groups than this are a number: the list of registers stands on the same screen. */
const NAMED = 4;

function notRead({ unread, groupsNotRead }: SchoolSummary): string {
  if (unread === 0) return '';
  const marks = `${amount(unread, 'mark')} of today’s registers not read yet.`;
  if (groupsNotRead.length === 0 || groupsNotRead.length > NAMED) return marks;
  return `${marks} Not read at all: ${listOf(groupsNotRead)}.`;
}

function away({ noReason, newToday, callsDue }: SchoolSummary): readonly string[] {
  return [
    noReason === 0
      ? 'Nobody is away without a reason in what was read.'
      : `${children(noReason, ['is', 'are'])} away with no reason yet.`,
    callsDue === 0 ? '' : `${amount(callsDue, 'first call')} to make.`,
    newToday === 0 ? '' : `${amount(newToday, 'absence')} began today.`,
  ];
}

/** The morning in a few plain sentences. What was not read is said first, because every number rests on it. */
export function summaryWords(summary: SchoolSummary): string {
  const { pupils, openCases, toClose, backToday, dueForYou, dueForOthers } = summary;
  if (pupils === 0) return 'No register has been read yet.';
  const sentences = [
    notRead(summary),
    ...away(summary),
    dueForYou === 0 ? '' : `${amount(dueForYou, 'step')} due for you.`,
    dueForOthers === 0 ? '' : `${amount(dueForOthers, 'step')} due for others.`,
    backToday === 0 ? '' : `${children(backToday, ['is', 'are'])} back today.`,
    openCases === 0 ? '' : `${amount(openCases, 'case')} open.`,
    toClose === 0 ? '' : `${children(toClose, ['is', 'are'])} back: close the case.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
