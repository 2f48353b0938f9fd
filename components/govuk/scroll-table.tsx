import type { ComponentChildren } from 'preact';

interface ScrollTableProps {
  /** What the table is, for whoever does not see it; or the id of the heading that says so. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly caption?: string;
  readonly headings: readonly string[];
  /** Its rows. */
  readonly children: ComponentChildren;
}

/** A table with a row of headings that scrolls sideways in a box of its own, also by the keyboard. */
export function ScrollTable({ label, labelledBy, caption, headings, children }: ScrollTableProps) {
  return (
    <div class="app-scroll" role="region" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      <table class="govuk-table app-table">
        {caption === undefined ? null : (
          <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        )}
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {headings.map((heading) => (
              <th scope="col" key={heading} class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">{children}</tbody>
      </table>
    </div>
  );
}
