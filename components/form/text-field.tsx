import { Field, describedBy, hasProblem } from './field';
import type { FieldProps } from './field';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number' | 'search';
  readonly width?: 'short' | 'medium' | 'full';
  readonly autocomplete?: string;
  readonly suggestions?: readonly string[];
}

const WIDTH = { short: 'govuk-input--width-5', medium: 'govuk-input--width-20', full: '' } as const;

function inputClass(field: TextFieldProps): string {
  const error = hasProblem(field) ? 'govuk-input--error' : '';
  return `govuk-input ${WIDTH[field.width ?? 'full']} ${error}`.trim();
}

export function TextField(field: TextFieldProps) {
  const { id, value, onChange, type = 'text', autocomplete = 'off', suggestions } = field;
  return (
    <Field {...field}>
      <input
        id={id}
        class={inputClass(field)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        spellcheck={false}
        list={suggestions === undefined ? undefined : `${id}-suggestions`}
        aria-describedby={describedBy(field)}
        aria-invalid={hasProblem(field) ? 'true' : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

export function TextArea(field: TextAreaProps) {
  const { id, value, onChange, rows = 3 } = field;
  return (
    <Field {...field}>
      <textarea
        id={id}
        class={hasProblem(field) ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        rows={rows}
        value={value}
        aria-describedby={describedBy(field)}
        aria-invalid={hasProblem(field) ? 'true' : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
