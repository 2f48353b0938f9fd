import { useState } from 'preact/hooks';
import { Inset } from '@/components/govuk/text-blocks';
import { amount } from '@/utils/wording/amounts';
import type { DoorActions, DoorState } from './actions';
import { WHY_LOCKED } from './door-words';
import { LostPassphrase } from './lost-passphrase';
import { RecoverySignIn } from './recovery-sign-in';
import { ScreenTitle } from './screen-title';
import { SignIn } from './sign-in';

interface LockedProps {
  readonly state: Extract<DoorState, { kind: 'locked' }>;
  readonly actions: DoorActions;
}

/** Everything that may be shown while locked: labels and roles of those who can sign in, and a number. */
export function Locked({ state, actions }: LockedProps) {
  const [place, setPlace] = useState<'sign-in' | 'lost' | 'recovery'>('sign-in');
  if (place === 'recovery') {
    return (
      <main class="app-door">
        <RecoverySignIn actions={actions} onBack={() => setPlace('sign-in')} />
      </main>
    );
  }
  if (place === 'lost') {
    return (
      <main class="app-door">
        <LostPassphrase
          people={state.people}
          onRecovery={() => setPlace('recovery')}
          onBack={() => setPlace('sign-in')}
        />
      </main>
    );
  }
  return (
    <main class="app-door">
      <ScreenTitle>Tenth Day is locked</ScreenTitle>
      <p class="govuk-body">{WHY_LOCKED[state.because]}</p>
      <Waiting registers={state.waiting} />
      <SignIn people={state.people} actions={actions} onLost={() => setPlace('lost')} />
    </main>
  );
}

function Waiting({ registers }: { readonly registers: number }) {
  return (
    <div role="status">
      {registers === 0 ? null : (
        <Inset>
          {amount(registers, 'register')} {registers === 1 ? 'was' : 'were'} read while it was locked, and{' '}
          {registers === 1 ? 'waits' : 'wait'}, sealed, to be counted when somebody signs in.
        </Inset>
      )}
    </div>
  );
}
