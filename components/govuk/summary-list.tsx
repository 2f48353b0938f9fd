import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, action }, at) => (
        <div
          class={
            action === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
          key={`${at} ${key}`}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action === undefined ? null : <dd class="govuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
