import { useEffect, useState } from 'preact/hooks';
import { Radios } from '@/components/form/choice-fields';
import { useSaving } from '@/components/form/saving';
import { Button, ButtonGroup, LinkButton } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Problem } from '@/components/govuk/error-summary';
import { Hidden } from '@/components/govuk/text-blocks';
import { WHO_WORDS } from '@/utils/wording/people';
import type { DoorActions, PersonAtTheDoor } from './actions';
import { PassphraseField } from './passphrase-field';
import { useWait } from './use-wait';

interface SignInProps {
  readonly people: readonly PersonAtTheDoor[];
  readonly actions: DoorActions;
  readonly onLost: () => void;
}

/** A passphrase left standing at a shared desk is taken away after so long. */
const LEFT_STANDING_MS = 120_000;

function useTypedPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => {
    if (passphrase === '') return undefined;
    const leaving = setTimeout(() => setPassphrase(''), LEFT_STANDING_MS);
    return () => clearTimeout(leaving);
  }, [passphrase]);
  return { passphrase, setPassphrase };
}

function missing(who: string, passphrase: string): Problem[] {
  return [
    ...(who === '' ? [{ field: 'who', message: 'Choose who you are' }] : []),
    ...(passphrase === '' ? [{ field: 'passphrase', message: 'Enter your passphrase' }] : []),
  ];
}

function useSignIn({ people, actions }: SignInProps) {
  const [who, setWho] = useState(people.length === 1 ? (people[0]?.memberId ?? '') : '');
  const { passphrase, setPassphrase } = useTypedPassphrase();
  const { busy, problems, run } = useSaving();
  const wait = useWait();
  const enter = async (): Promise<void> => {
    if (busy || wait.left > 0) return;
    const found = missing(who, passphrase);
    const isIn = await run(found, () => actions.signIn(who, passphrase));
    if (!isIn && found.length === 0) wait.wasWrong();
  };
  const enterWithDevice = (): void => void run([], () => actions.signInWithDevice(who));
  return { who, setWho, passphrase, setPassphrase, busy, problems, wait, enter, enterWithDevice };
}

/** Who, and their passphrase. Wrong tries make the next one wait; nobody is ever locked out for good. */
export function SignIn(props: SignInProps) {
  const { people, onLost } = props;
  const { who, busy, problems, wait, ...at } = useSignIn(props);
  const chosen = people.find(({ memberId }) => memberId === who);
  return (
    <form
      class="app-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void at.enter();
      }}
    >
      <ErrorSummary problems={problems} />
      <PersonPicker people={people} who={who} problems={problems} onChange={at.setWho} />
      <PassphraseField
        id="passphrase"
        label="Passphrase"
        value={at.passphrase}
        problems={problems}
        onChange={at.setPassphrase}
      />
      <Countdown left={wait.left} whole={wait.whole} />
      <ButtonGroup>
        <Button type="submit" disabled={busy || wait.left > 0}>
          {busy ? 'Opening…' : 'Sign in'}
        </Button>
        {chosen?.withDevice !== true ? null : (
          <Button kind="secondary" disabled={busy} onPress={at.enterWithDevice}>
            Use this computer’s key
          </Button>
        )}
        <LinkButton onPress={onLost}>I lost my passphrase</LinkButton>
      </ButtonGroup>
    </form>
  );
}

interface PickerProps {
  readonly people: readonly PersonAtTheDoor[];
  readonly who: string;
  readonly problems: readonly Problem[];
  readonly onChange: (memberId: string) => void;
}

function PersonPicker({ people, who, problems, onChange }: PickerProps) {
  if (people.length === 0) {
    return (
      <p class="govuk-body">
        No sign-in is left on this computer. Choose “I lost my passphrase” to go on with the recovery key.
      </p>
    );
  }
  return (
    <Radios
      id="who"
      label="Who are you?"
      choices={people.map(({ memberId, label, role }) => ({
        value: memberId,
        label,
        hint: WHO_WORDS[role],
      }))}
      value={who}
      problems={problems}
      onChange={onChange}
    />
  );
}

/** The seconds tick for the eye. What is read out comes twice only: at the beginning and at the end. */
function Countdown({ left, whole }: { readonly left: number; readonly whole: number }) {
  return (
    <div class="app-countdown">
      {left === 0 ? null : (
        <p class="govuk-body" aria-hidden="true">
          Wait {left} {left === 1 ? 'second' : 'seconds'}, then try again.
        </p>
      )}
      <div role="status">
        {whole === 0 ? null : left > 0 ? (
          <Hidden>Wait {whole} seconds, then try again. Nobody is locked out for good.</Hidden>
        ) : (
          <p class="govuk-body">You can try again now.</p>
        )}
      </div>
    </div>
  );
}
