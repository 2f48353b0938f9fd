import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { BackupActions, BackupStatus } from './actions';
import { BackupFacts, useBackupStatus } from './backup-status';

interface PartProps {
  readonly actions: BackupActions;
  /** The way to put a backup in place of what is here. */
  readonly restore?: ComponentChildren;
}

/** Trying something, and the sentence that says what became of it. */
function useSaid() {
  const saving = useSaving();
  const [said, setSaid] = useState('');
  const press = (act: () => Promise<Outcome<string>>) => {
    setSaid('');
    void saving.run([], async () => {
      const outcome = await act();
      if (outcome.kind === 'done') setSaid(outcome.value);
      return outcome;
    });
  };
  return { ...saving, said, press };
}

/** Backups: how they stand, the folder, one by hand, and restoring. */
export function BackupPart({ actions, restore }: PartProps) {
  const status = useBackupStatus(actions.watch);
  const { busy, problems, said, press } = useSaid();
  if (status === null) return null;
  return (
    <>
      <ErrorSummary problems={problems} />
      <p class="govuk-body" role="status">
        {busy ? 'Working…' : said}
      </p>
      {status.trouble === null || problems.length > 0 ? null : (
        <p class="govuk-inset-text">{status.trouble}</p>
      )}
      <BackupFacts status={status} />
      <FolderButtons {...{ status, busy, press, actions }} />
      <WhatIsKept />
      {restore}
    </>
  );
}

interface ButtonsProps {
  readonly status: BackupStatus;
  readonly busy: boolean;
  readonly press: (act: () => Promise<Outcome<string>>) => void;
  readonly actions: BackupActions;
}

function FolderButtons(props: ButtonsProps) {
  const { status, busy, press, actions } = props;
  if (!status.folders) {
    return (
      <>
        <p class="govuk-body">
          This browser cannot write to a folder by itself. Save a backup file once a week, and put it on
          another drive.
        </p>
        <ButtonGroup>
          <FileButton {...props} />
        </ButtonGroup>
      </>
    );
  }
  return (
    <>
      <HowToAllow />
      <ButtonGroup>
        <Button disabled={busy} id="folder" onPress={() => press(actions.chooseFolder)}>
          {status.folder === null ? 'Choose the backup folder' : 'Choose another folder'}
        </Button>
        {status.folder === null ? null : (
          <Button kind="secondary" disabled={busy} onPress={() => press(actions.backUpNow)}>
            Back up now
          </Button>
        )}
        <FileButton {...props} />
      </ButtonGroup>
    </>
  );
}

function FileButton({ status, busy, press, actions }: ButtonsProps) {
  return (
    <Button
      kind={status.folders ? 'secondary' : 'primary'}
      disabled={busy}
      onPress={() => press(actions.saveBackupFile)}
    >
      Save a backup file
    </Button>
  );
}

function HowToAllow() {
  return (
    <p class="govuk-body">
      Choose a folder on another drive or the school’s server. When the browser asks, press{' '}
      <strong>Allow on every visit</strong>: with “Allow this time” the backups stop when the browser closes.
    </p>
  );
}

function WhatIsKept() {
  return (
    <Details summary="What is in a backup, and how long it is kept">
      <p class="govuk-body">
        All records, sealed as they are here. Nobody can read it without a passphrase or the recovery key. A
        new one is made on the first sign-in of each day and a few minutes after entries, while somebody is
        signed in.
      </p>
      <p class="govuk-body">
        The folder keeps the newest backup of 14 days and one a week for 8 weeks before that. No backup older
        than 70 days is kept there, except when it is the only one: by then an erased case is in none of them.
        Files that you saved yourself you must delete yourself.
      </p>
    </Details>
  );
}
