import type { PupilActions } from '@/components/actions';
import { Empty } from '@/components/govuk/text-blocks';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { dueFor } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { StepCard } from './step-card';

interface DueSectionProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
}

/** What the person acting has to do today. */
export function DueSection({ view, actions }: DueSectionProps) {
  const last = useLastDone(actions.undo);
  const due = dueFor(view);
  return (
    <section class="app-section" aria-labelledby="your-steps">
      <h2 class="govuk-heading-m" id="your-steps">
        Your steps today{due.length === 0 ? '' : `: ${due.length}`}
      </h2>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      {due.length === 0 ? <NothingDue view={view} /> : null}
      <ul class="app-steps" aria-label={due.length === 0 ? undefined : amount(due.length, 'step')}>
        {due.map((item) => (
          <StepCard
            key={`${item.pupilId} ${item.prompt.step}`}
            item={item}
            now={view.now}
            actions={actions}
            onDone={last.say}
          />
        ))}
      </ul>
    </section>
  );
}

function NothingDue({ view }: { readonly view: SchoolView }) {
  return (
    <Empty>
      <p class="govuk-body">
        {view.acting === null
          ? 'Choose who is acting, above, to see their steps.'
          : `Nothing is due for ${view.acting.name} today.`}
      </p>
    </Empty>
  );
}
