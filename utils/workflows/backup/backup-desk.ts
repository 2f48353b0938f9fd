import { chooseFolder, folderOver, isFolderAllowed } from '@/utils/platform/backup-folder';
import { folderSentence, wasMade } from '@/utils/store/backup/folder-trouble';
import type { FolderTroubleKind } from '@/utils/store/backup/folder-trouble';
import type { SchoolDatabase } from '@/utils/store/database';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { orRefused } from '@/utils/workflows/acting';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { DeskPorts } from '@/utils/workflows/ports';
import { backUpTo, makeBackupFile } from './make';
import { backupNote, noteBackup } from './note';
import { previewRestore, restore } from './restore';
import type { RestoreAsked, RestorePreview, Restored } from './restore';
import { watchBackups } from './status';
import type { BackupStatus } from './status';

export type { BackupStatus, RestoreAsked, RestorePreview, Restored };

/** All about backups that a screen can see and do. */
export interface BackupDesk {
  watch(show: (status: BackupStatus) => void): () => void;
  /** First thing in a press of a button: the browser asks for a folder only then. `done` with a sentence. */
  chooseFolder(): Promise<Outcome<string>>;
  /** Asks for the chosen folder anew if need be, and writes a backup there. First thing in a press of a button. */
  backUpNow(): Promise<Outcome<string>>;
  /** Hands a backup to the downloads. `done` with a sentence. */
  saveBackupFile(): Promise<Outcome<string>>;
  previewRestore(bytes: Bytes): Promise<Outcome<RestorePreview>>;
  restore(asked: RestoreAsked): Promise<Outcome<Restored>>;
}

const NO_FOLDER = 'No folder was chosen. Nothing has changed.';
const TYPE = 'application/octet-stream';

function said(trouble: FolderTroubleKind | null): Outcome<string> {
  if (trouble === null) return done('A backup was written to the folder and read back.');
  return wasMade(trouble) ? done(folderSentence(trouble)) : refusedFor(folderSentence(trouble), 'folder');
}

async function choose(database: SchoolDatabase): Promise<Outcome<string>> {
  const folder = await chooseFolder();
  if (folder === null) return refusedFor(NO_FOLDER, 'folder');
  const allowed = await isFolderAllowed(folder);
  if (!allowed) return refusedFor(folderSentence('no-permission'), 'folder');
  const trouble = await backUpTo(folderOver(folder), database);
  // A folder that cannot be used is not kept: the one before may still be good.
  if (trouble !== null && !wasMade(trouble)) return said(trouble);
  await noteBackup(database, (note) => ({ ...note, folder }));
  return said(trouble);
}

async function backUp(database: SchoolDatabase): Promise<Outcome<string>> {
  const { folder } = await backupNote(database);
  if (folder === undefined) return refusedFor('Choose a backup folder first.', 'folder');
  await isFolderAllowed(folder);
  return said(await backUpTo(folderOver(folder), database));
}

async function saveFile({ database, saveFile: save }: DeskPorts): Promise<Outcome<string>> {
  const { fileName, bytes } = await makeBackupFile(database);
  save(fileName, bytes, TYPE);
  return done(`The backup is among your downloads as ${fileName}. Put it on another drive.`);
}

/** @param here the session of this page, which a restore locks and opens again */
export function openBackupDesk(here: SessionHere, ports: DeskPorts): BackupDesk {
  const { database } = here;
  return {
    watch: (show) => watchBackups(database, show),
    chooseFolder: () => orRefused(() => choose(database)),
    backUpNow: () => orRefused(() => backUp(database)),
    saveBackupFile: () => orRefused(() => saveFile(ports)),
    previewRestore: (bytes) => previewRestore(bytes, here),
    restore: (asked) => restore(asked, here),
  };
}
