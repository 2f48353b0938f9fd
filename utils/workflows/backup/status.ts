import { addDays, dateOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { liveQuery } from 'dexie';
import { hasFolderAccess } from '@/utils/platform/backup-folder';
import { momentInEngland } from '@/utils/platform/clock';
import { folderSentence, isFolderTrouble } from '@/utils/store/backup/folder-trouble';
import type { BackupNote, SchoolDatabase } from '@/utils/store/database';
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
/** A file is asked for every week. */
const LATE_FILE_MS = 7 * DAY_MS;

/** The last weekday before a date, on which a folder was to be written to. */
function weekdayBefore(date: SchoolDate): SchoolDate {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 1 ? -3 : weekday === 7 ? -2 : -1);
}

/**
 * Whether somebody has to see to the backups: a folder that was not written to on a whole weekday, although it is every
 * day on which somebody signs in, or a file of a week ago. What a folder itself answers shows at once, as its trouble.
 *
 * @param now milliseconds since 1970
 */
export function isBackupLate({ folder, last }: BackupNote, now: number): boolean {
  if (last === undefined) return true;
  if (folder === undefined) return now - last.madeAt > LATE_FILE_MS;
  return dateOf(momentInEngland(last.madeAt)) < weekdayBefore(dateOf(momentInEngland(now)));
}

export async function backupStatus(database: SchoolDatabase): Promise<BackupStatus> {
  const note = await backupNote(database);
  const { folder, last, trouble } = note;
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
    late: isBackupLate(note, database.cipher.now()),
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
