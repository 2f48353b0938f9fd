import { useState } from 'preact/hooks';
import type { Outcome, RowToLog } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Inset } from '@/components/govuk/text-blocks';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { flagsAtNow } from '@/utils/referral/answering/facts';
import { aboutCheck, aboutRelease, isReleased } from '@/utils/referral/decisions';
import type { Paper } from '@/utils/referral/papers/paper';
import type { Gap } from '@/utils/referral/readiness';

interface DecisionsProps {
  readonly paper: Paper;
  readonly facts: PaperFacts;
  /** Checks that the authority expects and that are not met. */
  readonly unmet: readonly Gap[];
  readonly isDsl: boolean;
  readonly onLog: (row: RowToLog) => Promise<Outcome<string>>;
  readonly onSaid: (message: string, eventId?: string) => void;
}

/** What stands in the way of a paper, and what the DSL may decide about it. */
export function PaperDecisions(props: DecisionsProps) {
  return (
    <>
      <UnmetChecks {...props} />
      <AddressOnPaper {...props} />
    </>
  );
}

/** One line in the log for each check, so that each can be taken back. */
async function passOver(
  paper: Paper,
  unmet: readonly Gap[],
  text: string,
  onLog: DecisionsProps['onLog'],
): Promise<Outcome<unknown>> {
  for (const { about } of unmet) {
    const outcome = await onLog({
      kind: 'note',
      about: aboutCheck(paper.id, about),
      outcome: 'waived',
      text,
    });
    if (outcome.kind === 'refused') return outcome;
  }
  return { kind: 'done', value: undefined };
}

function UnmetChecks({ paper, unmet, isDsl, onLog, onSaid }: DecisionsProps) {
  if (unmet.length === 0) return null;
  const override = async (text: string): Promise<Outcome<unknown>> => {
    const outcome = await passOver(paper, unmet, text, onLog);
    if (outcome.kind === 'done')
      onSaid('Decided: the paper goes on without these checks. The reason is in the log.');
    return outcome;
  };
  return (
    <section aria-labelledby="unmet-checks">
      <h2 class="govuk-heading-m" id="unmet-checks">
        Not ready yet
      </h2>
      <p class="govuk-body">The authority expects these checks before it takes this paper:</p>
      <ul class="app-gaps">
        {unmet.map(({ about, label, why }) => (
          <li key={about} class="app-gaps__item">
            <strong>{label}</strong>
            <span>{why}</span>
          </li>
        ))}
      </ul>
      {isDsl ? (
        <ReasonForm
          id="override-reason"
          open="Go on without these checks"
          label="Why the paper goes on without these checks"
          submit="Record the reason and go on"
          onReason={override}
        />
      ) : (
        <Inset>The designated safeguarding lead can go on without them, with a reason.</Inset>
      )}
    </section>
  );
}

function AddressOnPaper({ paper, facts, isDsl, onLog, onSaid }: DecisionsProps) {
  if (!flagsAtNow(facts.situation).has('confidential-address')) return null;
  if (isReleased({ ...facts, paper: paper.id }))
    return <Inset>The address is released for this one paper. It is withheld again once it is sent.</Inset>;
  if (!isDsl) return null;
  const release = async (text: string): Promise<Outcome<unknown>> => {
    const about = aboutRelease(paper.id);
    const outcome = await onLog({ kind: 'note', about, outcome: 'released', text, dslOnly: true });
    if (outcome.kind === 'done') onSaid('Released: the address stands on this one paper.', outcome.value);
    return outcome;
  };
  return (
    <section aria-labelledby="address-release">
      <h2 class="govuk-heading-m" id="address-release">
        The address must not be disclosed
      </h2>
      <p class="govuk-body">It is left off this paper. Release it only if this authority must have it.</p>
      <ReasonForm
        id="release-reason"
        open="Release the address for this one paper"
        label="Why the address must stand on this paper"
        submit="Release it for this paper"
        onReason={release}
      />
    </section>
  );
}

interface ReasonFormProps {
  readonly id: string;
  /** The words on the button that opens the form. */
  readonly open: string;
  readonly label: string;
  readonly submit: string;
  readonly onReason: (reason: string) => Promise<Outcome<unknown>>;
}

function ReasonForm({ id, open, label, submit, onReason }: ReasonFormProps) {
  const [deciding, setDeciding] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problems, run } = useSaving();
  if (!deciding)
    return (
      <Button kind="secondary" onPress={() => setDeciding(true)}>
        {open}
      </Button>
    );
  const missing = reason.trim() === '' ? [{ field: id, message: 'Write the reason' }] : [];
  return (
    <Form
      inline
      submit={submit}
      busy={busy}
      problems={problems}
      onSubmit={() => void run(missing, () => onReason(reason.trim()))}
      onCancel={() => setDeciding(false)}
    >
      <TextField id={id} label={label} problems={problems} value={reason} onChange={setReason} />
    </Form>
  );
}
