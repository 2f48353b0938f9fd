import { useState } from 'preact/hooks';
import { Checkboxes } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextArea } from '@/components/form/text-field';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Warning } from '@/components/govuk/text-blocks';
import type { StaffMember } from '@/utils/policy/school-view';
import { dayTime } from '@/utils/wording/dates';
import type { ErasureActions, PendingErasure } from './actions';

interface PartProps {
  readonly pupilId: string;
  readonly acting: StaffMember | null;
  /** The proposal that waits; null when there is none. */
  readonly pending: PendingErasure | null;
  readonly actions: ErasureActions;
  readonly onSaid: (message: string) => void;
}

/** Erasing everything about this child: one person proposes it with a reason, another confirms it. */
export function ErasurePart(props: PartProps) {
  const [open, setOpen] = useState(false);
  const { pending } = props;
  return (
    <section class="app-section" aria-labelledby="erase">
      <h2 class="govuk-heading-m" id="erase">
        Erase the whole record
      </h2>
      <WhatItDoes />
      {pending !== null ? (
        <Waiting {...props} pending={pending} />
      ) : open ? (
        <Propose {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button kind="secondary" onPress={() => setOpen(true)}>
          Propose to erase this record
        </Button>
      )}
    </section>
  );
}

function WhatItDoes() {
  return (
    <>
      <p class="govuk-body">
        Takes two people: one proposes it with a reason, and the DSL or the head confirms it, signed in with
        their own keys. Then the log, the papers, the marks and the details are gone for good. What is left
        says that an erasure took place, who decided it and why, and not whose record it was.
      </p>
      <p class="govuk-body">
        Backups that were made before still hold the record. In the backup folder the last of them is gone
        after 70 days; backup files, handover files and exports that somebody saved elsewhere you must delete
        yourselves. A child who is still in the register is added again, with an empty record, when it is next
        read.
      </p>
    </>
  );
}

function Propose({ pupilId, actions, onSaid, onClose }: PartProps & { readonly onClose: () => void }) {
  const { busy, problems, run } = useSaving();
  const [reason, setReason] = useState('');
  const propose = async (): Promise<void> => {
    if (!(await run([], () => actions.proposeErasure(pupilId, reason)))) return;
    onClose();
    onSaid('Proposed. Nothing is erased until another person confirms it.');
  };
  return (
    <Form
      {...{ busy, problems }}
      inline
      label="Propose to erase this record"
      submit="Propose it"
      onSubmit={() => void propose()}
      onCancel={onClose}
    >
      <TextArea
        id="erase-reason"
        label="Reason"
        hint="Without the name of the child. It stays readable: “Asked for by the family on 3 November. Nothing speaks against it.”"
        problems={problems}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}

interface WaitingProps extends PartProps {
  readonly pending: PendingErasure;
}

function Waiting(props: WaitingProps) {
  const { pupilId, pending, actions, onSaid } = props;
  const { busy, problems, run } = useSaving();
  const cancel = async (): Promise<void> => {
    if (await run([], () => actions.cancelErasure(pupilId)))
      onSaid('The proposal was cancelled. Nothing was erased.');
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <div class="govuk-inset-text">
        <p class="govuk-body">
          Proposed by {pending.by} on {dayTime(pending.at)}: {pending.reason}
        </p>
        {pending.whyNot === null ? null : <p class="govuk-body">{pending.whyNot}</p>}
      </div>
      {pending.whyNot === null ? <Confirm {...props} /> : null}
      {pending.mayCancel ? (
        <ButtonGroup>
          <Button kind="secondary" disabled={busy} onPress={() => void cancel()}>
            Cancel the proposal
          </Button>
        </ButtonGroup>
      ) : null}
    </>
  );
}

function Confirm({ pupilId, actions }: WaitingProps) {
  const { busy, problems, run } = useSaving();
  const [sure, setSure] = useState(false);
  const confirm = (): void => {
    const message = 'Tick that it may be erased for good.';
    const missing = sure ? [] : [{ field: 'erase-sure', message }];
    void run(missing, () => actions.confirmErasure(pupilId));
  };
  return (
    <Form
      {...{ busy, problems }}
      label="Confirm the erasure"
      isFinal
      submit={busy ? 'Erasing…' : 'Erase this record for good'}
      onSubmit={confirm}
    >
      <Warning>Nobody can bring it back. Tenth Day locks afterwards, so that no open page keeps it.</Warning>
      <Checkboxes
        id="erase-sure"
        label="Have you looked at the record and agree?"
        problems={problems}
        choices={[{ value: 'yes', label: 'Yes, it may be erased for good' }]}
        values={sure ? ['yes'] : []}
        onChange={(values) => setSure(values.length > 0)}
      />
    </Form>
  );
}
