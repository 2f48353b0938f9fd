import type { Answer } from './answer';
import { answerOf } from './answering/answer-of';
import type { PaperFacts } from './answering/facts';
import { checklistAnswer } from './checklist';
import type { ChecklistAnswer } from './checklist';
import { criteriaThatHold } from './criteria';
import type { Criterion } from './criteria';

/** What a filler of somebody else's form may ask: any field of forms.md 2, any action of a checklist, the criteria. */
export interface Ask {
  readonly answer: (id: string, label: string) => Answer;
  readonly checklist: (takes: string, label: string) => ChecklistAnswer;
  readonly criteria: readonly Criterion[];
}

/** The answers of one case, for the blank form of an authority. */
export function askOf(facts: PaperFacts): Ask {
  return {
    answer: (id, label) => answerOf(id, facts, label),
    checklist: (takes, label) => checklistAnswer({ id: takes, takes, label }, facts),
    criteria: criteriaThatHold(facts),
  };
}
