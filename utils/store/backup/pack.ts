import { bytesOf, joined, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { compressed, decompressed } from '@/utils/vault/bytes/compress';
import { decodeRows, encodeRow } from './encode-rows';
import type { AnyRow } from './encode-rows';
import { BACKUP_TABLES } from './rows';
import type { BackupRows, BackupTable } from './rows';
import { BackupTrouble } from './trouble';

/** Which backup a part belongs to: written at the head of the rows too, so that two backups cannot be put together. */
export interface PartOf {
  readonly vault: string;
  readonly generation: number;
  readonly madeAt: number;
}

/** Pieces are packed one by one: the browser breathes between them, and none grows past what is unpacked at once. */
const PIECE_BYTES = 4 * 1024 * 1024;
const LENGTH_BYTES = 4;

function lengthOf(count: number): Bytes {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, count);
  return bytes;
}

const breath = () => new Promise<void>((resume) => setTimeout(resume, 0));

function* piecesOf(rows: readonly AnyRow[]): Generator<Bytes> {
  let held: Bytes[] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = encodeRow(row);
    if (size > 0 && size + bytes.length > PIECE_BYTES) {
      yield joined(...held);
      held = [];
      size = 0;
    }
    held.push(bytes);
    size += bytes.length;
  }
  if (size > 0) yield joined(...held);
}

async function framed(bytes: Bytes): Promise<Bytes> {
  const packed = await compressed(bytes);
  return joined(lengthOf(packed.length), packed);
}

/** All rows as bytes: whose they are, then for each piece the number of its table and its rows, each compressed. */
export async function packRows(part: PartOf, rows: BackupRows): Promise<Bytes> {
  const parts = [await framed(bytesOf(canonical(part)))];
  for (const [at, table] of BACKUP_TABLES.entries()) {
    for (const piece of piecesOf(rows[table])) {
      parts.push(await framed(joined([at], piece)));
      await breath();
    }
  }
  return joined(...parts);
}

function* framesIn(bytes: Bytes): Generator<Bytes> {
  let at = 0;
  while (at < bytes.length) {
    if (at + LENGTH_BYTES > bytes.length) throw new BackupTrouble('truncated');
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
    const from = at + LENGTH_BYTES;
    at = from + length;
    if (at > bytes.length) throw new BackupTrouble('truncated');
    try {
      yield decompressed(bytes.slice(from, at));
    } catch {
      throw new BackupTrouble('altered');
    }
  }
}

/** The rows of a backup. @throws BackupTrouble truncated, altered, mixed */
export async function unpackRows(bytes: Bytes, part: PartOf): Promise<BackupRows> {
  const rows = Object.fromEntries(BACKUP_TABLES.map((table) => [table, []])) as unknown as Record<
    BackupTable,
    AnyRow[]
  >;
  let first = true;
  for (const frame of framesIn(bytes)) {
    if (first) {
      if (textOf(frame) !== canonical(part)) throw new BackupTrouble('mixed');
      first = false;
      continue;
    }
    const table = BACKUP_TABLES[frame[0] ?? -1];
    if (table === undefined) throw new BackupTrouble('altered');
    for (const row of decodeRows(frame.slice(1))) rows[table].push(row);
    await breath();
  }
  if (first) throw new BackupTrouble('truncated');
  return rows;
}

/** Which backup packed rows belong to, when that can be read; null when not. */
export function partIn(bytes: Bytes): string | null {
  try {
    const [frame] = framesIn(bytes);
    return frame === undefined ? null : textOf(frame);
  } catch {
    return null;
  }
}
