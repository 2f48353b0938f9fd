import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { recipientText } from '@/components/referral/recipient';
import { paperOf } from '@/utils/referral/papers/papers';
import { amount } from '@/utils/wording/amounts';

interface SendReturnProps {
  readonly form: string;
  readonly count: number;
  readonly onSend: (sending: {
    readonly to: string;
    readonly how?: string;
    readonly reference?: string;
  }) => Promise<Outcome>;
  readonly onSent: (to: string) => void;
}

/** A person says that they sent the list: to whom, how, and what the authority calls it. */
export function SendReturn({ form, count, onSend, onSent }: SendReturnProps) {
  const recipient = paperOf(form)?.recipient;
  const [to, setTo] = useState(recipient === undefined ? '' : recipientText(recipient));
  const [how, setHow] = useState('');
  const [reference, setReference] = useState('');
  const { busy, problems, run } = useSaving();
  const missing = to.trim() === '' ? [{ field: 'return-to', message: 'Write who it was sent to' }] : [];
  const save = () =>
    run(missing, async () => {
      const outcome = await onSend({
        to: to.trim(),
        ...(how.trim() === '' ? {} : { how: how.trim() }),
        ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      });
      if (outcome.kind === 'done') onSent(to.trim());
      return outcome;
    });
  return (
    <Form
      inline
      label="The list was sent"
      submit={`Record as sent for ${amount(count, 'pupil')}`}
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
    >
      <TextField id="return-to" label="Sent to" problems={problems} value={to} onChange={setTo} />
      <TextField id="return-how" label="How (optional)" value={how} onChange={setHow} />
      <TextField
        id="return-reference"
        label="Their reference (optional)"
        value={reference}
        onChange={setReference}
      />
    </Form>
  );
}
