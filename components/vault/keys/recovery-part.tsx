import { useState } from 'preact/hooks';
import { useSaving } from '@/components/form/saving';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { dateOf } from '@/utils/calendar/school-date';
import { dayAndYear } from '@/utils/wording/dates';
import type { KeysProps } from './keys-part';

/** The paper in the safe: since when, and a new one when the old may have been seen or lost. */
export function RecoveryPart(props: KeysProps & { readonly onNewKey: (recoveryKey: string) => void }) {
  const { recoveryKeys, mayAdmit } = props.view;
  const newest = recoveryKeys.at(-1);
  return (
    <section class="app-section" aria-labelledby="recovery">
      <h2 class="govuk-heading-m" id="recovery">
        Recovery key
      </h2>
      <p class="govuk-body">
        {newest === undefined
          ? 'There is no recovery key. If every passphrase of the DSL and head is lost, nothing can be opened again.'
          : `The page in the safe was made on ${dayAndYear(dateOf(newest.since))}. Look once a term that it is still there.`}
      </p>
      {mayAdmit ? (
        <NewKey {...props} />
      ) : (
        <p class="govuk-body">Only the DSL and the headteacher can make a new one.</p>
      )}
    </section>
  );
}

function NewKey({ actions, onNewKey }: KeysProps & { readonly onNewKey: (recoveryKey: string) => void }) {
  const [asking, setAsking] = useState(false);
  const { busy, problems, run } = useSaving();
  const make = (): void =>
    void run([], async () => {
      const outcome = await actions.newRecoveryKey();
      if (outcome.kind === 'done') onNewKey(outcome.value.recoveryKey);
      return outcome;
    });
  if (!asking) {
    return (
      <Button kind="small" onPress={() => setAsking(true)}>
        Make a new recovery key
      </Button>
    );
  }
  return (
    <div class="app-inline-form">
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        The page in the safe is void from that moment. Have the printer ready: the new key is shown once only.
      </p>
      <ButtonGroup>
        <Button disabled={busy} onPress={make}>
          {busy ? 'Making it…' : 'Make it now'}
        </Button>
        <Button kind="secondary" onPress={() => setAsking(false)}>
          Keep the old one
        </Button>
      </ButtonGroup>
    </div>
  );
}
