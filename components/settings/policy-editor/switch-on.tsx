import { useState } from 'preact/hooks';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button, LinkButton } from '@/components/govuk/button';
import { Inset } from '@/components/govuk/text-blocks';
import type { SettingsActions } from '@/components/actions';
import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Policy } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { halfTermToTry, halfTermsRead } from '@/utils/policy/try-policy';
import { longDay } from '@/utils/wording/dates';
import { halfTermWords } from '@/utils/wording/tried-policy';
import { TrialResult } from './trial-result';
import { useTrial } from './use-trial';
import type { TrialState } from './use-trial';

interface SwitchOnProps {
  readonly view: SchoolView;
  /** Null while something in it is wrong. */
  readonly policy: Policy | null;
  readonly isChanged: boolean;
  readonly actions: Pick<SettingsActions, 'savePolicy'>;
  /** The person asks for what cannot be done while something is wrong. */
  readonly onRefused: () => void;
  readonly onSaved: (message: string) => void;
}

/** First what the policy would have prompted, beside the one in force; then it can be switched on. */
export function SwitchOn(props: SwitchOnProps) {
  const { view, policy, isChanged } = props;
  const read = halfTermsRead(view);
  const hasNothingToTry = read.length === 0 || view.pupils.length === 0;
  return (
    <section aria-labelledby="switch-on-title">
      <h2 class="govuk-heading-m" id="switch-on-title">
        What this would have prompted
      </h2>
      {!isChanged ? (
        <p class="govuk-body">
          Nothing is different from the policy in force yet. Change something above, or start from another
          policy.
        </p>
      ) : hasNothingToTry ? (
        <>
          <Inset>No register has been read yet, so there is nothing to try the policy on.</Inset>
          {policy === null ? (
            <Mend onRefused={props.onRefused} />
          ) : (
            <SwitchOnForm {...props} policy={policy} />
          )}
        </>
      ) : (
        <TryFirst {...props} />
      )}
    </section>
  );
}

function Mend({ onRefused }: Pick<SwitchOnProps, 'onRefused'>) {
  return (
    <p class="govuk-body">
      Something above is still to be put right. <Button onPress={onRefused}>Show the problems</Button>
    </p>
  );
}

function TryFirst(props: SwitchOnProps) {
  const { view, policy, onRefused } = props;
  const read = halfTermsRead(view);
  const [from, setFrom] = useState<string>(halfTermToTry(read)?.from ?? '');
  const { state, start, stop } = useTrial();
  const isFresh = state.is === 'done' && state.policy === policy;
  const run = (): void => {
    const halfTerm = read.find((one) => one.from === from);
    if (policy === null || halfTerm === undefined) return onRefused();
    start(view, policy, halfTerm);
  };
  return (
    <>
      <p class="govuk-body">
        The policy is tried on your own registers and logs, as they were, beside the policy in force. Nothing
        is changed by this.
      </p>
      <SelectField
        id="try-on"
        label="Weeks to try it on"
        choices={read.map((one) => ({ value: one.from, label: halfTermWords(one) }))}
        value={from}
        onChange={setFrom}
      />
      <Button kind={isFresh ? 'secondary' : 'primary'} disabled={state.is === 'running'} onPress={run}>
        See what it would have prompted
      </Button>
      <Progress state={state} isStale={state.is === 'done' && !isFresh} onStop={stop} />
      {state.is === 'done' && isFresh ? (
        <>
          <TrialResult tried={state.tried} />
          <SwitchOnForm {...props} policy={state.policy} />
        </>
      ) : null}
    </>
  );
}

interface ProgressProps {
  readonly state: TrialState;
  /** Something was changed since the policy was tried. */
  readonly isStale: boolean;
  readonly onStop: () => void;
}

function Progress({ state, isStale, onStop }: ProgressProps) {
  return (
    <>
      <div role="status">
        {isStale ? (
          <p class="govuk-body">You have changed the policy since. Try it again before you switch it on.</p>
        ) : null}
      </div>
      {state.is !== 'running' ? null : (
        <p class="govuk-body">
          <progress max={state.of} value={state.done} aria-label="Pupils looked at" /> {state.done} of{' '}
          {state.of} pupils looked at. <LinkButton onPress={onStop}>Stop</LinkButton>
        </p>
      )}
    </>
  );
}

function SwitchOnForm({ view, policy, actions, onSaved }: SwitchOnProps & { readonly policy: Policy }) {
  const today = dateOf(view.now);
  const [from, setFrom] = useState<string>(today);
  const { busy, problems, run } = useSaving();
  const date: SchoolDate | null = parseSchoolDate(from);
  const save = async (): Promise<void> => {
    const wrong = date === null || date < today;
    const found = wrong ? [{ field: 'policy-from', message: 'Enter today or a later day.' }] : [];
    const saved = await run(found, () => actions.savePolicy(policy, date ?? today));
    if (!saved || date === null) return;
    onSaved(
      date === today
        ? 'The policy is switched on. Every step has been worked out again.'
        : `The policy is kept. It will be in force from ${longDay(date)}.`,
    );
  };
  return (
    <Form submit="Switch this policy on" busy={busy} problems={problems} onSubmit={() => void save()}>
      <TextField
        id="policy-from"
        label="In force from"
        type="date"
        width="medium"
        problems={problems}
        value={from}
        onChange={setFrom}
      />
    </Form>
  );
}
