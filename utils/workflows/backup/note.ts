import { needRoom } from '@/utils/store/room';
import type { BackupNote, SchoolDatabase } from '@/utils/store/database';

const NEW: BackupNote = { id: 'backup', generation: 0 };

/** What this computer knows of its backups. */
export async function backupNote({ backup }: SchoolDatabase): Promise<BackupNote> {
  return (await backup.get('backup')) ?? NEW;
}

/** Changes the note in one transaction. */
export async function noteBackup(
  database: SchoolDatabase,
  change: (note: BackupNote) => BackupNote,
): Promise<void> {
  await needRoom();
  await database.transaction('rw', database.backup, async () => {
    await database.backup.put(change(await backupNote(database)));
  });
}

/** How much was ever written to the log and the papers. */
export async function writtenSoFar({ events, papers }: SchoolDatabase): Promise<number> {
  return (await events.count()) + (await papers.count());
}
