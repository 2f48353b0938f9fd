import { Button, ButtonGroup } from '@/components/govuk/button';
import { Inset } from '@/components/govuk/text-blocks';
import { listOf } from '@/utils/wording/amounts';
import type { PersonAtTheDoor } from './actions';
import { canAdmit } from './door-words';
import { ScreenTitle } from './screen-title';

interface LostProps {
  readonly people: readonly PersonAtTheDoor[];
  readonly onRecovery: () => void;
  readonly onBack: () => void;
}

/** The two ways back in, and where there is none. */
export function LostPassphrase({ people, onRecovery, onBack }: LostProps) {
  const admitters = people.filter(({ role }) => canAdmit(role)).map(({ label }) => label);
  return (
    <>
      <ScreenTitle>If your passphrase is lost</ScreenTitle>
      <p class="govuk-body">
        Nobody can look your passphrase up, and nobody can change it without you. What you wrote stays yours.
      </p>
      <h2 class="govuk-heading-m">1. Ask the DSL or the headteacher</h2>
      {admitters.length === 0 ? (
        <p class="govuk-body">Nobody with one of these roles can sign in on this computer.</p>
      ) : (
        <p class="govuk-body">
          Any of them can sign in and give you a new passphrase under Settings, “Who can sign in”:{' '}
          <strong>{listOf(admitters)}</strong>.
        </p>
      )}
      <h2 class="govuk-heading-m">2. Else take the recovery key from the safe</h2>
      <p class="govuk-body">
        The printed sheet with 14 groups of letters and figures. With it a DSL or headteacher makes a new
        sign-in here.
      </p>
      <h2 class="govuk-heading-m">3. If there is neither</h2>
      <Inset>
        Without a passphrase of the DSL or headteacher and without the recovery key nobody can open these
        records again: not the IT team, and not the makers of Tenth Day. They stay sealed. To begin anew,
        Tenth Day is removed from this browser and added again: the registers can be read again from the MIS,
        calls and notes cannot.
      </Inset>
      <ButtonGroup>
        <Button onPress={onRecovery}>Use the recovery key</Button>
        <Button kind="secondary" onPress={onBack}>
          Back to sign in
        </Button>
      </ButtonGroup>
    </>
  );
}
