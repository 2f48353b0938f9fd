import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import type { WholeProgress } from '@/utils/register/whole-progress';
import { wholeEndWords, wholeWords } from '@/utils/wording/whole-register';

export interface WholeActions {
  /** Reads the whole register of the page in front. @param signal aborted when staff stop it */
  readonly readWhole: (
    show: (progress: WholeProgress) => void,
    signal: AbortSignal,
  ) => Promise<Outcome<WholeProgress>>;
}

/** So often it is said aloud how far the reading has come: at each quarter, not at each row. */
const QUARTERS = 4;

function spoken({ read, of }: WholeProgress): string {
  if (of === null || of === 0) return 'Reading the register.';
  const quarter = Math.floor((Math.min(read, of) / of) * QUARTERS);
  return quarter === 0 ? 'Reading the register.' : `${Math.floor((quarter * of) / QUARTERS)} of ${of} read.`;
}

function Progress({ progress }: { readonly progress: WholeProgress }) {
  const words = wholeWords(progress);
  return (
    <>
      <p class="app-read__line" id="whole-progress">
        {words}
      </p>
      <progress
        class="app-progress"
        aria-labelledby="whole-progress"
        {...(progress.of === null ? {} : { value: Math.min(progress.read, progress.of), max: progress.of })}
      />
      <p class="app-quiet">The page scrolls by itself. Leave it in front, and do not type in it.</p>
    </>
  );
}

/** Reads a register that shows only some of its rows at a time, by scrolling it for staff, who can stop it. */
export function ReadWhole({ actions }: { readonly actions: WholeActions }) {
  const [progress, setProgress] = useState<WholeProgress | null>(null);
  const [end, setEnd] = useState('');
  const [isWrong, setWrong] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const start = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setEnd('');
    setWrong(false);
    setProgress({ state: 'reading', read: 0, of: null, complete: false, message: null });
    const outcome = await actions.readWhole(setProgress, stop.signal);
    setProgress(null);
    setWrong(outcome.kind === 'refused' || outcome.value.state === 'failed');
    setEnd(
      outcome.kind === 'refused'
        ? outcome.problems.map(({ message }) => message).join(' ')
        : wholeEndWords(outcome.value),
    );
  };
  return (
    <div class="app-read-whole">
      {progress === null ? null : <Progress progress={progress} />}
      {/* One button throughout, so that the keyboard stays on it. */}
      <Button
        kind="secondary"
        id="read-whole"
        onPress={progress === null ? () => void start() : () => stopping.current?.abort()}
      >
        {progress === null ? 'Read the whole register' : 'Stop reading'}
      </Button>
      <p role="status" class={isWrong ? 'app-last app-last--refused' : 'app-read-whole__end'}>
        {progress === null ? end : <span class="govuk-visually-hidden">{spoken(progress)}</span>}
      </p>
    </div>
  );
}
