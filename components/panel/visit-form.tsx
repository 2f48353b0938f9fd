import { useState } from 'preact/hooks';
import type { Outcome, RowToLog } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { VISIT_OUTCOMES } from '@/components/log/log-fields';
import { capital } from '@/utils/wording/amounts';

interface VisitFormProps {
  readonly address: string | undefined;
  readonly onSave: (row: RowToLog) => Promise<Outcome<unknown>>;
  readonly onCancel: () => void;
}

const CHOICES = [
  { value: '', label: 'Choose' },
  ...VISIT_OUTCOMES.map((value) => ({ value, label: capital(value) })),
];

/** A home visit, logged from the call list. */
export function VisitForm({ address, onSave, onCancel }: VisitFormProps) {
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const { busy, problems, run } = useSaving();
  const missing =
    outcome === '' ? [{ field: 'visit-outcome', message: 'Choose what was found at the address' }] : [];
  const row: RowToLog = {
    kind: 'home-visit',
    outcome,
    ...(address === undefined ? {} : { address }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
  return (
    <Form
      inline
      submit="Log the visit"
      busy={busy}
      problems={problems}
      onSubmit={() => void run(missing, () => onSave(row))}
      onCancel={onCancel}
    >
      <SelectField
        id="visit-outcome"
        label="What was found"
        problems={problems}
        value={outcome}
        onChange={setOutcome}
        choices={CHOICES}
      />
      <TextField
        id="visit-text"
        label="Who went, and what they saw (optional)"
        value={text}
        onChange={setText}
      />
    </Form>
  );
}
