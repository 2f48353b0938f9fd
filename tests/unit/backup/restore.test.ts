import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/utils/store/backup/file';
import { planRestore, putBack } from '@/utils/store/backup/put-back';
import { digestOf } from '@/utils/store/backup/rows';
import { rowsNow, takeBackup } from '@/utils/store/backup/take';
import { readAll } from '@/utils/store/read';
import { caseIdOf, forgetReadyKeys } from '@/utils/store/row-keys';
import { write } from '@/utils/store/write';
import { agreeToErasure, askForErasure } from '@/utils/vault/people/erasure';
import { makeStatement } from '@/utils/vault/people/statement';
import { namedKey } from '@/utils/vault/sealing/named-key';
import { placeIn, take } from '../vault/invented-school';
import { emptyDatabase, entry, schoolWithRecords } from './a-vault';

const MADE = 1_795_510_300_000;

async function backedUp(entries?: number) {
  const made = await schoolWithRecords(entries);
  const { bytes, header } = await takeBackup(made.database, made.keyring, 4, MADE);
  return { ...made, backup: await readBackup(bytes), header };
}

describe('restoring a backup', () => {
  it('gives an empty computer the same records, to the same digest', async () => {
    const { backup, header, keyring } = await backedUp();
    const empty = emptyDatabase(keyring);
    const digest = await putBack(empty, backup, await planRestore(backup, null), 'new-device', 0);
    expect(digest).toBe(header.digest);
    expect((await readAll(empty, 'events')).map(({ id }) => id)).toEqual(['event-0', 'event-1', 'event-2']);
  });

  it('begins a chain of its own on the new computer, and goes on after the old rows', async () => {
    const { backup, header, keyring } = await backedUp();
    const empty = emptyDatabase(keyring);
    await putBack(empty, backup, await planRestore(backup, null), 'new-device', 0);
    await write(empty, () => Promise.resolve({ writes: { put: { events: [entry('later')] } }, value: null }));
    const row = await empty.events.get('later');
    expect(row?.entry).toMatchObject({ device: 'new-device', seq: 1, prev: null });
    expect(row?.revision).toBeGreaterThan(header.revision);
  });

  it('leaves the present records as they are when the writing fails half-way', async () => {
    const { backup, database } = await backedUp();
    const before = await digestOf((await rowsNow(database)).rows);
    const broken = { ...backup, rows: { ...backup.rows, papers: [{ id: 'a' }, { id: 'a' }] } };
    const plan = await planRestore(broken, (await rowsNow(database)).rows);
    const { revision } = (await rowsNow(database)).ledger;
    await expect(putBack(database, broken, plan, 'x', revision)).rejects.toThrow();
    expect(await digestOf((await rowsNow(database)).rows)).toBe(before);
  });

  it('writes nothing when somebody else wrote meanwhile', async () => {
    const { backup, database } = await backedUp();
    const { rows, ledger } = await rowsNow(database);
    const plan = await planRestore(backup, rows);
    await write(database, () =>
      Promise.resolve({ writes: { put: { events: [entry('new')] } }, value: null }),
    );
    await expect(putBack(database, backup, plan, 'x', ledger.revision)).rejects.toThrow();
    expect(await database.events.get('new')).toBeDefined();
  });

  it('keeps a case erased when a backup from before is restored over it', async () => {
    const { backup, database, keyring, school, office } = await backedUp();
    const caseId = await caseIdOf(keyring, 'pupil-1');
    const key = { ...(await namedKey(keyring, { kind: 'vault', epoch: 1 })), epoch: 1 };
    const asked = await askForErasure(office.acting, school.vault, caseId, 'Asked by the family', key);
    const body = agreeToErasure(school.dsl.acting, asked);
    const made = await makeStatement(body, school.dsl.acting, placeIn(school));
    take(school, made);
    const people = { statements: [made.statement] };
    await write(database, () => Promise.resolve({ writes: { people }, value: undefined }));
    const { rows, ledger } = await rowsNow(database);
    const plan = await planRestore(backup, rows);
    expect(plan).toMatchObject({ kept: 1, erased: 1 });
    await putBack(database, backup, plan, 'x', ledger.revision);
    forgetReadyKeys(database);
    expect(await readAll(database, 'events')).toEqual([]);
    expect((await database.caseKeys.toArray()).every(({ wrapped }) => wrapped === null)).toBe(true);
  });
});
