import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { NewPassphrase } from '../new-passphrase';
import { NOBODY_YET, passphraseProblems } from '../person-draft';
import type { AboutHolder } from './let-go-form';

/** For a person whose passphrase is lost: they sit here and choose a new one. */
export function NewSignInForm({ actions, advice, school, holder, onSaid, onClose }: AboutHolder) {
  const [typed, setTyped] = useState(NOBODY_YET);
  const { busy, problems, run } = useSaving();
  const id = `passphrase-${holder.memberId}`;
  const names = { school, own: holder.name };
  const save = async (): Promise<void> => {
    const found = passphraseProblems(id, typed, advice.weaknesses(typed.passphrase, names));
    const done = await run(found, () => actions.newSignInFor(holder.memberId, typed.passphrase));
    if (!done) return;
    onSaid(`${holder.name} has new keys and signs in with the new passphrase.`);
    onClose();
  };
  return (
    <Form
      inline
      label={`New passphrase for ${holder.name}`}
      submit={busy ? 'Making the keys…' : 'Give the new passphrase'}
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <p class="govuk-body">
        Make sure it is really {holder.name} who asks, and let them type it themselves. They get new keys;
        what they wrote before stays theirs.
      </p>
      <NewPassphrase
        {...{ id, typed, names, advice, problems }}
        onChange={(changed) => setTyped({ ...typed, ...changed })}
      />
    </Form>
  );
}
