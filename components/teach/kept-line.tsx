import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Problem } from '@/components/govuk/error-summary';
import type { KeptMapping } from './actions';

/** What was just taught, and how to take it back. */
export interface Kept {
  readonly said: string;
  readonly kept: KeptMapping | null;
}

interface KeptLineProps {
  readonly last: Kept | null;
  readonly onUndo: (kept: KeptMapping) => Promise<Outcome<unknown>>;
  readonly onUndone: (said: string) => void;
}

/** Stays in the page when empty: a live region must be there first. */
export function KeptLine({ last, onUndo, onUndone }: KeptLineProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const kept = last?.kept ?? null;
  const undo = async (): Promise<void> => {
    if (kept === null) return;
    const outcome = await onUndo(kept);
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    onUndone('Taken back. Pages like this are read as before.');
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <div class={last === null ? 'app-status app-status--empty' : 'app-status'}>
        <span role="status" class="app-status__text">
          {last?.said ?? ''}
        </span>
        {kept === null ? null : (
          <Button kind="small" label="Undo what was taught" onPress={() => void undo()}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
