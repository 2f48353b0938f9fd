import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@/utils/store/database';
import { readAll } from '@/utils/store/read';
import { troubleNow } from '@/utils/store/trouble';
import { write } from '@/utils/store/write';
import { testCipher } from '../../tools/signed-in';

const MEGABYTE = 1024 * 1024;
let free = 100 * MEGABYTE;
let databases = 0;

beforeEach(() => {
  free = 100 * MEGABYTE;
  vi.stubGlobal('navigator', {
    storage: { estimate: () => Promise.resolve({ quota: 5 * MEGABYTE + free, usage: 5 * MEGABYTE }) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const openNew = () => openDatabase(testCipher(), `room-${(databases += 1)}`);

function saveStaff(database: ReturnType<typeof openNew>, name: string): Promise<string> {
  const member = { id: name, name, role: 'office' } as const;
  return write(database, () => Promise.resolve({ writes: { put: { staff: [member] } }, value: 'saved' }));
}

const namesIn = async (database: ReturnType<typeof openNew>) =>
  (await readAll(database, 'staff')).map(({ name }) => name);

describe('a disc that other programs fill', () => {
  it('is not written to before the last block is gone, and what is open can still be read', async () => {
    const database = openNew();
    await saveStaff(database, 'Jo');
    free = 2 * MEGABYTE;
    await expect(saveStaff(database, 'Priya')).rejects.toMatchObject({ kind: 'full' });
    expect(await namesIn(database)).toEqual(['Jo']);
  });

  it('is written to again as soon as there is space', async () => {
    const database = openNew();
    await saveStaff(database, 'Jo');
    free = 2 * MEGABYTE;
    await expect(saveStaff(database, 'Priya')).rejects.toMatchObject({ kind: 'full' });
    free = 100 * MEGABYTE;
    expect(await saveStaff(database, 'Priya')).toBe('saved');
    expect(await namesIn(database)).toEqual(['Jo', 'Priya']);
  });

  it('keeps records shut that nobody has open, says why, and opens them once there is space', async () => {
    const database = openNew();
    free = 2 * MEGABYTE;
    const trouble = await readAll(database, 'staff').catch(troubleNow);
    expect(trouble).toMatchObject({ kind: 'full' });
    free = 100 * MEGABYTE;
    await expect.poll(() => namesIn(database).catch(() => 'still shut')).toEqual([]);
  });

  it('is no concern where the browser does not say how much is free', async () => {
    vi.stubGlobal('navigator', {});
    expect(await saveStaff(openNew(), 'Jo')).toBe('saved');
  });
});
