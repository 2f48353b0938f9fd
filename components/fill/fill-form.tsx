import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Problem } from '@/components/govuk/error-summary';
import { SummaryList } from '@/components/govuk/summary-list';
import { Inset } from '@/components/govuk/text-blocks';
import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import { amount } from '@/utils/wording/amounts';
import { TeachPlace } from './teach-place';
import type { FillActions, FilledAnswer, FilledForm, LeftAnswer, ShownPlan } from './actions';

interface FillFormProps {
  readonly ask: Ask;
  readonly paper: { readonly pupilId: string; readonly form: string; readonly answers: readonly Answer[] };
  readonly actions: FillActions;
}

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plan'; readonly plan: ShownPlan }
  | { readonly kind: 'filled'; readonly form: FilledForm };

const GONE: Problem = { field: null, message: 'The page did not answer. Load it again, and try once more.' };

/** What the panel shows of the page in front: a plan, then what became of it. */
function useFilling({ ask, paper, actions }: FillFormProps) {
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const [busy, setBusy] = useState<'look' | 'fill' | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = async <Value,>(
    what: 'look' | 'fill',
    act: () => Promise<Outcome<Value>>,
    show: (value: Value) => Shown,
  ): Promise<void> => {
    setBusy(what);
    const outcome = await act().catch((): Outcome<Value> => ({ kind: 'refused', problems: [GONE] }));
    setBusy(null);
    setProblems(outcome.kind === 'refused' ? outcome.problems : []);
    setShown(outcome.kind === 'refused' ? { kind: 'nothing' } : show(outcome.value));
  };
  const look = () =>
    run(
      'look',
      () => actions.plan(ask),
      (plan) => ({ kind: 'plan', plan }),
    );
  const fill = () =>
    run(
      'fill',
      () => actions.fill(ask, paper),
      (form) => ({ kind: 'filled', form }),
    );
  return { shown, busy, problems, look, fill };
}

/** Looks first, shows what would be filled, then fills. A page is looked at and filled only when a button is pressed. */
export function FillForm(props: FillFormProps) {
  const { shown, busy, problems, look, fill } = useFilling(props);
  const teach = async (label: string, field: string): Promise<Outcome<unknown>> => {
    const outcome = await props.actions.teach(label, field);
    if (outcome.kind === 'done') void look();
    return outcome;
  };
  const mayFill = shown.kind === 'plan' && shown.plan.answers.length > 0;
  return (
    <>
      <ErrorSummary problems={problems} />
      <ButtonGroup>
        <Button kind="secondary" disabled={busy !== null} onPress={() => void look()}>
          {busy === 'look' ? 'Looking…' : 'See what would be filled'}
        </Button>
        {mayFill ? (
          <Button disabled={busy !== null} onPress={() => void fill()}>
            {busy === 'fill' ? 'Filling…' : 'Fill this page'}
          </Button>
        ) : null}
      </ButtonGroup>
      <div role="status">
        {shown.kind === 'plan' ? <PlanShown plan={shown.plan} /> : null}
        {shown.kind === 'filled' ? <FilledShown form={shown.form} /> : null}
      </div>
      {shown.kind === 'plan' && shown.plan.refused === null ? (
        <TeachPlace left={shown.plan.left} onTeach={teach} />
      ) : null}
    </>
  );
}

function PlanShown({ plan }: { readonly plan: ShownPlan }) {
  if (plan.refused !== null) return <Inset>{plan.refused}</Inset>;
  const count = plan.answers.length;
  return (
    <>
      <p class="govuk-body">
        {count === 0
          ? `Nothing on this page of ${plan.host} is certain enough to be filled.`
          : `${amount(count, 'place')} of this page of ${plan.host} would be filled. Nothing has been touched yet.`}
      </p>
      <Places title="Would be filled" places={plan.answers} />
      <LeftPlaces left={plan.left} />
    </>
  );
}

function FilledShown({ form }: { readonly form: FilledForm }) {
  if (form.refused !== null) return <Inset>{form.refused}</Inset>;
  return (
    <>
      <p class="govuk-body">
        {form.filled.length === 0 ? 'Nothing was filled.' : `${amount(form.filled.length, 'place')} filled.`}{' '}
        Nothing was sent. Read the form through, fill in the rest and send it yourself. On the next page of
        the form, look again.
      </p>
      <Places title="Filled" places={form.filled} />
      <LeftPlaces left={form.left} />
    </>
  );
}

function Places({ title, places }: { readonly title: string; readonly places: readonly FilledAnswer[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <SummaryList rows={places.map(({ label, value }) => ({ key: label, value }))} />
    </>
  );
}

function LeftPlaces({ left }: { readonly left: readonly LeftAnswer[] }) {
  if (left.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">Left to you</h3>
      <SummaryList rows={left.map(({ label, why }) => ({ key: label, value: why }))} />
    </>
  );
}
