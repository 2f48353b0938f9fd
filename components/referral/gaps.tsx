import { Go } from '@/components/shell/link';
import type { PaperAnswers } from '@/utils/referral/answers';
import type { Gap } from '@/utils/referral/readiness';
import { amount } from '@/utils/wording/amounts';
import { shortDay } from '@/utils/wording/dates';

interface GapsProps {
  readonly answers: PaperAnswers;
  readonly pupilId: string;
}

/** How far the paper has come, and what is missing: why, and who can find it. */
export function Gaps({ answers, pupilId }: GapsProps) {
  const all = answers.answers.length;
  const known = answers.answers.filter(({ state }) => state === 'known').length;
  return (
    <section aria-labelledby="gaps">
      <h2 class="govuk-heading-m" id="gaps">
        {known} of {amount(all, 'answer')} known
      </h2>
      <meter class="app-meter" min={0} max={all} value={known} aria-label="Answers known">
        {known} of {all}
      </meter>
      {answers.gaps.length === 0 ? (
        <p class="govuk-body">Nothing is missing.</p>
      ) : (
        <>
          <p class="govuk-body">
            Still missing. Fill in what you can in{' '}
            <Go to={{ page: 'details', id: pupilId }}>the child’s details</Go> or by{' '}
            <Go to={{ page: 'pupil', id: pupilId }}>adding to the log</Go>. A gap stays blank on the paper.
          </p>
          <ul class="app-gaps">
            {answers.gaps.map((gap) => (
              <GapItem key={`${gap.kind}${gap.about}${gap.label}`} gap={gap} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function GapItem({ gap }: { readonly gap: Gap }) {
  return (
    <li class="app-gaps__item">
      <strong>{gap.label}</strong>
      <span>{gap.why}</span>
      <span class="app-quiet">
        {gap.whoCanFind}
        {gap.by === null ? '' : `. By ${shortDay(gap.by)}`}
      </span>
    </li>
  );
}
