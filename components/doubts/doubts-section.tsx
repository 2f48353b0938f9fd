import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { DoubtReason } from '@/utils/roster/match';
import type { ReadSession } from '@/utils/register/reading';
import type { Pupil } from '@/utils/roster/pupil';
import { DoubtCard } from './doubt-card';

/** A row of a register that nobody could place, with the pupils it could be. */
export interface Doubt {
  readonly id: string;
  readonly why: DoubtReason;
  readonly shown: string;
  readonly group: string | null;
  readonly number: string | null;
  readonly readAt: SchoolMoment;
  readonly sessions: readonly ReadSession[];
  readonly isRemembered: boolean;
  readonly candidates: readonly { readonly id: string; readonly pupil: Pupil }[];
}

export type WhoItIs = { readonly pupilId: string } | 'new-pupil';

/** What staff can say of rows in doubt. The entry point hands these in. */
export interface DoubtActions {
  readonly watchDoubts: (show: (doubts: readonly Doubt[]) => void) => () => void;
  /** `done` with an id that `undoSettled` takes. */
  readonly settle: (doubtId: string, who: WhoItIs) => Promise<Outcome<string>>;
  readonly undoSettled: (id: string) => Promise<Outcome>;
}

const AT_FIRST = 5;

/** "Who is this?": a short list, one question a card. Nothing of a row is counted before it is answered. */
export function DoubtsSection({ actions }: { readonly actions: DoubtActions }) {
  const [doubts, setDoubts] = useState<readonly Doubt[]>([]);
  const [later, setLater] = useState<readonly string[]>([]);
  const [most, setMost] = useState(AT_FIRST);
  const last = useLastDone(actions.undoSettled);
  useEffect(() => actions.watchDoubts(setDoubts), [actions]);
  const asked = doubts.filter(({ id }) => !later.includes(id));
  const settle = async (doubt: Doubt, who: WhoItIs, said: string): Promise<void> => {
    const outcome = await actions.settle(doubt.id, who);
    if (outcome.kind === 'refused') last.complain(outcome.problems);
    else last.say(said, outcome.value);
  };
  if (doubts.length === 0 && last.said === null) return null;
  return (
    <section class="app-section" aria-labelledby="who-is-this">
      <h2 class="govuk-heading-m" id="who-is-this">
        Who is this?{asked.length === 0 ? '' : ` ${asked.length} to answer`}
      </h2>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      <ul class="app-steps">
        {asked.slice(0, most).map((doubt) => (
          <DoubtCard
            key={doubt.id}
            doubt={doubt}
            onSettle={(who, said) => void settle(doubt, who, said)}
            onLater={() => setLater([...later, doubt.id])}
          />
        ))}
      </ul>
      <More hidden={asked.length - most} onPress={() => setMost(most + AT_FIRST)} />
      <Later count={doubts.length - asked.length} onPress={() => setLater([])} />
    </section>
  );
}

function More({ hidden, onPress }: { readonly hidden: number; readonly onPress: () => void }) {
  if (hidden <= 0) return null;
  return (
    <Button kind="secondary" onPress={onPress}>
      Show {Math.min(AT_FIRST, hidden)} more
    </Button>
  );
}

function Later({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  if (count === 0) return null;
  return (
    <Button kind="small" onPress={onPress}>
      Show the {count} left for later
    </Button>
  );
}
