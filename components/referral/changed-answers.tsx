import { Details } from '@/components/govuk/details';
import { SummaryList } from '@/components/govuk/summary-list';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { changedSince } from '@/utils/referral/changed-since';
import { amount } from '@/utils/wording/amounts';
import type { MadePaper } from './paper-actions';

interface ChangedProps {
  readonly made: MadePaper;
  readonly facts: PaperFacts;
}

/** What would read otherwise today than on a paper that was sent, and whether the authority takes an update. */
export function ChangedAnswers({ made, facts }: ChangedProps) {
  if (made.sent === null) return null;
  const changed = changedSince(made.answers, { ...facts, paper: made.form });
  const takesUpdate = made.answers.some(({ id }) => id === 'ref.isUpdate');
  return (
    <>
      <p class="app-quiet">
        Fingerprint of the file (SHA-256): <code class="app-address">{made.hash}</code>
      </p>
      {changed.length === 0 ? null : (
        <Details summary={`Differs from what was sent: ${amount(changed.length, 'answer')}`}>
          <SummaryList
            rows={changed.map(({ label, before, now }) => ({
              key: label,
              value: `Sent: ${before}. Now: ${now}.`,
            }))}
          />
          <p class="govuk-body">
            {takesUpdate
              ? 'The authority takes updates: make the paper again above. It then says “Update”.'
              : 'Tell the authority what has changed, and log it.'}
          </p>
        </Details>
      )}
    </>
  );
}
