import { useEffect, useState } from 'preact/hooks';
import { SummaryList } from '@/components/govuk/summary-list';
import { dayTime } from '@/utils/wording/dates';
import type { BackupActions, BackupStatus } from './actions';

export function useBackupStatus(watch: BackupActions['watch']): BackupStatus | null {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  useEffect(() => watch(setStatus), [watch]);
  return status;
}

function lastWords({ last }: BackupStatus): string {
  if (last === null) return 'None has been made on this computer yet';
  const where = last.where === 'folder' ? 'in the backup folder' : 'as a file, among the downloads';
  return `${dayTime(last.at)}, number ${last.generation}, ${where}`;
}

/** When the last backup was made, and where the next one goes. */
export function BackupFacts({ status }: { readonly status: BackupStatus }) {
  const next =
    status.folder === null ? 'Only when you press the button' : `The folder “${status.folder}”, by itself`;
  return (
    <SummaryList
      rows={[
        { key: 'Last backup', value: lastWords(status) },
        { key: 'Next backups', value: next },
      ]}
    />
  );
}

function warning({ last, folderMissing }: BackupStatus): string {
  if (last === null) return 'There is no backup yet. If this computer is lost, so are the records.';
  if (folderMissing) return 'Your IT department asks for a backup folder. None is chosen yet.';
  return `The last backup was made ${dayTime(last.at)}.`;
}

/** What has to be seen to about backups; nothing when all is well. */
export function BackupWarning({ status }: { readonly status: BackupStatus | null }) {
  if (status === null || (status.trouble === null && !status.late && !status.folderMissing)) return null;
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">
        <strong>Backup: </strong>
        {status.trouble ?? warning(status)}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="#/settings/backup">
          See to the backup
        </a>
      </p>
    </div>
  );
}
