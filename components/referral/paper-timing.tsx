import { Tag } from '@/components/govuk/tag';
import { addSchoolDays } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import { allSteps } from '@/utils/policy/for-role';
import { dayOfAbsence } from '@/utils/policy/stand';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import type { Paper } from '@/utils/referral/papers/paper';
import { dayFrom } from '@/utils/wording/dates';
import { dueWords } from '@/utils/wording/steps';

interface TimingProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly paper: Paper;
}

/** The day before a paper is due it is offered, so that the last gaps can be filled in time. */
const OFFERED_ON = 9;

function offeredWords({ view, row }: TimingProps): string {
  const day = dayOfAbsence(row.standing);
  if (day === 0) return 'The child is not away now.';
  if (row.standing.counters.absence.sessions === 0)
    return 'No missed session of this absence has been read yet.';
  const { calendar } = view;
  if (day >= OFFERED_ON || calendar === null) return `Today is day ${day} of the absence.`;
  const date = addSchoolDays(calendar, dateOf(view.now), OFFERED_ON - day);
  const when = date === null ? '' : `, ${dayFrom(dateOf(view.now), date)}`;
  return `Today is day ${day} of the absence. The paper fills itself from day 1; it is offered on day ${OFFERED_ON}${when}. You can make it sooner if you are concerned.`;
}

/** Where the absence stands against the day the paper is due. */
export function PaperTiming(props: TimingProps) {
  const { view, row, paper } = props;
  const steps = allSteps(view).flatMap(({ id, doneBy }) =>
    doneBy.by === 'sent' && doneBy.form === paper.id ? [id] : [],
  );
  const prompt = row.standing.prompts.find(({ step }) => steps.includes(step));
  const open = prompt !== undefined && prompt.state !== 'done' && prompt.state !== 'waived' ? prompt : null;
  return (
    <p class="govuk-body">
      {open !== null && open.state !== 'upcoming' ? (
        <>
          <Tag colour={open.state === 'overdue' ? 'red' : 'yellow'}>{dueWords(open, view.now)}</Tag>{' '}
        </>
      ) : null}
      {offeredWords(props)}
      {open?.state === 'upcoming' ? ` ${dueWords(open, view.now)}.` : ''}
    </p>
  );
}
