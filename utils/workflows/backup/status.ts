import type { SchoolMoment } from '@/utils/calendar/school-date';
import { liveQuery } from 'dexie';
import { hasFolderAccess } from '@/utils/platform/backup-folder';
import { momentInEngland } from '@/utils/platform/clock';
import { folderSentence, isFolderTrouble } from '@/utils/store/backup/folder-trouble';
import type { SchoolDatabase } from '@/utils/store/database';
import { managedSettings } from '@/utils/workflows/managed-settings';
import { backupNote } from './note';

/** How the backups of this computer stand, for the screens. */
export interface BackupStatus {
  /** Whether this browser can write to a folder by itself. */
  readonly folders: boolean;
  /** Name of the folder that was chosen; null for none. */
  readonly folder: string | null;
  readonly last: {
    readonly at: SchoolMoment;
    readonly generation: number;
    readonly where: 'folder' | 'file';
  } | null;
  /** What is wrong with the folder. */
  readonly trouble: string | null;
  /** The last one is so old, or there is none, that somebody has to see to it. */
  readonly late: boolean;
  /** The school's IT department asks for a folder, and there is none. */
  readonly folderMissing: boolean;
}

const DAY_MS = 24 * 3600 * 1000;
/** A folder is written to every school day; over a weekend nobody is there. A file is asked for every week. */
const LATE_FOLDER_MS = 4 * DAY_MS;
const LATE_FILE_MS = 7 * DAY_MS;

export async function backupStatus(database: SchoolDatabase): Promise<BackupStatus> {
  const { folder, last, trouble } = await backupNote(database);
  const age = last === undefined ? Infinity : database.cipher.now() - last.madeAt;
  const { backupFolderRequired } = await managedSettings();
  const kind = trouble?.kind ?? '';
  return {
    folders: hasFolderAccess(),
    folder: folder?.name ?? null,
    last:
      last === undefined
        ? null
        : { at: momentInEngland(last.madeAt), generation: last.generation, where: last.where },
    trouble: isFolderTrouble(kind) ? folderSentence(kind) : null,
    late: age > (folder === undefined ? LATE_FILE_MS : LATE_FOLDER_MS),
    folderMissing: backupFolderRequired && folder === undefined && hasFolderAccess(),
  };
}

/** Shows the status, now and after every change. Returns how to stop. */
export function watchBackups(database: SchoolDatabase, show: (status: BackupStatus) => void): () => void {
  const subscription = liveQuery(() => backupStatus(database)).subscribe({
    next: show,
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
