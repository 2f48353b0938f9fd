import { useState } from 'preact/hooks';
import { Field, describedBy, hasProblem } from '@/components/form/field';
import type { FieldProps } from '@/components/form/field';
import { Button } from '@/components/govuk/button';

interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

/** A passphrase, hidden unless it is asked for. It can be pasted, and is never sent to a spelling checker. */
export function PassphraseField(field: PassphraseFieldProps) {
  const { id, value, onChange, isNew = false } = field;
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field {...field}>
      <div class="app-passphrase">
        <input
          id={id}
          class={`govuk-input app-passphrase__input${hasProblem(field) ? ' govuk-input--error' : ''}`}
          {...(shown ? SHOWN : HIDDEN)}
          value={value}
          autocomplete={isNew ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={describedBy(field)}
          aria-invalid={hasProblem(field) ? 'true' : undefined}
          onKeyDown={look}
          onKeyUp={look}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <Button
          kind="small"
          label={shown ? 'Hide the passphrase' : 'Show the passphrase'}
          onPress={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <p role="status" class="app-quiet">
        {capsLock ? 'Caps Lock is on.' : ''}
      </p>
    </Field>
  );
}
