import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { CountList } from '@/components/counts/count-list';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Tag } from '@/components/govuk/tag';
import type { TagColour } from '@/components/govuk/tag';
import { Go } from '@/components/shell/link';
import type { CountedIn, PromptState, Step } from '@/utils/policy/policy';
import { readsRestricted } from '@/utils/policy/for-role';
import type { StepFor } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { groupWords, spokenName } from '@/utils/wording/people';
import type { CountKey } from '@/utils/wording/counts';
import { STATE_WORDS, dayOfStep, dueBeside } from '@/utils/wording/steps';
import { completedBy, mayBeCalledDone, quickRows } from './completion';
import type { QuickRow } from './completion';
import { DecisionForm } from './decision-form';

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
        {prompt.day === null ? '' : ` · ${dayOfStep(prompt.day, step)}`}
        {owner === undefined ? '' : ` · ${owner}`}
      </p>
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

type ActionsProps = Pick<StepCardProps, 'item' | 'view' | 'actions' | 'onDone'> & { readonly step: Step };

function StepActions({ item, step, view, actions, onDone }: ActionsProps) {
  const [deciding, setDeciding] = useState<'done' | 'waived' | null>(null);
  const { pupilId, pupil } = item;
  const about = `${step.title}, ${spokenName(pupil)}`;
  if (deciding === null) {
    return (
      <div class="app-step__actions">
        <QuickActions item={item} step={step} actions={actions} onDone={onDone} />
        {step.doneBy.by === 'sent' ? (
          <Go look="secondary" to={{ page: 'referral', id: pupilId }} label={`Open the paper: ${about}`}>
            Open the paper
          </Go>
        ) : null}
        {mayBeCalledDone(step) ? (
          <Button kind="small" label={`Done: ${about}`} onPress={() => setDeciding('done')}>
            Done
          </Button>
        ) : null}
        <Button kind="small" label={`Decide not to: ${about}`} onPress={() => setDeciding('waived')}>
          Decide not to
        </Button>
      </div>
    );
  }
  return (
    <DecisionForm
      id={`${step.id}-${pupilId}`}
      outcome={deciding}
      mayRestrict={readsRestricted(view.acting)}
      onSave={(how) => actions.completeStep(pupilId, step.id, how)}
      onSaved={(eventId) => onDone(`${deciding === 'done' ? 'Done' : 'Decided not to'}: ${about}.`, eventId)}
      onCancel={() => setDeciding(null)}
    />
  );
}

/** Buttons that log the one row a step waits for. */
function QuickActions({ item, step, actions, onDone }: Omit<ActionsProps, 'view'>) {
  const { busy, problems, run } = useSaving();
  const { pupilId, pupil } = item;
  const press = ({ label, row }: QuickRow): Promise<boolean> =>
    run([], async () => {
      const outcome = await actions.logRow(pupilId, row);
      if (outcome.kind === 'done') onDone(`${label}: ${spokenName(pupil)}.`, outcome.value);
      return outcome;
    });
  return (
    <>
      <ErrorSummary problems={problems} />
      {quickRows(step).map((quick) => (
        <Button
          key={quick.label}
          kind="small"
          disabled={busy}
          label={`${quick.label}: ${step.title}, ${spokenName(pupil)}`}
          onPress={() => void press(quick)}
        >
          {quick.label}
        </Button>
      ))}
    </>
  );
}
