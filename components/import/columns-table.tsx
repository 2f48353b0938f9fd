import type { ListPreview } from '@/components/actions';
import { capital } from '@/utils/wording/amounts';

interface ColumnsTableProps {
  readonly preview: ListPreview;
  readonly onSaid: (columns: readonly string[]) => void;
}

/** What each column was taken for; staff can say that it is something else. */
export function ColumnsTable({ preview, onSaid }: ColumnsTableProps) {
  const { columns, offered } = preview;
  const say = (place: number, as: string): void =>
    onSaid(columns.map((column, at) => (at === place ? as : column.as)));
  return (
    <>
      <p class="govuk-body">
        Correct what is wrong here. The next file with the same headings is then read the same way.
      </p>
      <ul class="govuk-list">
        {columns.map(({ heading, as }, at) => (
          <li key={at} class="govuk-form-group">
            <label class="govuk-label" for={`column-${at + 1}`}>
              {heading === '' ? `Column ${at + 1}, without a heading` : heading}
            </label>
            <select
              id={`column-${at + 1}`}
              class="govuk-select"
              value={as}
              onChange={(event) => say(at, event.currentTarget.value)}
            >
              <option value="">Not used</option>
              {offered.includes(as) || as === '' ? null : <option value={as}>{capital(as)}</option>}
              {offered.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {capital(meaning)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
