import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import type { Problem } from '@/components/govuk/error-summary';

export const NOT_SAVED: Problem = {
  field: null,
  message: 'This could not be saved on this computer. What you typed is still here. Try again.',
};

interface Saving {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** Shows the problems found by a check, or tries the action. True when it was done. */
  readonly run: (found: readonly Problem[], act: () => Promise<Outcome<unknown>>) => Promise<boolean>;
}

/** The way of every form: check, save, and show what is wrong with everything that was typed left as it is. */
export function useSaving(): Saving {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run: Saving['run'] = async (found, act) => {
    if (found.length > 0) {
      setProblems([...found]);
      return false;
    }
    setBusy(true);
    const outcome = await act().catch((): Outcome<unknown> => ({ kind: 'refused', problems: [NOT_SAVED] }));
    setBusy(false);
    setProblems(outcome.kind === 'refused' ? [...outcome.problems] : []);
    return outcome.kind === 'done';
  };
  return { busy, problems, run };
}
