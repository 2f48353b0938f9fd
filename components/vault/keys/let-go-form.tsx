import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { KeyHolder } from '../actions';
import { canAdmit } from '../door-words';
import type { KeysProps } from './keys-part';

export interface AboutHolder extends KeysProps {
  readonly holder: KeyHolder;
  readonly onClose: () => void;
}

/** True when nobody but one person could admit others once this holder has gone. */
function leavesOne({ view, holder }: AboutHolder): boolean {
  const rest = view.holders.filter(
    ({ memberId, left, role }) => left === null && canAdmit(role) && memberId !== holder.memberId,
  );
  return canAdmit(holder.role) && rest.length < 2;
}

/** Asks once more, with what follows and a reason: leaving cannot be taken back, only admitted anew. */
export function LetGoForm(props: AboutHolder) {
  const { actions, holder, onSaid, onClose } = props;
  const [reason, setReason] = useState('');
  const { busy, problems, run } = useSaving();
  const field = `reason-${holder.memberId}`;
  const letGo = async (): Promise<void> => {
    const missing = reason.trim() === '' ? [{ field, message: `Say why ${holder.name} leaves` }] : [];
    const done = await run(missing, () => actions.letGo(holder.memberId, reason.trim()));
    if (done) onSaid(`${holder.name} can no longer sign in.`);
  };
  return (
    <Form
      {...{ busy, problems }}
      inline
      label={`Let go: ${holder.name}`}
      submit={busy ? 'Making new keys…' : `Let ${holder.name} go`}
      onSubmit={() => void letGo()}
      onCancel={onClose}
    >
      <p class="govuk-body">
        {holder.name} can no longer sign in, and everything written from now on is sealed with new keys. What
        they wrote stays in the log under their name. What they could read until today they may have copied:
        that cannot be taken back. To return they must be admitted anew.
      </p>
      {!leavesOne(props) ? null : (
        <p class="govuk-body">
          <strong>Afterwards only one DSL or headteacher is left. Admit another one first if you can.</strong>
        </p>
      )}
      <TextField
        id={field}
        label="Reason"
        hint="Kept, sealed, in the list of who could sign in before: “Left the school on 31 August.”"
        value={reason}
        problems={problems}
        onChange={setReason}
      />
    </Form>
  );
}
