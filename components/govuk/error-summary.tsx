import { useEffect, useRef } from 'preact/hooks';

/** Something that keeps a form from being saved. */
export interface Problem {
  /** The id of the control to mend; null when it is the whole form. */
  readonly field: string | null;
  readonly message: string;
}

/** GOV.UK's behaviour: the label comes into view, then its control takes focus. */
function goTo(event: Event, field: string): void {
  const control = document.getElementById(field);
  if (control === null) return;
  event.preventDefault();
  const label = document.querySelector(`label[for="${CSS.escape(field)}"]`) ?? control.closest('fieldset');
  (label ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  /** For a list that changes with every key: how often the person has asked for it. It takes focus then, and only then. */
  readonly asked?: number;
}

/** Takes focus each time a new list of problems comes, so that it is heard at once. */
export function ErrorSummary({ problems, asked }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0 && asked !== 0) box.current?.focus();
  }, [asked ?? problems]);
  if (problems.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role={asked === undefined ? 'alert' : undefined}>
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map(({ field, message }) => (
              <li key={`${field ?? ''} ${message}`}>
                {field === null ? (
                  <span class="app-error-text">{message}</span>
                ) : (
                  <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
