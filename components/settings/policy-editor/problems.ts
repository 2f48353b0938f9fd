import type { Problem } from '@/components/govuk/error-summary';
import type { PolicyProblem } from '@/utils/policy/check-policy';
import { capital } from '@/utils/wording/amounts';
import type { Draft } from './draft';

/** The id of a control of a step, by the part of the step it holds. */
export function fieldOf(key: number, part: string): string {
  return `step-${key}-${part}`;
}

const CONTROL_OF: Readonly<Record<string, string>> = { rule: 'start', when: 'start' };

function plainWords({ part, message }: PolicyProblem): string {
  if (part === 'conditions-1' || part.startsWith('conditions-')) return 'Choose what this condition asks.';
  if (part === 'doneBy') return 'Choose what completes the step.';
  if (part === 'by') return 'Write a time of day, or leave it empty.';
  if (part === 'countedIn') return 'Choose what is counted.';
  return capital(message);
}

/** The problems of a draft, each led to the control it belongs to; in the summary they name their step. */
export interface DraftProblems {
  readonly beside: readonly Problem[];
  readonly summary: readonly Problem[];
  /** Keys of the steps in which something is wrong. */
  readonly steps: ReadonlySet<number>;
}

export function problemsIn(draft: Draft, found: readonly PolicyProblem[]): DraftProblems {
  const placed = found.map((problem) => {
    const step = problem.step === null ? undefined : draft.steps[problem.step];
    const part = CONTROL_OF[problem.part] ?? problem.part;
    const field = step === undefined ? `policy-${part}` : fieldOf(step.key, part);
    const place = step === undefined ? '' : `Step ${(problem.step ?? 0) + 1}: `;
    return { step, field, message: plainWords(problem), place };
  });
  return {
    beside: placed.map(({ field, message }) => ({ field, message })),
    summary: placed.map(({ field, message, place }) => ({ field, message: `${place}${message}` })),
    steps: new Set(placed.flatMap(({ step }) => (step === undefined ? [] : [step.key]))),
  };
}
