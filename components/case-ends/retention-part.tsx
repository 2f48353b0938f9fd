import { Go } from '@/components/shell/link';
import { Tag } from '@/components/govuk/tag';
import { Empty } from '@/components/govuk/text-blocks';
import { dateOf } from '@/utils/calendar/school-date';
import { SUGGESTED_SCHEDULE } from '@/utils/cases/retention';
import type { SchoolView } from '@/utils/policy/school-view';
import { dayTime } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import type { CaseEndsView, PendingErasure, RetentionActions, WatchCaseEnds } from './actions';
import { DueList } from './due-list';
import { dueReviews } from './due-reviews';
import { ScheduleForm } from './schedule-form';
import { useCaseEnds } from './use-case-ends';

interface PartProps {
  readonly view: SchoolView;
  readonly actions: RetentionActions & WatchCaseEnds;
  readonly onSaid: (message: string) => void;
}

/** How long records are kept: what is due to be looked at, what is to be erased, what was erased, and the schedule. */
export function RetentionPart({ view, actions, onSaid }: PartProps) {
  const ends = useCaseEnds(actions);
  if (ends === null) return null;
  const schedule = ends.schedule ?? SUGGESTED_SCHEDULE;
  const mayDecide = view.acting?.role === 'dsl' || view.acting?.role === 'head';
  return (
    <>
      <p class="govuk-body">
        Nothing is ever deleted by itself. When the time of your schedule is up, a record is listed here, and
        a person decides: keep it until another day, with a reason, or erase it, which takes two people.
      </p>
      {mayDecide ? (
        <DueList
          reviews={dueReviews(view.pupils, schedule, dateOf(view.now))}
          {...{ view, actions, onSaid }}
        />
      ) : (
        <p class="govuk-body">The DSL and the head see here which records are due, and decide.</p>
      )}
      <Pending pending={ends.pending} view={view} />
      <ScheduleForm
        key={JSON.stringify(ends.schedule)}
        isSet={ends.schedule !== null}
        {...{ schedule, mayDecide, actions, onSaid }}
      />
      <Erased ends={ends} />
    </>
  );
}

function Pending({
  pending,
  view,
}: {
  readonly pending: readonly PendingErasure[];
  readonly view: SchoolView;
}) {
  if (pending.length === 0) return null;
  return (
    <section class="app-section" aria-labelledby="pending-erasures">
      <h2 class="govuk-heading-m" id="pending-erasures">
        Waiting for a second person
      </h2>
      <ul class="govuk-list">
        {pending.map(({ pupilId, by, at, reason, whyNot }) => {
          const row = view.pupils.find(({ id }) => id === pupilId);
          return (
            <li key={pupilId}>
              <Go to={{ page: 'record', id: pupilId }}>
                {row === undefined ? 'A pupil who is not on the list' : spokenName(row.pupil)}
              </Go>{' '}
              {whyNot === null ? <Tag>For you to decide</Tag> : null}
              <br />
              <span class="app-quiet">
                To be erased, proposed by {by} on {dayTime(at)}: {reason}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Erased({ ends }: { readonly ends: CaseEndsView }) {
  return (
    <section class="app-section" aria-labelledby="erased">
      <h2 class="govuk-heading-m" id="erased">
        Erased
      </h2>
      {ends.done.length === 0 ? (
        <Empty>
          <p class="govuk-body">No record has been erased.</p>
        </Empty>
      ) : (
        <ul class="govuk-list">
          {ends.done.map(({ at, proposedBy, confirmedBy, reason }) => (
            <li key={at}>
              A record was erased on {dayTime(at)}
              <br />
              <span class="app-quiet">
                Proposed by {proposedBy}, confirmed by {confirmedBy}: {reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
