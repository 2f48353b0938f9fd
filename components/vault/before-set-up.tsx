import { useContext, useState } from 'preact/hooks';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { Go, RoutesAt } from '@/components/shell/link';
import type { DoorProps } from './door';
import { RecordsMissing } from './records-missing';
import { ScreenTitle } from './screen-title';
import { SetUpWizard } from './set-up-wizard';

type BeforeProps = Omit<DoorProps, 'children'> & {
  /** True while set-up must stay on the screen although the vault is open. */
  readonly onHold: (hold: boolean) => void;
};

type Place = { readonly at: 'start' | 'restore' } | { readonly at: 'set-up'; readonly school: string };

/** What stands there while there are no records to open: a welcome, or the news that they are gone. */
export function BeforeSetUp(props: BeforeProps) {
  const { state, actions, today, restore, backupStep, onHold } = props;
  const [place, setPlace] = useState<Place>({ at: 'start' });
  const isPanel = useContext(RoutesAt) !== '';
  const setUp = (school: string): void => setPlace({ at: 'set-up', school });
  if (isPanel) return <main class="app-door">{<ElsewhereOnly isNew={state.kind === 'new'} />}</main>;
  const startRestore = (): void => {
    // A restore opens the vault before it has said what became of it.
    onHold(true);
    setPlace({ at: 'restore' });
  };
  const leaveRestore = (): void => {
    onHold(false);
    setPlace({ at: 'start' });
  };
  if (place.at === 'restore') return <main class="app-door">{restore(leaveRestore)}</main>;
  if (place.at === 'set-up') {
    return (
      <main class="app-door">
        <SetUpWizard
          actions={actions}
          school={place.school}
          today={today}
          backupStep={backupStep}
          onHold={onHold}
          onLeave={() => setPlace({ at: 'start' })}
        />
      </main>
    );
  }
  return (
    <main class="app-door">
      {state.kind === 'missing' ? (
        <RecordsMissing damaged={state.damaged} onRestore={startRestore} onAnew={setUp} />
      ) : (
        <Welcome onSetUp={() => setUp('')} onRestore={startRestore} />
      )}
    </main>
  );
}

/** The panel is too narrow to print in, and closes with its tab. */
function ElsewhereOnly({ isNew }: { readonly isNew: boolean }) {
  return (
    <>
      <ScreenTitle>
        {isNew ? 'Tenth Day is not set up yet' : 'The records of this computer are missing or damaged'}
      </ScreenTitle>
      <p class="govuk-body">
        {isNew
          ? 'Nothing is read or counted on this computer until it is.'
          : 'Nothing was started anew. What can be done stands in the tab.'}
      </p>
      <Go to={{ page: 'today' }} look="button">
        {isNew ? 'Set up or restore' : 'See what can be done'}
      </Go>
    </>
  );
}

function Welcome({ onSetUp, onRestore }: { readonly onSetUp: () => void; readonly onRestore: () => void }) {
  return (
    <>
      <ScreenTitle>Welcome to Tenth Day</ScreenTitle>
      <p class="govuk-body">
        Tenth Day counts days of absence beside your MIS. What it knows stays on this computer, locked: each
        member of staff opens it with a passphrase of their own.
      </p>
      <p class="govuk-body">Setting up takes under five minutes. You need:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>the designated safeguarding lead or the headteacher, who must be the first to sign in</li>
        <li>a second person, so that one lost passphrase is no disaster</li>
        <li>a printer, for one page that goes into the school safe</li>
      </ul>
      <ButtonGroup>
        <Button onPress={onSetUp}>Set up Tenth Day</Button>
        <Button kind="secondary" onPress={onRestore}>
          Restore from a backup
        </Button>
      </ButtonGroup>
    </>
  );
}
