import { alone } from '@/utils/platform/alone';
import { tidyFolder, lookAtFolder, writeToFolder } from '@/utils/store/backup/folder';
import type { BackupFolder } from '@/utils/store/backup/folder';
import { FolderTrouble } from '@/utils/store/backup/folder-trouble';
import type { FolderTroubleKind } from '@/utils/store/backup/folder-trouble';
import { fileNameOf } from '@/utils/store/backup/generations';
import { takeBackup } from '@/utils/store/backup/take';
import type { BackupNote, SchoolDatabase } from '@/utils/store/database';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { backupNote, noteBackup, writtenSoFar } from './note';

export interface MadeBackup {
  readonly fileName: string;
  readonly bytes: Bytes;
  readonly generation: number;
}

/** Two backups at once, of two pages or of a page and the worker, would take one number. */
const LOCK = 'tenth-day-backup';

async function take(database: SchoolDatabase, above: number) {
  const generation = Math.max((await backupNote(database)).generation, above) + 1;
  const written = await writtenSoFar(database);
  const madeAt = database.cipher.now();
  const { bytes } = await takeBackup(database, await database.cipher.keyring(), generation, madeAt);
  return { generation, written, madeAt, bytes };
}

function withLast(
  note: BackupNote,
  last: NonNullable<BackupNote['last']>,
  trouble: BackupNote['trouble'],
): BackupNote {
  const { id, folder } = note;
  return {
    id,
    generation: last.generation,
    last,
    ...(folder === undefined ? {} : { folder }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** A backup as a file, for the page to hand to the downloads. @throws VaultTrouble locked */
export function makeBackupFile(database: SchoolDatabase): Promise<MadeBackup> {
  return alone(LOCK, async () => {
    const { generation, written, madeAt, bytes } = await take(database, 0);
    await noteBackup(database, (note) =>
      withLast(note, { generation, madeAt, written, where: 'file' }, note.trouble),
    );
    return { fileName: fileNameOf(generation), bytes, generation };
  });
}

async function noteTrouble(database: SchoolDatabase, kind: FolderTroubleKind): Promise<void> {
  const now = database.cipher.now();
  await noteBackup(database, (note) => {
    const since = note.trouble?.kind === kind ? note.trouble.since : now;
    return { ...note, trouble: { kind, since } };
  });
}

/**
 * Writes the next backup to the chosen folder. What went wrong is noted, for the screens to show.
 *
 * @returns the trouble; null when all is well
 * @throws VaultTrouble locked
 */
export function backUpTo(folder: BackupFolder, database: SchoolDatabase): Promise<FolderTroubleKind | null> {
  return alone(LOCK, async () => {
    const { vault } = (await database.ledger.get('ledger')) ?? {};
    if (vault === undefined) return null;
    try {
      const { last } = await backupNote(database);
      const looked = await lookAtFolder(folder, vault, last?.where === 'folder' ? last.generation : 0);
      const { generation, written, madeAt, bytes } = await take(database, looked.highest);
      await writeToFolder(folder, generation, bytes);
      const trouble = looked.trouble === null ? undefined : { kind: looked.trouble, since: madeAt };
      await noteBackup(database, (note) =>
        withLast(note, { generation, madeAt, written, where: 'folder' }, trouble),
      );
      await tidyFolder(folder, vault, madeAt).catch(() => undefined);
      return looked.trouble;
    } catch (error) {
      if (!(error instanceof FolderTrouble)) throw error;
      await noteTrouble(database, error.kind);
      return error.kind;
    }
  });
}
