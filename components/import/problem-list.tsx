import type { ImportPreview } from '@/components/actions';
import { Details } from '@/components/govuk/details';

const MOST = 100;

/** What was odd, by row. */
export function ProblemList({ problems }: Pick<ImportPreview, 'problems'>) {
  if (problems.length === 0) return null;
  const more = problems.length - MOST;
  return (
    <Details summary={`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found`} open>
      <ul class="govuk-list govuk-list--bullet">
        {problems.slice(0, MOST).map(({ row, message }, at) => (
          <li key={at}>{row === null ? message : `Row ${row}: ${message}`}</li>
        ))}
      </ul>
      {more > 0 ? <p class="govuk-body">And {more} more.</p> : null}
    </Details>
  );
}
