import { useState } from 'preact/hooks';
import { useSaving } from '@/components/form/saving';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { RestoreActions, RestorePreview, Restored } from './actions';
import { RestoreCheck } from './restore-check';

interface FlowProps<Preview extends RestorePreview> {
  readonly actions: RestoreActions<Preview>;
  readonly onDone: () => void;
}

/** Bringing a school back from a backup: choose the file, see what it is, sign in, and it is done. */
export function RestoreFlow<Preview extends RestorePreview>({ actions, onDone }: FlowProps<Preview>) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  if (restored !== null) return <RestoreEnd restored={restored} onDone={onDone} />;
  if (preview !== null)
    return (
      <RestoreCheck {...{ actions, preview }} onRestored={setRestored} onBack={() => setPreview(null)} />
    );
  return <ChooseBackup actions={actions} onPreview={setPreview} onBack={onDone} />;
}

interface ChooseProps<Preview extends RestorePreview> {
  readonly actions: RestoreActions<Preview>;
  readonly onPreview: (preview: Preview) => void;
  readonly onBack: () => void;
}

function ChooseBackup<Preview extends RestorePreview>({ actions, onPreview, onBack }: ChooseProps<Preview>) {
  const { busy, problems, run } = useSaving();
  const read = (file: File) =>
    run([], async () => {
      const outcome = await actions.previewRestore(new Uint8Array(await file.arrayBuffer()));
      if (outcome.kind === 'done') onPreview(outcome.value);
      return outcome;
    });
  return (
    <>
      <h1 class="govuk-heading-l">Restore from a backup</h1>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        Choose the newest file of the backup folder: the one with the greatest number. Nothing is changed
        before you have seen what is in it and signed in.
      </p>
      <FileField busy={busy} onFile={(file) => void read(file)} />
      <p class="govuk-body" role="status">
        {busy ? 'Checking the whole file…' : ''}
      </p>
      <ButtonGroup>
        <Button kind="secondary" disabled={busy} onPress={onBack}>
          Back
        </Button>
      </ButtonGroup>
    </>
  );
}

function FileField({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="backup-file">
        Backup file
      </label>
      <input
        id="backup-file"
        class="govuk-file-upload"
        type="file"
        accept=".tdbackup"
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

function RestoreEnd({ restored, onDone }: { readonly restored: Restored; readonly onDone: () => void }) {
  const { same, digest, keptStatements, stillErased, signedIn } = restored;
  return (
    <>
      <h1 class="govuk-heading-l">The records are back</h1>
      <p class="govuk-body">
        {same
          ? 'They were read back and are the same, to the last byte, as in the backup.'
          : 'They were read back. What was decided here since the backup was made stays.'}
      </p>
      {keptStatements === 0 ? null : (
        <p class="govuk-body">
          Newer decisions about who holds keys, and about erasing, were kept: {keptStatements}.
        </p>
      )}
      {stillErased === 0 ? null : (
        <p class="govuk-body">
          Cases in this backup that have been erased since: {stillErased}. They stay erased, and nobody can
          open them.
        </p>
      )}
      <p class="govuk-hint">Digest of the records: {digest.slice(0, 12)}</p>
      {signedIn ? null : (
        <p class="govuk-body">
          Next, choose “I lost my passphrase” and make a new sign-in with the recovery key.
        </p>
      )}
      <Button onPress={onDone}>Go on</Button>
    </>
  );
}
