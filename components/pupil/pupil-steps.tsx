import { Details } from '@/components/govuk/details';
import { Empty } from '@/components/govuk/text-blocks';
import { StepCard } from '@/components/steps/step-card';
import { soonestFirst, stepsOf } from '@/utils/policy/for-role';
import type { StepFor } from '@/utils/policy/for-role';
import { amount } from '@/utils/wording/amounts';
import { WHO_WORDS } from '@/utils/wording/people';
import type { PartProps } from './pupil-page';

const isSettled = ({ prompt }: StepFor): boolean => prompt.state === 'done' || prompt.state === 'waived';

/** The steps of this absence: what is due first, what comes later, and what has been done. */
export function PupilSteps({ view, row, actions, last }: PartProps) {
  const steps = [...stepsOf(view, row)].sort(soonestFirst);
  const open = steps.filter((step) => !isSettled(step));
  const settled = steps.filter(isSettled);
  const card = (item: StepFor) => (
    <StepCard
      key={item.prompt.step}
      item={item}
      view={view}
      actions={actions}
      onDone={last.say}
      named={false}
      owner={WHO_WORDS[item.owner.role]}
    />
  );
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        Steps
      </h2>
      {open.length === 0 ? (
        <Empty>
          <p class="govuk-body">No step is due or coming for this child.</p>
        </Empty>
      ) : (
        <ul class="app-steps">{open.map(card)}</ul>
      )}
      {settled.length === 0 ? null : (
        <Details summary={`${amount(settled.length, 'step')} done or decided`}>
          <ul class="app-steps">{settled.map(card)}</ul>
        </Details>
      )}
    </section>
  );
}
