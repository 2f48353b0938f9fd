import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { isForDslAlone } from '@/utils/policy/for-role';
import type { Who } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { passedOn, whomFor } from './whom';
import type { Whom } from './whom';

interface HandOnProps {
  readonly view: SchoolView;
  readonly pupilId: string;
  /** Null for the whole case. */
  readonly step: string | null;
  /** Whose it is now. */
  readonly from: Who;
  readonly actions: PupilActions;
  readonly onSaved: (to: string, eventId: string) => void;
  readonly onCancel: () => void;
}

function missingIn(id: string, whom: Whom | undefined, why: string): Problem[] {
  return [
    ...(whom === undefined ? [{ field: `${id}-to`, message: 'Choose whom you hand it to' }] : []),
    ...(why.trim() === '' ? [{ field: `${id}-why`, message: 'Write in a word why you hand it on' }] : []),
  ];
}

/** Hands a step, or a whole case, to a colleague, with a word why. It stays where it is until they take it. */
export function HandOnForm({ view, pupilId, step, from, actions, onSaved, onCancel }: HandOnProps) {
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const { busy, problems, run } = useSaving();
  const choices = whomFor(view, step !== null && isForDslAlone(view, step));
  const whom = choices.find(({ value }) => value === to);
  const id = `${pupilId}-${step ?? 'case'}`;
  const missing = missingIn(id, whom, why);
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      if (whom === undefined) return { kind: 'refused', problems: missing };
      const outcome = await actions.logRow(pupilId, passedOn(from, whom, why.trim(), step));
      if (outcome.kind === 'done') onSaved(whom.label, outcome.value);
      return outcome;
    });
  return (
    <Form
      inline
      submit="Hand on"
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <ToField {...{ id, problems, choices, to }} onChange={setTo} />
      <TextField
        id={`${id}-why`}
        label="Why"
        hint="It stays with you until they take it."
        problems={problems}
        value={why}
        onChange={setWhy}
      />
    </Form>
  );
}

interface ToFieldProps {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly choices: readonly Whom[];
  readonly to: string;
  readonly onChange: (to: string) => void;
}

function ToField({ id, problems, choices, to, onChange }: ToFieldProps) {
  const away = choices.find(({ value }) => value === to)?.away;
  return (
    <SelectField
      id={`${id}-to`}
      label="To whom"
      problems={problems}
      value={to}
      onChange={onChange}
      choices={[{ value: '', label: 'Choose' }, ...choices]}
      {...(away === undefined ? {} : { hint: away })}
    />
  );
}
