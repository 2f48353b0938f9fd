import { Tag } from '@/components/govuk/tag';
import { Go } from '@/components/shell/link';
import type { SchoolView } from '@/utils/policy/school-view';
import { SET_UP } from './set-up';
import type { SetUpStep } from './set-up';

/** The first-run list: in order, each with what it is for, and where to do it. */
export function SetUpList({ view }: { readonly view: SchoolView }) {
  const next = SET_UP.find(({ isDone, optional }) => optional !== true && !isDone(view));
  return (
    <section aria-labelledby="set-up" class="app-notice">
      <h2 class="govuk-heading-m" id="set-up">
        Set up Tenth Day
      </h2>
      <ol class="govuk-task-list app-set-up">
        {SET_UP.map((step) => (
          <SetUpItem key={step.id} step={step} view={view} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

function SetUpItem({
  step,
  view,
  isNext,
}: {
  readonly step: SetUpStep;
  readonly view: SchoolView;
  readonly isNext: boolean;
}) {
  const { id, title, hint, optional } = step;
  const done = step.isDone(view);
  return (
    <li class="govuk-task-list__item">
      <div class="govuk-task-list__name-and-hint">
        {id === 'register' ? title : <Go to={{ page: 'settings', part: id }}>{title}</Go>}
        <div class="govuk-task-list__hint">{hint}</div>
      </div>
      <div class="govuk-task-list__status">
        {done ? (
          'Done'
        ) : (
          <Tag colour={isNext ? 'blue' : 'grey'}>
            {isNext ? 'Next' : optional === true ? 'Optional' : 'To do'}
          </Tag>
        )}
      </div>
    </li>
  );
}
