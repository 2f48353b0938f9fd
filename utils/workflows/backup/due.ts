import { folderOver } from '@/utils/platform/backup-folder';
import { momentInEngland } from '@/utils/platform/clock';
import { dateOf } from '@/utils/calendar/school-date';
import type { BackupNote, SchoolDatabase } from '@/utils/store/database';
import { backUpTo } from './make';
import { backupNote, writtenSoFar } from './note';

/** So long after the last one, so that an hour of telephone calls is not twenty backups. */
const PAUSE_MS = 5 * 60_000;
/** How long to leave a folder alone that has just failed. */
const AFTER_TROUBLE_MS = 10 * 60_000;

/**
 * Whether a backup is due: the first of the day, or one after entries were made.
 *
 * @param now milliseconds since 1970
 * @param written entries and papers there are
 */
export function isBackupDue({ last }: BackupNote, now: number, written: number): boolean {
  if (last?.where !== 'folder') return true;
  if (now < last.madeAt) return false;
  if (dateOf(momentInEngland(last.madeAt)) !== dateOf(momentInEngland(now))) return true;
  return written !== last.written && now - last.madeAt >= PAUSE_MS;
}

let triedAt = 0;

/** Backs up to the chosen folder when it is time. Called every minute while somebody is signed in. @throws VaultTrouble locked */
export async function backUpWhenDue(database: SchoolDatabase): Promise<void> {
  const note = await backupNote(database);
  const now = database.cipher.now();
  if (note.folder === undefined || !isBackupDue(note, now, await writtenSoFar(database))) return;
  if (note.trouble !== undefined && now - triedAt < AFTER_TROUBLE_MS) return;
  triedAt = now;
  await backUpTo(folderOver(note.folder), database);
}
