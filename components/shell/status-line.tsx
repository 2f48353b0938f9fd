import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import type { Problem } from '@/components/govuk/error-summary';
import { Button } from '@/components/govuk/button';

/** What was just done, and how to take it back. */
export interface Said {
  readonly message: string;
  readonly eventId: string | null;
}

export interface LastDone {
  readonly said: Said | null;
  readonly problems: readonly Problem[];
  readonly say: (message: string, eventId?: string | null) => void;
  readonly complain: (problems: readonly Problem[]) => void;
  readonly undo: () => Promise<void>;
}

/** Keeps the last thing that was done on a screen, so that one key or button takes it back. */
export function useLastDone(undoEvent: (eventId: string) => Promise<Outcome>): LastDone {
  const [said, setSaid] = useState<Said | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const say: LastDone['say'] = (message, eventId = null) => {
    setProblems([]);
    setSaid({ message, eventId });
  };
  const undo = async (): Promise<void> => {
    if (said === null || said.eventId === null) return;
    const outcome = await undoEvent(said.eventId);
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    say(`Taken back. It was: ${said.message}`);
  };
  return { said, problems, say, complain: (found) => setProblems([...found]), undo };
}

interface StatusLineProps {
  readonly last: LastDone;
  /** What undo does on a screen that does more than take the event back. */
  readonly onUndo?: () => Promise<void>;
}

/** For so long after something was done, focus that got lost is caught. */
const CATCH_FOCUS_MS = 3000;

/**
 * What was acted on often leaves the screen (a step that is done, a case that is closed), and the focus with it. Then
 * the line that says what was done takes it, so that a keyboard goes on from there.
 */
function useLostFocus(said: Said | null): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const saidAt = useRef(-CATCH_FOCUS_MS);
  useEffect(() => {
    if (said !== null) saidAt.current = performance.now();
  }, [said]);
  useEffect(() => {
    const isFresh = performance.now() - saidAt.current < CATCH_FOCUS_MS;
    if (isFresh && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  });
  return box;
}

/** Announced politely when it changes. Stays in the page when empty, because a live region must be there first. */
export function StatusLine({ last, onUndo = last.undo }: StatusLineProps) {
  const { said } = last;
  const box = useLostFocus(said);
  return (
    <div ref={box} tabIndex={-1} class={said === null ? 'app-status app-status--empty' : 'app-status'}>
      <span role="status" class="app-status__text">
        {said?.message ?? ''}
      </span>
      {said === null || said.eventId === null ? null : (
        <Button kind="small" label="Undo (key U)" onPress={() => void onUndo()}>
          Undo <kbd class="app-key">U</kbd>
        </Button>
      )}
    </div>
  );
}
