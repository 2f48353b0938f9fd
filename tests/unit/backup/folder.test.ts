import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BackupFolder } from '@/utils/store/backup/folder';
import { fileNameOf, filesIn, mayGo } from '@/utils/store/backup/generations';
import { readBackup } from '@/utils/store/backup/file';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { backUpTo } from '@/utils/workflows/backup/make';
import { isBackupDue } from '@/utils/workflows/backup/due';
import { isBackupLate } from '@/utils/workflows/backup/status';
import { backupNote } from '@/utils/workflows/backup/note';
import { schoolWithRecords } from './a-vault';

interface FakeFolder extends BackupFolder {
  readonly files: Map<string, Bytes>;
  /** What the disc does to a file as it is written. */
  spoil: (bytes: Bytes) => Bytes;
  allowed: boolean;
}

function fakeFolder(): FakeFolder {
  const files = new Map<string, Bytes>();
  const get = (name: string) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new DOMException('', 'NotFoundError');
    return bytes;
  };
  const folder: FakeFolder = {
    files,
    spoil: (bytes) => bytes,
    allowed: true,
    names: () => Promise.resolve([...files.keys()]),
    read: (name, upTo) => Promise.resolve(get(name).slice(0, upTo)),
    write: (name, bytes) => Promise.resolve(void files.set(name, folder.spoil(bytes))),
    rename: (from, to) => {
      files.set(to, get(from));
      files.delete(from);
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void files.delete(name)),
    mayWrite: () => Promise.resolve(folder.allowed),
  };
  return folder;
}

describe('the backup folder', () => {
  it('gets the next generation each time, and each can be read', async () => {
    const { database } = await schoolWithRecords(1);
    const folder = fakeFolder();
    expect(await backUpTo(folder, database)).toBeNull();
    expect(await backUpTo(folder, database)).toBeNull();
    expect([...folder.files.keys()]).toEqual([fileNameOf(1), fileNameOf(2)]);
    for (const bytes of folder.files.values()) await readBackup(bytes);
  });

  it('keeps the good backup when the next one does not read back as it was written', async () => {
    const { database } = await schoolWithRecords(1);
    const folder = fakeFolder();
    await backUpTo(folder, database);
    folder.spoil = (bytes) => bytes.slice(0, 100);
    expect(await backUpTo(folder, database)).toBe('not-read-back');
    expect([...folder.files.keys()]).toEqual([fileNameOf(1)]);
    expect((await backupNote(database)).trouble?.kind).toBe('not-read-back');
  });

  it('says that the permission is gone, and is well again once it is back', async () => {
    const { database } = await schoolWithRecords(1);
    const folder = fakeFolder();
    folder.allowed = false;
    expect(await backUpTo(folder, database)).toBe('no-permission');
    folder.allowed = true;
    expect(await backUpTo(folder, database)).toBeNull();
    expect((await backupNote(database)).trouble).toBeUndefined();
  });

  it('writes nothing beside the backups of another school', async () => {
    const [ours, theirs] = [await schoolWithRecords(1), await schoolWithRecords(1)];
    const folder = fakeFolder();
    await backUpTo(folder, theirs.database);
    expect(await backUpTo(folder, ours.database)).toBe('another-school');
    expect(folder.files.size).toBe(1);
  });

  it('never takes a number that another computer has used, and says so', async () => {
    const { database } = await schoolWithRecords(1);
    const folder = fakeFolder();
    await backUpTo(folder, database);
    const [bytes] = folder.files.values();
    folder.files.set(fileNameOf(8), bytes ?? new Uint8Array());
    expect(await backUpTo(folder, database)).toBe('newer-files');
    expect(folder.files.has(fileNameOf(9))).toBe(true);
  });

  it('notices an old copy of the folder and the copies of a program that keeps folders in step', async () => {
    const { database } = await schoolWithRecords(1);
    const folder = fakeFolder();
    await backUpTo(folder, database);
    await backUpTo(folder, database);
    folder.files.delete(fileNameOf(2));
    expect(await backUpTo(folder, database)).toBe('older-files');
    folder.files.set('tenth-day-backup-3-OFFICE-PC.tdbackup', new Uint8Array());
    expect(await backUpTo(folder, database)).toBe('conflict-copy');
  });
});

const DAY = 24 * 3600 * 1000;

describe('which backups are kept', () => {
  it('keeps the newest of fourteen days and one a week before, and nothing past seventy days', () => {
    const now = 200 * DAY;
    const files = Array.from({ length: 120 }, (_, at) => ({
      name: fileNameOf(at + 1),
      generation: at + 1,
      madeAt: now - (119 - at) * DAY,
    }));
    const gone = new Set(mayGo(files, now));
    const kept = files.filter((file) => !gone.has(file));
    expect(kept.filter(({ madeAt }) => now - madeAt < 14 * DAY)).toHaveLength(14);
    expect(kept.length).toBeLessThanOrEqual(14 + 8);
    expect(kept.every(({ madeAt }) => now - madeAt <= 70 * DAY)).toBe(true);
  });

  it('never lets go of the only one, however old', () => {
    expect(mayGo([{ name: 'a', generation: 1, madeAt: 0 }], 1000 * DAY)).toEqual([]);
  });

  it('knows its own files from others', () => {
    const { files, conflicts } = filesIn([
      'tenth-day-backup-2.tdbackup',
      'tenth-day-backup-10.tdbackup',
      'tenth-day-backup-2 (1).tdbackup',
      'holiday.jpg',
    ]);
    expect(files.map(({ generation }) => generation)).toEqual([10, 2]);
    expect(conflicts).toEqual(['tenth-day-backup-2 (1).tdbackup']);
  });
});

describe('when a backup is due', () => {
  const last = { generation: 1, madeAt: 1_795_510_200_000, written: 5, where: 'folder' } as const;
  const note = { id: 'backup', generation: 1, last } as const;
  it('is due the first time on a day, and five minutes after entries', () => {
    expect(isBackupDue({ id: 'backup', generation: 0 }, last.madeAt, 0)).toBe(true);
    expect(isBackupDue(note, last.madeAt + 60_000, 9)).toBe(false);
    expect(isBackupDue(note, last.madeAt + 300_000, 9)).toBe(true);
    expect(isBackupDue(note, last.madeAt + 300_000, 5)).toBe(false);
    expect(isBackupDue(note, last.madeAt + DAY, 5)).toBe(true);
  });
});

describe('a backup that is late', () => {
  const FRIDAY = Date.parse('2026-11-20T15:00Z');
  const last = { generation: 4, madeAt: FRIDAY, where: 'folder', written: 9 } as const;
  const folder = {} as FileSystemDirectoryHandle;
  it.each([
    ['the same afternoon', '2026-11-20T16:00Z', false],
    ['on Monday morning, before anybody could write one', '2026-11-23T08:40Z', false],
    ['on Tuesday morning, when Monday went by without one', '2026-11-24T08:40Z', true],
  ])('of a folder last written on Friday: %s', (_, now, late) => {
    expect(isBackupLate({ id: 'backup', generation: 4, folder, last }, Date.parse(now))).toBe(late);
  });
  it('of a file is asked for once a week, and at once when there is none', () => {
    const file = { id: 'backup', generation: 4, last: { ...last, where: 'file' } } as const;
    expect(isBackupLate(file, Date.parse('2026-11-27T14:00Z'))).toBe(false);
    expect(isBackupLate(file, Date.parse('2026-11-27T16:00Z'))).toBe(true);
    expect(isBackupLate({ id: 'backup', generation: 0 }, FRIDAY)).toBe(true);
  });
});
