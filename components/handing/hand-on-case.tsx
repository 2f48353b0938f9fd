import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import type { PartProps } from '@/components/pupil/pupil-page';
import { handedOnOf } from '@/utils/policy/handed-on';
import { fromWords, toWords } from '@/utils/wording/handed-on';
import { HandOnForm } from './hand-on-form';

/** Hands the whole case of a child to a colleague, and shows who has it since. */
export function HandOnCase({ view, row, actions, last }: PartProps) {
  const [open, setOpen] = useState(false);
  const { status } = row.standing.case;
  const { acting } = view;
  if (acting === null || status === 'none' || status === 'closed') return null;
  const cases = handedOnOf(row).filter((handed) => handed.row.step === undefined);
  const latest = cases.at(-1);
  const saved = (to: string, eventId: string): void => {
    setOpen(false);
    last.say(`The case is handed to ${to}. It stays with you until they take it.`, eventId);
  };
  return (
    <>
      {latest === undefined ? null : (
        <p class="govuk-body">
          Handed to {toWords(view, latest)} by {fromWords(view, latest)}.{' '}
          {latest.taken === null ? 'Not taken yet.' : `Taken by ${latest.taken.row.by ?? 'them'}.`}
        </p>
      )}
      {open ? (
        <HandOnForm
          {...{ view, actions }}
          pupilId={row.id}
          step={null}
          from={acting.role}
          onSaved={saved}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button kind="small" onPress={() => setOpen(true)}>
          Hand on the case
        </Button>
      )}
    </>
  );
}
