import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextArea } from '@/components/form/text-field';
import type { DoorActions } from './actions';
import { NOBODY_YET, personFrom, personProblems } from './person-draft';
import type { PersonDraft } from './person-draft';
import { PersonFields } from './person-fields';
import { ScreenTitle } from './screen-title';

interface RecoveryProps {
  readonly actions: DoorActions;
  readonly onBack: () => void;
}

const NOT_READY = { kind: 'refused', problems: [] } as const;

/** What was typed from the paper and for the new sign-in, and trying it. */
function useRecovery(actions: DoorActions) {
  const [typed, setTyped] = useState('');
  const [draft, setDraft] = useState<PersonDraft>(NOBODY_YET);
  const { busy, problems, run } = useSaving();
  const enter = (): void => {
    const weaknesses = actions.weaknesses(draft.passphrase, { school: '', own: draft.name });
    const noKey = typed.trim() === '' ? [{ field: 'recovery-key', message: 'Enter the recovery key' }] : [];
    const person = personFrom(draft);
    void run([...noKey, ...personProblems('new', draft, weaknesses)], () =>
      person === null ? Promise.resolve(NOT_READY) : actions.signInWithRecoveryKey(typed, person),
    );
  };
  return { typed, setTyped, draft, setDraft, busy, problems, enter };
}

/** The way in with the paper from the safe: its 14 groups, and a new sign-in for the DSL or headteacher. */
export function RecoverySignIn({ actions, onBack }: RecoveryProps) {
  const { typed, setTyped, draft, setDraft, busy, problems, enter } = useRecovery(actions);
  const submit = busy ? 'Opening…' : 'Make a new sign-in';
  return (
    <>
      <ScreenTitle>Sign in with the recovery key</ScreenTitle>
      <Form {...{ submit, busy, problems }} cancel="Back to sign in" onSubmit={enter} onCancel={onBack}>
        <div class="app-key-box">
          <TextArea
            id="recovery-key"
            label="Recovery key"
            hint="14 groups of five letters and figures, as they are printed. Small or capital letters; a slip is found group by group."
            rows={4}
            value={typed}
            problems={problems}
            onChange={setTyped}
          />
        </div>
        <h2 class="govuk-heading-m">Your new sign-in</h2>
        <p class="govuk-body">
          The old one stays in the list until it is let go, and what was written with it stays readable. Print
          a new recovery key afterwards if somebody may have seen this one.
        </p>
        <PersonFields
          id="new"
          draft={draft}
          roles={['dsl', 'head']}
          school=""
          advice={actions}
          problems={problems}
          onChange={setDraft}
        />
      </Form>
    </>
  );
}
