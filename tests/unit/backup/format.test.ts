import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkTag, makeBackup, readBackup } from '@/utils/store/backup/file';
import { rowsNow, takeBackup } from '@/utils/store/backup/take';
import { BackupTrouble } from '@/utils/store/backup/trouble';
import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, joined } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import type { Keyring } from '@/utils/vault/session/keyring';
import { keyringFor, newSchool } from '../vault/invented-school';
import { CANARY, schoolWithRecords } from './a-vault';

const MADE = 1_795_510_300_000;

async function refusalOf(bytes: Bytes, keyring?: Keyring): Promise<string> {
  try {
    const read = await readBackup(bytes);
    if (keyring !== undefined) await checkTag(read, keyring);
    return 'taken';
  } catch (error) {
    if (error instanceof BackupTrouble) return error.kind;
    throw error;
  }
}

function headerEnd(bytes: Bytes): number {
  return 20 + new DataView(bytes.buffer).getUint32(16);
}

describe('the backup file', () => {
  it('gives back every row as it was, with the same digest', async () => {
    const { database, keyring } = await schoolWithRecords();
    const { bytes, header } = await takeBackup(database, keyring, 7, MADE);
    const back = await readBackup(bytes);
    await checkTag(back, keyring);
    const { rows } = await rowsNow(database);
    expect(back.header).toEqual(header);
    expect(back.rows.events).toEqual(rows.events);
    expect(back.rows.pupils).toEqual(rows.pupils);
    expect(back.header.counts.events).toBe(3);
  });

  it('names no child, in clear, in UTF-16 or in base64', async () => {
    const { database, keyring } = await schoolWithRecords();
    const { rows } = await rowsNow(database);
    const { bytes } = await takeBackup(database, keyring, 1, MADE);
    const seen = Buffer.concat([Buffer.from(bytes), Buffer.from(JSON.stringify(rows))]);
    for (const form of [Buffer.from(CANARY), Buffer.from(CANARY, 'utf16le')])
      expect(seen.includes(form)).toBe(false);
    expect(seen.includes(toBase64url(bytesOf(CANARY)).slice(2, 20))).toBe(false);
  });

  it('refuses a file with any one byte changed, and names it', async () => {
    const { database, keyring } = await schoolWithRecords(1);
    const { bytes } = await takeBackup(database, keyring, 1, MADE);
    const kinds = new Map<string, number>();
    const step = Math.max(1, Math.floor(bytes.length / 600));
    let tried = 0;
    for (let at = 0; at < bytes.length; at += step) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const kind = await refusalOf(changed, keyring);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      tried += 1;
    }
    expect(kinds.get('taken')).toBeUndefined();
    expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(tried);
  });

  it('calls a file that was cut short truncated, wherever it was cut', async () => {
    const { database, keyring } = await schoolWithRecords(1);
    const { bytes } = await takeBackup(database, keyring, 1, MADE);
    for (let at = 1; at < bytes.length; at += Math.ceil(bytes.length / 120))
      expect(await refusalOf(bytes.slice(0, at))).toBe('truncated');
    expect(await refusalOf(new Uint8Array())).toBe('not-a-backup');
    expect(await refusalOf(bytesOf('UPN,Name\n'))).toBe('not-a-backup');
  });

  it('sees that a file was put together from two backups', async () => {
    const { database, keyring } = await schoolWithRecords(1);
    const first = (await takeBackup(database, keyring, 1, MADE)).bytes;
    const second = (await takeBackup(database, keyring, 2, MADE + 5000)).bytes;
    const both = joined(first.slice(0, headerEnd(first)), second.slice(headerEnd(second)));
    expect(await refusalOf(both)).toBe('mixed');
  });

  it('refuses a backup that somebody without the vault key made from the rows', async () => {
    const { database, keyring, school } = await schoolWithRecords(1);
    const { rows, ledger } = await rowsNow(database);
    const other = await newSchool();
    const theirs = await keyringFor(other, other.dsl);
    const facts = {
      generation: 9,
      madeAt: MADE,
      schema: 3,
      revision: 2,
      minWriter: 2,
      at: ledger.at ?? null,
    };
    const forged = await makeBackup({ ...facts, vault: school.vault }, rows, theirs);
    expect(await refusalOf(forged.bytes)).toBe('not-signed');
    const tagless = await makeBackup({ ...facts, vault: school.vault }, rows, {
      ...theirs,
      acting: keyring.acting,
    });
    await expect(readBackup(tagless.bytes).then((read) => checkTag(read, keyring))).rejects.toThrow(
      BackupTrouble,
    );
  });
});
