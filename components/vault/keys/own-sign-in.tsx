import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { NewPassphrase } from '../new-passphrase';
import { PassphraseField } from '../passphrase-field';
import { NOBODY_YET, passphraseProblems } from '../person-draft';
import type { KeysProps } from './keys-part';

type Doing = 'passphrase' | 'device' | null;

/** What each person may change about their own sign-in, whatever the role. */
export function OwnSignIn(props: KeysProps) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  return (
    <section class="app-section" aria-labelledby="own">
      <h2 class="govuk-heading-m" id="own">
        Your own sign-in
      </h2>
      {doing === 'passphrase' ? (
        <ChangePassphrase {...props} onClose={close} />
      ) : (
        <p class="govuk-body">
          <Button kind="small" onPress={() => setDoing('passphrase')}>
            Change my passphrase
          </Button>
        </p>
      )}
      <Device {...props} isAdding={doing === 'device'} onAdd={() => setDoing('device')} onClose={close} />
    </section>
  );
}

function ChangePassphrase(props: KeysProps & { readonly onClose: () => void }) {
  const { view, actions, advice, school, onSaid, onClose } = props;
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState(NOBODY_YET);
  const { busy, problems, run } = useSaving();
  const names = { school, own: view.holders.find(({ memberId }) => memberId === view.me)?.name ?? '' };
  const save = async (): Promise<void> => {
    const missing =
      old === '' ? [{ field: 'old-passphrase', message: 'Enter the passphrase you have now' }] : [];
    const found = passphraseProblems('next-passphrase', typed, advice.weaknesses(typed.passphrase, names));
    const done = await run([...missing, ...found], () => actions.changePassphrase(old, typed.passphrase));
    if (!done) return;
    onSaid('Your passphrase is changed. An old backup still opens with the old one.');
    onClose();
  };
  const form = { inline: true, label: 'Change my passphrase', busy, problems, onCancel: onClose };
  return (
    <Form {...form} submit={busy ? 'Changing…' : 'Change it'} onSubmit={() => void save()}>
      <PassphraseField
        id="old-passphrase"
        label="The passphrase you have now"
        value={old}
        problems={problems}
        onChange={setOld}
      />
      <NewPassphrase
        id="next-passphrase"
        {...{ typed, names, advice, problems }}
        onChange={(changed) => setTyped({ ...typed, ...changed })}
      />
    </Form>
  );
}

interface DeviceProps extends KeysProps {
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** Fingerprint, face or PIN of this computer as a second way in. The passphrase stays. */
function Device(props: DeviceProps) {
  const { view, actions, isAdding, onAdd, onSaid } = props;
  const { busy, problems, run } = useSaving();
  const hasDevice = view.holders.some(({ memberId, withDevice }) => memberId === view.me && withDevice);
  if (isAdding) return <AddDevice {...props} />;
  const remove = async (): Promise<void> => {
    if (await run([], () => actions.removeDevice())) onSaid('The key of this computer is taken away.');
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        {hasDevice
          ? 'You can also sign in with this computer’s own key. Your passphrase works as before.'
          : 'Beside the passphrase you can sign in with this computer’s own key: fingerprint, face or PIN. Not on a computer that others unlock with the same PIN.'}
      </p>
      {hasDevice ? (
        <Button kind="small" disabled={busy} onPress={() => void remove()}>
          Take this computer’s key away
        </Button>
      ) : (
        <Button kind="small" onPress={onAdd}>
          Add this computer’s key
        </Button>
      )}
    </>
  );
}

function AddDevice({ actions, onSaid, onClose }: DeviceProps) {
  const [passphrase, setPassphrase] = useState('');
  const { busy, problems, run } = useSaving();
  const add = async (): Promise<void> => {
    const missing =
      passphrase === '' ? [{ field: 'device-passphrase', message: 'Enter your passphrase' }] : [];
    if (!(await run(missing, () => actions.addDevice(passphrase)))) return;
    onSaid('You can now sign in with this computer’s key as well.');
    onClose();
  };
  const form = { inline: true, label: 'Add this computer’s key', busy, problems, onCancel: onClose };
  return (
    <Form {...form} submit="Add it" onSubmit={() => void add()}>
      <PassphraseField
        id="device-passphrase"
        label="Your passphrase"
        value={passphrase}
        problems={problems}
        onChange={setPassphrase}
      />
    </Form>
  );
}
