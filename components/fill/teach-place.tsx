import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Details } from '@/components/govuk/details';
import { answerChoices } from '@/components/referral/blank-choices';
import type { LeftAnswer } from './actions';

interface TeachPlaceProps {
  readonly left: readonly LeftAnswer[];
  readonly onTeach: (label: string, field: string) => Promise<Outcome<unknown>>;
}

/** Tells the program once what a place of the form asks for; it is remembered for this form. */
export function TeachPlace({ left, onTeach }: TeachPlaceProps) {
  const [label, setLabel] = useState('');
  const [field, setField] = useState('');
  const { busy, problems, run } = useSaving();
  const labels = [...new Set(left.map((place) => place.label))].filter((one) => one !== '');
  if (labels.length === 0) return null;
  const missing = [
    ...(label === '' ? [{ field: 'teach-label', message: 'Choose a place of the form' }] : []),
    ...(field === '' ? [{ field: 'teach-field', message: 'Choose what it asks for' }] : []),
  ];
  return (
    <Details summary="Teach what a place asks for">
      <Form
        submit="Remember this for this form"
        busy={busy}
        problems={problems}
        onSubmit={() => void run(missing, () => onTeach(label, field))}
      >
        <SelectField
          id="teach-label"
          label="Place of the form"
          problems={problems}
          value={label}
          onChange={setLabel}
          choices={[{ value: '', label: 'Choose' }, ...labels.map((one) => ({ value: one, label: one }))]}
        />
        <SelectField
          id="teach-field"
          label="It asks for"
          problems={problems}
          value={field}
          onChange={setField}
          choices={[{ value: '', label: 'Choose' }, ...answerChoices()]}
        />
      </Form>
    </Details>
  );
}
