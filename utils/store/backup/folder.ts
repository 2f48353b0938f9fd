import type { Bytes } from '@/utils/vault/bytes/bytes';
import { headerOf } from './file';
import { FolderTrouble, folderTroubleFrom } from './folder-trouble';
import type { FolderTroubleKind } from './folder-trouble';
import { fileNameOf, filesIn, mayGo } from './generations';
import type { DatedFile, KnownFile } from './generations';
import { LONGEST_START } from './header';

/** A folder of this computer, as the browser lets it be used. Each call may throw a `DOMException`. */
export interface BackupFolder {
  readonly names: () => Promise<readonly string[]>;
  /** @param upTo so many bytes of the beginning; all of it when left out */
  readonly read: (name: string, upTo?: number) => Promise<Bytes>;
  readonly write: (name: string, bytes: Bytes) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly mayWrite: () => Promise<boolean>;
}

/** What was found in a folder before a backup is made. */
export interface LookedAt {
  readonly highest: number;
  readonly trouble: FolderTroubleKind | null;
}

async function dated(folder: BackupFolder, file: KnownFile, vault: string): Promise<DatedFile | null> {
  try {
    const header = headerOf(await folder.read(file.name, LONGEST_START));
    if (header.vault !== vault) return null;
    return { ...file, madeAt: header.madeAt };
  } catch {
    return null;
  }
}

function judged(highest: number, known: number, conflicts: number): FolderTroubleKind | null {
  if (highest > known) return 'newer-files';
  if (conflicts > 0) return 'conflict-copy';
  return highest < known && highest > 0 ? 'older-files' : null;
}

/**
 * Looks at a folder before writing to it.
 *
 * @param known the generation of the last backup that this computer put there; 0 for none
 * @throws FolderTrouble no-permission, gone, another-school
 */
export async function lookAtFolder(folder: BackupFolder, vault: string, known: number): Promise<LookedAt> {
  try {
    if (!(await folder.mayWrite())) throw new FolderTrouble('no-permission');
    const { files, conflicts } = filesIn(await folder.names());
    const [newest] = files;
    if (newest === undefined) return { highest: 0, trouble: known > 0 ? 'older-files' : null };
    for (const file of files) {
      const header = await readable(folder, file);
      if (header === null) continue;
      if (header !== vault) throw new FolderTrouble('another-school');
      break;
    }
    return { highest: newest.generation, trouble: judged(newest.generation, known, conflicts.length) };
  } catch (error) {
    throw folderTroubleFrom(error);
  }
}

async function readable(folder: BackupFolder, { name }: KnownFile): Promise<string | null> {
  const start = await folder.read(name, LONGEST_START);
  try {
    return headerOf(start).vault;
  } catch {
    return null;
  }
}

function isSame(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/**
 * Writes a backup under another name, reads it back, and only then gives it its own: what is there stays good until the
 * new one is known to be.
 *
 * @throws FolderTrouble full, gone, no-permission, not-read-back, failed
 */
export async function writeToFolder(folder: BackupFolder, generation: number, bytes: Bytes): Promise<void> {
  const name = fileNameOf(generation);
  const draft = `${name}.part`;
  try {
    await folder.write(draft, bytes);
    if (!isSame(await folder.read(draft), bytes)) {
      await folder.remove(draft);
      throw new FolderTrouble('not-read-back');
    }
    await folder.rename(draft, name);
  } catch (error) {
    throw folderTroubleFrom(error);
  }
}

/** Takes away backups that are no longer needed. One that cannot be read is not ours to judge, and stays. */
export async function tidyFolder(folder: BackupFolder, vault: string, now: number): Promise<void> {
  const { files } = filesIn(await folder.names());
  const known = await Promise.all(files.map((file) => dated(folder, file, vault)));
  for (const { name } of mayGo(
    known.filter((file) => file !== null),
    now,
  ))
    await folder.remove(name);
}
