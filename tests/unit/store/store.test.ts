import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { WRITER, openDatabase } from '@/utils/store/database';
import { readAll, readRevision } from '@/utils/store/read';
import { StoreTrouble, troubleFrom } from '@/utils/store/trouble';
import { watchTable } from '@/utils/store/watch';
import { write } from '@/utils/store/write';
import { DSL, OFFICE } from '../workflows/school';
import { testCipher, testDatabase } from '../../tools/signed-in';
import { withFault } from './failing-store';

const putting = (...staff: (typeof OFFICE)[]) =>
  Promise.resolve({ writes: { put: { staff } }, value: undefined });

describe('writing', () => {
  it('decides anew when somebody else wrote meanwhile', async () => {
    const database = await testDatabase('race');
    let decisions = 0;
    await write(database, async () => {
      decisions += 1;
      const known = await readAll(database, 'staff');
      if (decisions === 1) await write(database, () => putting(DSL));
      return {
        writes: { put: { staff: [{ ...OFFICE, title: `after ${known.length}` }] } },
        value: undefined,
      };
    });
    expect(decisions).toBe(2);
    expect((await readAll(database, 'staff')).map(({ title }) => title)).toContain('after 1');
  });

  it('changes nothing, not even the count of writes, when there is nothing to write', async () => {
    const database = await testDatabase('nothing');
    await write(database, () => Promise.resolve({ writes: {}, value: undefined }));
    expect(await readRevision(database)).toBe(0);
  });

  it('refuses to write where a newer version of the program has written', async () => {
    const database = await testDatabase('newer');
    await database.ledger.put({ id: 'ledger', revision: 7, minWriter: WRITER + 1 });
    await expect(write(database, () => putting(OFFICE))).rejects.toMatchObject({ kind: 'newer' });
    expect(await readAll(database, 'staff')).toEqual([]);
  });

  it('keeps everything about a person out of keys and indexes', async () => {
    const database = await testDatabase('clear');
    await write(database, () => putting(OFFICE));
    const [row] = await database.staff.toArray();
    const { body, ...clear } = row ?? expect.fail('no row');
    expect(clear).toEqual({ id: OFFICE.id, revision: 1 });
    expect(Buffer.from(body ?? []).includes(OFFICE.name)).toBe(false);
    expect(await readAll(database, 'staff')).toEqual([OFFICE]);
  });

  it('lets a fault of ours through as what it is', async () => {
    const database = await testDatabase('fault-of-ours');
    await expect(write(database, () => Promise.reject(new RangeError('ours')))).rejects.toThrow(RangeError);
  });
});

describe('a store in trouble', () => {
  it.each([
    ['a full disc as Chromium says it', new DOMException('Failed to write blobs', 'DataError'), 'full'],
    ['a full quota', new DOMException('', 'QuotaExceededError'), 'full'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
    ['an aborted transaction', new Dexie.AbortError('stopped'), 'stopped'],
    ['a browser without a store', new Dexie.MissingAPIError('none'), 'unavailable'],
    ['a database of the future', new Dexie.VersionError('newer'), 'newer'],
    ['something not seen before', new DOMException('?', 'NetworkError'), 'stopped'],
  ])('names %s', (_, error, kind) => {
    const trouble = troubleFrom(error);
    expect(trouble.kind).toBe(kind);
    expect(trouble.message).toMatch(/othing was saved/);
  });

  it('finds the full disc within an aborted transaction', () => {
    const inner = new DOMException('Failed to write blobs', 'DataError');
    const outer = new Dexie.AbortError('Transaction aborted', inner);
    expect(troubleFrom(outer).kind).toBe('full');
  });

  it('says nothing of what was being saved', async () => {
    const database = openDatabase(testCipher(), 'no-leak');
    const fault = withFault(database);
    fault.makeError = () => new DOMException(`cannot store ${OFFICE.name}`, 'UnknownError');
    fault.failAt = 1;
    const trouble = await write(database, () => putting(OFFICE)).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StoreTrouble);
    expect(String(trouble)).not.toContain(OFFICE.name);
  });
});

describe('watching', () => {
  it('shows a write at once, and the same object for a row that was not written', async () => {
    const database = await testDatabase('watched');
    await write(database, () => putting(OFFICE));
    const shown: (readonly (typeof OFFICE)[])[] = [];
    const stop = watchTable(
      database,
      'staff',
      (staff) => shown.push(staff),
      () => undefined,
    );
    await expect.poll(() => shown.length).toBe(1);
    await write(database, () => putting(DSL));
    await expect.poll(() => shown.at(-1)?.length).toBe(2);
    expect(shown.at(-1)?.[0]).toBe(shown[0]?.[0]);
    stop();
    await write(database, () => putting({ ...DSL, title: 'DSL' }));
    expect(shown.at(-1)).toHaveLength(2);
  });
});
