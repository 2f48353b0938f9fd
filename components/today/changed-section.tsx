import { Go } from '@/components/shell/link';
import { changedToSettle } from '@/utils/policy/changed-marks';
import type { SchoolView } from '@/utils/policy/school-view';
import { changedWords } from '@/utils/wording/changed-marks';
import { spokenName } from '@/utils/wording/people';

const MOST = 20;

/** Children of whom something was sent, or a case closed, on marks that are others now. */
export function ChangedSection({ view }: { readonly view: SchoolView }) {
  const all = changedToSettle(view);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="changed-afterwards">
      <h2 class="govuk-heading-m" id="changed-afterwards">
        Marks changed afterwards: {all.length}
      </h2>
      <ul class="govuk-list">
        {all.slice(0, MOST).map(({ row, changed }) => (
          <li key={row.id}>
            <Go to={{ page: 'pupil', id: row.id }}>{spokenName(row.pupil)}</Go>: {changedWords(changed)}.
          </li>
        ))}
      </ul>
      {all.length > MOST ? <p class="app-quiet">And {all.length - MOST} more.</p> : null}
    </section>
  );
}
