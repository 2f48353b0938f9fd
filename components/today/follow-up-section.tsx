import type { PupilActions } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { dateOf } from '@/utils/calendar/school-date';
import { WELFARE_FOLLOW_UP, followUpsDue } from '@/utils/policy/follow-ups';
import type { FollowUp } from '@/utils/policy/follow-ups';
import type { SchoolView } from '@/utils/policy/school-view';
import { dayFrom } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';

interface FollowUpProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
}

/** Children who came back and whom somebody wanted looked in on by today. */
export function FollowUpSection({ view, actions }: FollowUpProps) {
  const last = useLastDone(actions.undo);
  const due = followUpsDue(view);
  const done = async ({ row }: FollowUp): Promise<void> => {
    const outcome = await actions.completeStep(row.id, WELFARE_FOLLOW_UP, { outcome: 'done' });
    if (outcome.kind === 'refused') last.complain(outcome.problems);
    else last.say(`Looked in on ${spokenName(row.pupil)}.`, outcome.value);
  };
  if (due.length === 0 && last.said === null) return null;
  return (
    <section aria-labelledby="follow-ups">
      <h2 class="govuk-heading-m" id="follow-ups">
        Look in on: {due.length}
      </h2>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      <ul class="app-gaps">
        {due.map((item) => (
          <li key={item.row.id} class="app-gaps__item">
            <span>
              <Go to={{ page: 'pupil', id: item.row.id }}>{spokenName(item.row.pupil)}</Go>
            </span>
            <span class="app-quiet">Set for {dayFrom(dateOf(view.now), item.on)}, after an absence</span>
            <span>
              <Button
                kind="small"
                label={`Done: looked in on ${spokenName(item.row.pupil)}`}
                onPress={() => void done(item)}
              >
                Done
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
