import { Field, FieldNotes, describedBy, hasProblem } from './field';
import type { FieldProps } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SelectField(field: ChoiceProps) {
  const { id, choices, value, onChange } = field;
  return (
    <Field {...field}>
      <select
        id={id}
        class={hasProblem(field) ? 'govuk-select govuk-select--error' : 'govuk-select'}
        value={value}
        aria-describedby={describedBy(field)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The first radio carries the field's id, so that an error summary can lead to it. */
export function Radios(field: ChoiceProps & { readonly inline?: boolean }) {
  const { id, label, choices, value, onChange, inline = false } = field;
  return (
    <div class={hasProblem(field) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        <FieldNotes {...field} />
        <div class={`govuk-radios govuk-radios--small${inline ? ' govuk-radios--inline' : ''}`}>
          {choices.map((choice, at) => (
            <RadioItem
              key={choice.value}
              choice={choice}
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={id}
              checked={value === choice.value}
              onChange={onChange}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface ItemProps {
  readonly choice: Choice;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (value: string) => void;
}

function RadioItem({ choice, id, name, checked, onChange }: ItemProps) {
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
        onChange={() => onChange(choice.value)}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {choice.label}
      </label>
      {choice.hint === undefined ? null : (
        <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
          {choice.hint}
        </div>
      )}
    </div>
  );
}

interface CheckboxesProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

export function Checkboxes(field: CheckboxesProps) {
  const { id, label, choices, values, onChange } = field;
  const toggle = (value: string): void =>
    onChange(values.includes(value) ? values.filter((kept) => kept !== value) : [...values, value]);
  return (
    <div class={hasProblem(field) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        <FieldNotes {...field} />
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {choices.map((choice, at) => (
            <div class="govuk-checkboxes__item" key={choice.value}>
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={at === 0 ? id : `${id}-${at + 1}`}
                checked={values.includes(choice.value)}
                onChange={() => toggle(choice.value)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={at === 0 ? id : `${id}-${at + 1}`}>
                {choice.label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
