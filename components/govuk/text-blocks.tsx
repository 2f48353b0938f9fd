import type { ComponentChildren } from 'preact';

interface BlockProps {
  readonly children: ComponentChildren;
}

export function Inset({ children }: BlockProps) {
  return <div class="govuk-inset-text">{children}</div>;
}

export function Warning({ children }: BlockProps) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning: </span>
        {children}
      </strong>
    </div>
  );
}

/** What a screen says when it has nothing to show: why, and what comes next. */
export function Empty({ children }: BlockProps) {
  return <div class="app-empty">{children}</div>;
}

export function Hidden({ children }: BlockProps) {
  return <span class="govuk-visually-hidden">{children}</span>;
}
