import { Details } from '@/components/govuk/details';
import { Go } from '@/components/shell/link';
import { dueForOthers } from '@/utils/policy/for-role';
import type { StepFor } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { WHO_WORDS, spokenName } from '@/utils/wording/people';
import { dueWords } from '@/utils/wording/steps';

const MOST = 60;

/** What is due for colleagues: seen here, done by them. */
export function OthersDue({ view }: { readonly view: SchoolView }) {
  const due = dueForOthers(view);
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="others-due">
      <h2 class="govuk-heading-m" id="others-due">
        Due for others
      </h2>
      {(['office', 'dsl', 'head'] as const).map((who) => {
        const steps = due.filter(({ owner }) => owner.role === who);
        if (steps.length === 0) return null;
        return (
          <Details
            key={who}
            summary={`${WHO_WORDS[who]}: ${amount(steps.length, 'step')}`}
            open={view.acting?.role === 'head'}
          >
            <ul class="govuk-list">
              {steps.slice(0, MOST).map((item) => (
                <OtherStep key={`${item.pupilId}${item.prompt.step}`} item={item} view={view} />
              ))}
            </ul>
          </Details>
        );
      })}
    </section>
  );
}

function OtherStep({ item, view }: { readonly item: StepFor; readonly view: SchoolView }) {
  return (
    <li>
      <Go to={{ page: 'pupil', id: item.pupilId }}>{spokenName(item.pupil)}</Go>: {item.prompt.title}.{' '}
      <span class="app-quiet">{dueWords(item.prompt, view.now)}</span>
    </li>
  );
}
