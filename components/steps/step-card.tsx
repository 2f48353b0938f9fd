import type { PupilActions } from '@/components/actions';
import { CountList } from '@/components/counts/count-list';
import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import type { TagColour } from '@/components/govuk/tag';
import { Go } from '@/components/shell/link';
import type { CountedIn, Prompt, PromptState } from '@/utils/policy/policy';
import { minutesLeft } from '@/utils/policy/prompting';
import type { StepFor } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { fromWords, toWords } from '@/utils/wording/handed-on';
import { groupWords, spokenName } from '@/utils/wording/people';
import type { CountKey } from '@/utils/wording/counts';
import { STATE_WORDS, dayOfStep, dueBeside } from '@/utils/wording/steps';
import { completedBy } from './completion';
import { StepActions } from './step-actions';

const STATE_COLOUR: Readonly<Record<PromptState, TagColour>> = {
  overdue: 'red',
  due: 'yellow',
  upcoming: 'blue',
  done: 'green',
  waived: 'grey',
};

interface StepCardProps {
  readonly item: StepFor;
  readonly view: SchoolView;
  readonly actions: PupilActions;
  /** Said when something was done, with the event that undoes it. */
  readonly onDone: (message: string, eventId: string) => void;
  /** False on the pupil's own page, where the name stands above. */
  readonly named?: boolean;
  /** Whose step it is, where steps of several people stand together. */
  readonly owner?: string;
}

/** Within the warning before its time, how long is left. */
function soon({ due, state }: Prompt, { now, prompting }: SchoolView): string {
  const left = state === 'due' ? minutesLeft(due, now, prompting) : null;
  return left === null ? '' : ` · ${amount(left, 'minute')} left`;
}

/** One step: what to do, for whom, by when, why, and the clause it comes from. */
export function StepCard({ item, view, actions, onDone, named = true, owner }: StepCardProps) {
  const { prompt, step, pupil, pupilId } = item;
  const open = prompt.state === 'due' || prompt.state === 'overdue' || prompt.state === 'upcoming';
  return (
    <li class={`app-step app-step--${prompt.state}`}>
      <h3 class="app-step__title">{prompt.title}</h3>
      {named ? (
        <p class="app-step__who">
          <Go to={{ page: 'pupil', id: pupilId }}>{spokenName(pupil)}</Go>
          {groupWords(pupil) === '' ? '' : `, ${groupWords(pupil)}`}
        </p>
      ) : null}
      <p class="app-step__due">
        <Tag colour={STATE_COLOUR[prompt.state]}>{STATE_WORDS[prompt.state]}</Tag>{' '}
        {dueBeside(prompt, view.now)}
        {soon(prompt, view)}
        {prompt.day === null ? '' : ` · ${dayOfStep(prompt.day, step)}`}
        {owner === undefined ? '' : ` · ${owner}`}
      </p>
      {item.waiting === null ? null : (
        <p class="app-quiet">
          Handed to {toWords(view, item.waiting)} by {fromWords(view, item.waiting)}. Not taken yet.
        </p>
      )}
      {item.owner.through === null ? null : (
        <p class="app-quiet">Handed on by {fromWords(view, item.owner.through)}</p>
      )}
      {step?.advice === undefined ? null : <p class="govuk-body">{step.advice}</p>}
      <div class="app-step__foot">
        {open && step !== null ? (
          <StepActions item={item} step={step} view={view} actions={actions} onDone={onDone} />
        ) : null}
        <StepWhy item={item} view={view} withCount={named} />
      </div>
    </li>
  );
}

/** The count that a step hangs on. */
const COUNT_OF: Readonly<Record<CountedIn, CountKey | null>> = {
  absence: 'absence',
  unauthorised: 'unauthorised',
  'no-contact': 'noContact',
  illness: 'illness',
  deletion: 'deletion',
  penalty: 'penalty',
  none: null,
};

interface WhyProps extends Pick<StepCardProps, 'item' | 'view'> {
  /** The count it hangs on is shown too, where no count stands beside it. */
  readonly withCount: boolean;
}

function StepWhy({ item, view, withCount }: WhyProps) {
  const { prompt, step, pupil, pupilId } = item;
  const row = view.pupils.find(({ id }) => id === pupilId);
  const count = step === null || !withCount ? null : COUNT_OF[step.countedIn];
  return (
    <Details
      summary={
        <>
          Why
          <span class="govuk-visually-hidden">
            : {prompt.title}, {spokenName(pupil)}
          </span>
        </>
      }
    >
      <ul class="govuk-list govuk-list--bullet">
        {prompt.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p class="govuk-body">
        Source: {prompt.source}.{step?.daySetBySchool === true ? ' The day is set by the school.' : ''}
        {step === null ? '' : ` ${completedBy(step)}`}
      </p>
      {row === undefined || count === null ? null : <CountList view={view} row={row} only={[count]} />}
    </Details>
  );
}
