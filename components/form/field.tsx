import type { ComponentChildren } from 'preact';
import type { Problem } from '@/components/govuk/error-summary';

export interface FieldProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly problems?: readonly Problem[];
}

function problemOf({ id, problems = [] }: FieldProps): string | null {
  return problems.find(({ field }) => field === id)?.message ?? null;
}

/** The ids of what describes a control, for its `aria-describedby`. */
export function describedBy(field: FieldProps): string | undefined {
  const ids = [
    ...(field.hint === undefined ? [] : [`${field.id}-hint`]),
    ...(problemOf(field) === null ? [] : [`${field.id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function hasProblem(field: FieldProps): boolean {
  return problemOf(field) !== null;
}

/** Label, hint, message and control, in the order in which they are read out. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={hasProblem(field) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={field.id}>
        {field.label}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

export function FieldNotes(field: FieldProps) {
  const problem = problemOf(field);
  return (
    <>
      {field.hint === undefined ? null : (
        <div id={`${field.id}-hint`} class="govuk-hint">
          {field.hint}
        </div>
      )}
      {problem === null ? null : (
        <p id={`${field.id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
    </>
  );
}
