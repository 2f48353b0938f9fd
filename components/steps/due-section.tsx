import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Empty } from '@/components/govuk/text-blocks';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { callList } from '@/utils/policy/call-list';
import { splitCalling } from '@/utils/policy/calling-steps';
import { dueFor } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { StepCard } from './step-card';

/** Steps drawn at first, and added by each press of the button. */
const PAGE = 30;

interface DueSectionProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
  /** The call list stands on the same screen: steps that ringing completes are left to it. */
  readonly besideCalls?: boolean;
}

/** What the person acting has to do today. */
export function DueSection({ view, actions, besideCalls = false }: DueSectionProps) {
  const last = useLastDone(actions.undo);
  const [most, setMost] = useState(PAGE);
  const due = dueFor(view);
  const { others, byRinging } = besideCalls
    ? splitCalling(due, callList(view))
    : { others: due, byRinging: [] };
  return (
    <section class="app-section" aria-labelledby="your-steps">
      <h2 class="govuk-heading-m" id="your-steps">
        Your steps today{others.length === 0 ? '' : `: ${others.length}`}
      </h2>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      {byRinging.length === 0 ? null : (
        <p class="app-quiet">{amount(byRinging.length, 'more step')} done by ringing down the call list.</p>
      )}
      {others.length === 0 ? <NothingDue view={view} ringing={byRinging.length > 0} /> : null}
      <ul class="app-steps">
        {others.slice(0, most).map((item) => (
          <StepCard
            key={`${item.pupilId} ${item.prompt.step}`}
            item={item}
            view={view}
            actions={actions}
            onDone={last.say}
          />
        ))}
      </ul>
      <MoreButton more={others.length - most} onPress={() => setMost(most + PAGE)} />
    </section>
  );
}

function MoreButton({ more, onPress }: { readonly more: number; readonly onPress: () => void }) {
  if (more <= 0) return null;
  return (
    <Button kind="secondary" onPress={onPress}>
      Show {Math.min(PAGE, more)} more
    </Button>
  );
}

function NothingDue({ view, ringing }: { readonly view: SchoolView; readonly ringing: boolean }) {
  const words =
    view.acting === null
      ? 'Your sign-in belongs to nobody on the staff list, so no steps are yours. The DSL or the head can let you in again under “Who can sign in”.'
      : `Nothing ${ringing ? 'else ' : ''}is due for ${view.acting.name} today.`;
  return (
    <Empty>
      <p class="govuk-body">{words}</p>
    </Empty>
  );
}
