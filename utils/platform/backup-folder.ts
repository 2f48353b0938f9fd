import type { BackupFolder } from '@/utils/store/backup/folder';

/** Chromium's folder access, which the types of the web do not all know yet. */
interface Handle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}
interface Movable extends FileSystemFileHandle {
  readonly move?: (name: string) => Promise<void>;
}
interface Picker {
  readonly showDirectoryPicker?: (how: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets a page write to a folder that a person chooses. Firefox does not. */
export function hasFolderAccess(): boolean {
  return (globalThis as Picker).showDirectoryPicker !== undefined;
}

/** Asks for a folder. First thing in a press of a button. Null when the person chose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const how = { id: 'tenth-day-backup', mode: 'readwrite', startIn: 'documents' } as const;
    return (await (globalThis as Picker).showDirectoryPicker?.(how)) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Asks for a chosen folder once more. First thing in a press of a button. */
export async function isFolderAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (handle as Handle).requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

async function namesIn(handle: Handle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of handle.keys()) names.push(name);
  return names;
}

async function bytesOfFile(handle: Handle, name: string, upTo?: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await handle.getFileHandle(name)).getFile();
  return new Uint8Array(await (upTo === undefined ? file : file.slice(0, upTo)).arrayBuffer());
}

async function writeFile(handle: Handle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
  await stream.write(bytes);
  await stream.close();
}

async function renameFile(handle: Handle, from: string, to: string): Promise<void> {
  const file: Movable = await handle.getFileHandle(from);
  if (file.move !== undefined) return file.move(to);
  await writeFile(handle, to, await bytesOfFile(handle, from));
  await handle.removeEntry(from);
}

/** A chosen folder, for the backups. */
export function folderOver(chosen: FileSystemDirectoryHandle): BackupFolder {
  const handle = chosen as Handle;
  return {
    names: () => namesIn(handle),
    read: (name, upTo) => bytesOfFile(handle, name, upTo),
    write: (name, bytes) => writeFile(handle, name, bytes),
    rename: (from, to) => renameFile(handle, from, to),
    remove: (name) => handle.removeEntry(name),
    // A folder of the browser's own needs no permission and has no such question.
    mayWrite: async () =>
      ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted',
  };
}
