/** Why the backup folder could not be used, or needs to be looked at. */
export const FOLDER_TROUBLES = [
  'no-permission',
  'gone',
  'full',
  'not-read-back',
  'conflict-copy',
  'older-files',
  'newer-files',
  'another-school',
  'failed',
] as const;
export type FolderTroubleKind = (typeof FOLDER_TROUBLES)[number];

const SENTENCES: Readonly<Record<FolderTroubleKind, string>> = {
  'no-permission':
    'The browser no longer lets Tenth Day write to the backup folder. Choose the folder again, and press “Allow on every visit”.',
  gone: 'The backup folder is not there. Connect the drive again, or choose another folder.',
  full: 'There is no room left in the backup folder. Free some space, or choose another folder.',
  'not-read-back':
    'The last backup could not be read back as it was written, so it was thrown away. The ones before it are kept. Try again, or choose another folder.',
  'conflict-copy':
    'The backup folder holds second copies of backups, made by a program that keeps folders in step. A backup was made. Look at the folder: another computer may be writing to it.',
  'older-files':
    'The newest file in the backup folder is older than the last backup made here. Somebody may have put back an old copy of the folder. A new backup was made.',
  'newer-files':
    'The backup folder holds a newer backup than this computer made. Another computer may be working with the same records. A backup was made under the next number. Ask the DSL or the head which computer is right.',
  'another-school':
    'The backup folder holds backups of other records. Nothing was written there. Choose another folder.',
  failed:
    'The backup could not be written. The ones before it are kept. Try again, or choose another folder.',
};

/** Troubles with which a backup was made all the same. */
const MADE: readonly FolderTroubleKind[] = ['conflict-copy', 'older-files', 'newer-files'];

export function wasMade(kind: FolderTroubleKind): boolean {
  return MADE.includes(kind);
}

export function isFolderTrouble(kind: string): kind is FolderTroubleKind {
  return (FOLDER_TROUBLES as readonly string[]).includes(kind);
}

export function folderSentence(kind: FolderTroubleKind): string {
  return SENTENCES[kind];
}

/** A folder that failed, with one plain sentence for staff in `message`. */
export class FolderTrouble extends Error {
  override readonly name = 'FolderTrouble';
  constructor(readonly kind: FolderTroubleKind) {
    super(SENTENCES[kind]);
  }
}

const OF_NAME: Readonly<Record<string, FolderTroubleKind>> = {
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

/** The trouble behind an error of the browser's folder access; any other error is a fault of ours and is thrown on. */
export function folderTroubleFrom(error: unknown): FolderTrouble {
  if (error instanceof FolderTrouble) return error;
  if (error instanceof DOMException) return new FolderTrouble(OF_NAME[error.name] ?? 'failed');
  throw error;
}
