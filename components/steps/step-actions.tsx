import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { HandOnForm } from '@/components/handing/hand-on-form';
import { Go } from '@/components/shell/link';
import { BEFORE_DELETION, deletionState } from '@/utils/policy/deletion';
import { readsRestricted } from '@/utils/policy/for-role';
import type { StepFor } from '@/utils/policy/for-role';
import type { Step } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { spokenName } from '@/utils/wording/people';
import { mayBeCalledDone, quickRows } from './completion';
import type { QuickRow } from './completion';
import { DecisionForm } from './decision-form';

interface ActionsProps {
  readonly item: StepFor;
  readonly step: Step;
  readonly view: SchoolView;
  readonly actions: PupilActions;
  readonly onDone: (message: string, eventId: string) => void;
}

type Doing = 'done' | 'waived' | 'handing-on';

/** What can be done about a step: complete it, decide against it, or hand it on. */
export function StepActions({ item, step, view, actions, onDone }: ActionsProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const { pupilId, pupil } = item;
  const about = `${step.title}, ${spokenName(pupil)}`;
  if (doing === null)
    return <StepButtons {...{ item, step, view, actions, onDone }} about={about} onDo={setDoing} />;
  if (doing === 'handing-on') {
    return (
      <HandOnForm
        {...{ view, pupilId, actions }}
        step={step.id}
        from={item.owner.role}
        onSaved={(to, eventId) => {
          setDoing(null);
          onDone(`Handed to ${to}: ${about}.`, eventId);
        }}
        onCancel={() => setDoing(null)}
      />
    );
  }
  return (
    <DecisionForm
      id={`${step.id}-${pupilId}`}
      outcome={doing}
      mayRestrict={readsRestricted(view.acting)}
      onSave={(how) => actions.completeStep(pupilId, step.id, how)}
      onSaved={(eventId) => onDone(`${doing === 'done' ? 'Done' : 'Decided not to'}: ${about}.`, eventId)}
      onCancel={() => setDoing(null)}
    />
  );
}

interface ButtonsProps extends ActionsProps {
  readonly about: string;
  readonly onDo: (doing: Doing) => void;
}

/** Looked at before a deletion: only when two people have ticked the checklist may it be called done. */
function waitsForTwo(view: SchoolView, { pupilId, prompt }: StepFor): boolean {
  if (!BEFORE_DELETION.includes(prompt.step)) return false;
  const row = view.pupils.find(({ id }) => id === pupilId);
  return row === undefined || !deletionState(view, row, 'i').complete;
}

function StepButtons({ item, step, view, actions, onDone, about, onDo }: ButtonsProps) {
  return (
    <div class="app-step__actions">
      <QuickActions {...{ item, step, view, actions, onDone }} />
      {step.doneBy.by === 'sent' ? (
        <Go look="secondary" to={{ page: 'referral', id: item.pupilId }} label={`Open the paper: ${about}`}>
          Open the paper
        </Go>
      ) : null}
      {mayBeCalledDone(step) && !waitsForTwo(view, item) ? (
        <Button kind="small" label={`Done: ${about}`} onPress={() => onDo('done')}>
          Done
        </Button>
      ) : null}
      <Button kind="small" label={`Decide not to: ${about}`} onPress={() => onDo('waived')}>
        Decide not to
      </Button>
      {view.acting === null || item.waiting !== null ? null : (
        <Button kind="small" label={`Hand on: ${about}`} onPress={() => onDo('handing-on')}>
          Hand on
        </Button>
      )}
    </div>
  );
}

/** Buttons that log the one row a step waits for. */
function QuickActions({ item, step, actions, onDone }: ActionsProps) {
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
