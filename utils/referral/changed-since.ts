import type { Answer } from './answer';
import { answerOf } from './answering/answer-of';
import type { PaperFacts } from './answering/facts';
import { logLinesOf, printedAnswer } from './printing';

/** An answer that would read otherwise today. */
export interface ChangedAnswer {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

/** Different on every paper, and no news. */
const OF_THE_PAPER = ['ref.date', 'ref.isUpdate', 'ref.formType'];

function saidBy(answer: Answer): string {
  const lines = logLinesOf(answer);
  if (lines.length > 0) return `${lines.length} ${lines.length === 1 ? 'row' : 'rows'}`;
  return answer.state === 'known' ? printedAnswer(answer) : 'Not known';
}

/**
 * What has changed since a paper was made, answer by answer. An answer that is withheld now is left out: what it was is
 * no change, and what it is must not be shown.
 */
export function changedSince(answers: readonly Answer[], facts: PaperFacts): readonly ChangedAnswer[] {
  return answers.flatMap((before) => {
    if (OF_THE_PAPER.includes(before.id) || before.id.startsWith('referrer.')) return [];
    const now = answerOf(before.id, facts, before.label);
    if (now.state === 'withheld' || before.state === 'withheld') return [];
    const same = JSON.stringify(now.value) === JSON.stringify(before.value) && now.state === before.state;
    return same ? [] : [{ label: before.label, before: saidBy(before), now: saidBy(now) }];
  });
}
