import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, joined, sha256 } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { TABLE_NAMES } from '@/utils/store/tables';
import { encodeRow } from './encode-rows';
import type { AnyRow } from './encode-rows';

/** What a backup holds: everything but where this one computer stands, which is made anew where it is restored. */
export const BACKUP_TABLES = ['statements', 'signIns', 'caseKeys', 'inbox', ...TABLE_NAMES] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];
export type BackupRows = Readonly<Record<BackupTable, readonly AnyRow[]>>;

function byId(a: AnyRow, b: AnyRow): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** So many are hashed together: one hash a row would cost more than the rest of a backup. */
const IN_PIECE = 2000;

async function tableDigest(rows: readonly AnyRow[]): Promise<string[]> {
  const sorted = [...rows].sort(byId);
  const pieces: string[] = [];
  for (let from = 0; from < sorted.length; from += IN_PIECE) {
    const piece = sorted.slice(from, from + IN_PIECE).map(encodeRow);
    pieces.push(toBase64url(await sha256(joined(...piece))));
  }
  return pieces;
}

/** One text that stands for all rows, whatever order they lie in: equal when, and only when, the records are. */
export async function digestOf(rows: BackupRows): Promise<string> {
  const tables: [BackupTable, string[]][] = [];
  for (const table of BACKUP_TABLES) tables.push([table, await tableDigest(rows[table])]);
  return toBase64url(await sha256(bytesOf(canonical(Object.fromEntries(tables)))));
}

export function countsOf(rows: BackupRows): Readonly<Record<BackupTable, number>> {
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, rows[table].length])) as Record<
    BackupTable,
    number
  >;
}
