import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import type { Outcome } from '@/components/actions';
import { NOBODY_YET, personFrom, personProblems } from '../person-draft';
import { PersonFields } from '../person-fields';
import type { KeysProps } from './keys-part';

const NOBODY: Outcome = { kind: 'refused', problems: [] };

/** Another person with keys of their own. */
export function AdmitForm(props: KeysProps & { readonly onClose: () => void }) {
  const { view, actions, advice, school, onSaid, onClose } = props;
  const [draft, setDraft] = useState(NOBODY_YET);
  const { busy, problems, run } = useSaving();
  const admit = async (): Promise<void> => {
    const weaknesses = advice.weaknesses(draft.passphrase, { school, own: draft.name });
    const taken = view.holders.filter(({ left }) => left === null).map(({ label }) => label);
    const person = personFrom(draft);
    const done = await run(personProblems('admit', draft, weaknesses, taken), () =>
      person === null ? Promise.resolve(NOBODY) : actions.admit(person),
    );
    if (!done) return;
    onSaid(`${draft.name.trim()} can sign in from now on.`);
    onClose();
  };
  return (
    <Form
      inline
      label="Admit somebody"
      submit={busy ? 'Making the keys…' : 'Admit'}
      busy={busy}
      problems={problems}
      onSubmit={() => void admit()}
      onCancel={onClose}
    >
      <p class="govuk-body">They should sit here now and choose the passphrase themselves.</p>
      <PersonFields
        id="admit"
        roles={['office', 'dsl', 'head']}
        asksUntil
        {...{ draft, school, advice, problems }}
        onChange={setDraft}
      />
    </Form>
  );
}
