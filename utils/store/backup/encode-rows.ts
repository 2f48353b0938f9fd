import { bytesOf, joined, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { BackupTrouble } from './trouble';

/** A row of any table: bytes stay bytes, everything else is JSON. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

const LENGTH_BYTES = 4;

function lengthOf(count: number): Bytes {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, count);
  return bytes;
}

/** A row as bytes: the length of its JSON, its JSON with the lengths of what is bytes, then those. One spelling only. */
export function encodeRow(row: AnyRow): Bytes {
  const fields = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  const raw = fields.flatMap(([name, value]): [string, Uint8Array][] =>
    value instanceof Uint8Array ? [[name, value]] : [],
  );
  const rest = Object.fromEntries(fields.filter(([, value]) => !(value instanceof Uint8Array)));
  const head = bytesOf(canonical([rest, raw.map(([name, bytes]) => [name, bytes.length])]));
  return joined(lengthOf(head.length), head, ...raw.map(([, bytes]) => bytes));
}

type Named = readonly (readonly [string, number])[];

function isHead(value: unknown): value is [AnyRow, Named] {
  if (!Array.isArray(value) || value.length !== 2 || !Array.isArray(value[1])) return false;
  const [row, named] = value as [unknown, unknown[]];
  const id = typeof row === 'object' && row !== null && typeof (row as { id?: unknown }).id === 'string';
  const pair = (one: unknown) =>
    Array.isArray(one) && typeof one[0] === 'string' && Number.isSafeInteger(one[1]) && Number(one[1]) >= 0;
  return id && named.every(pair);
}

function headAt(bytes: Bytes, from: number): { head: [AnyRow, Named]; next: number } {
  if (from + LENGTH_BYTES > bytes.length) throw new BackupTrouble('altered');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(from);
  const next = from + LENGTH_BYTES + length;
  if (next > bytes.length) throw new BackupTrouble('altered');
  try {
    const head: unknown = JSON.parse(textOf(bytes.subarray(from + LENGTH_BYTES, next)));
    if (isHead(head)) return { head, next };
  } catch {
    // Named below, like every other row that this program did not write.
  }
  throw new BackupTrouble('altered');
}

/** The rows that `encodeRow` wrote one after the other. @throws BackupTrouble altered */
export function decodeRows(bytes: Bytes): AnyRow[] {
  const rows: AnyRow[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { head, next } = headAt(bytes, at);
    const [rest, named] = head;
    at = next;
    const raw: [string, Uint8Array][] = [];
    for (const [name, length] of named) {
      if (at + length > bytes.length) throw new BackupTrouble('altered');
      raw.push([name, bytes.slice(at, at + length)]);
      at += length;
    }
    rows.push({ ...rest, ...Object.fromEntries(raw) });
  }
  return rows;
}
