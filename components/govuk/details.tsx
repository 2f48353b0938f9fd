import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DetailsProps {
  readonly summary: ComponentChildren;
  /** A function is asked only once it is opened: for what costs time to work out. */
  readonly children: ComponentChildren | (() => ComponentChildren);
  readonly open?: boolean;
}

export function Details({ summary, children, open = false }: DetailsProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details class="govuk-details" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">
        {typeof children !== 'function' ? children : opened ? children() : null}
      </div>
    </details>
  );
}
