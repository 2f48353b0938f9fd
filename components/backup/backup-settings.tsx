import { useState } from 'preact/hooks';
import { Button, ButtonGroup } from '@/components/govuk/button';
import type { Route } from '@/components/shell/route';
import type { BackupActions, RestoreActions, RestorePreview } from './actions';
import { BackupPart } from './backup-part';
import { BackupWarning, useBackupStatus } from './backup-status';
import { RestoreFlow } from './restore-flow';

interface SettingsProps<Preview extends RestorePreview> {
  readonly actions: BackupActions & RestoreActions<Preview>;
  /** Everything on the page has changed under it. */
  readonly onRestored: () => void;
}

/** The part of Settings about backups. */
export function BackupSettings<Preview extends RestorePreview>({
  actions,
  onRestored,
}: SettingsProps<Preview>) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreFlow actions={actions} onDone={onRestored} />;
  return (
    <BackupPart
      actions={actions}
      restore={
        <>
          <h2 class="govuk-heading-m">Restore</h2>
          <p class="govuk-body">
            A backup can take the place of the records on this computer, when they are damaged or wrong.
          </p>
          <Button kind="secondary" onPress={() => setRestoring(true)}>
            Restore from a backup
          </Button>
        </>
      }
    />
  );
}

/** At set-up: the folder can be chosen now or later. */
export function BackupStep({
  actions,
  onDone,
}: {
  readonly actions: BackupActions;
  readonly onDone: () => void;
}) {
  return (
    <>
      <BackupPart actions={actions} />
      <ButtonGroup>
        <Button onPress={onDone}>Go on</Button>
      </ButtonGroup>
    </>
  );
}

/** What has to be seen to, above every other page than the one about it. */
export function BackupBanner({ actions, route }: { readonly actions: BackupActions; readonly route: Route }) {
  const status = useBackupStatus(actions.watch);
  const there = route.page === 'settings' && route.part === 'backup';
  return there ? null : <BackupWarning status={status} />;
}
