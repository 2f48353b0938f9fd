import { bytesOf, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { BACKUP_TABLES } from './rows';
import type { BackupTable } from './rows';
import { BackupTrouble } from './trouble';

/** What anybody may read of a backup. Neither a school nor a person is named. */
export interface BackupFacts {
  readonly format: number;
  readonly vault: string;
  /** Counts the backups of a vault from 1. A greater one is newer, whatever the clocks say. */
  readonly generation: number;
  /** Milliseconds since 1970, by the clock of the computer that made it. */
  readonly madeAt: number;
  readonly schema: number;
  /** Writes there had been: rows that are written after a restore must sort after these. */
  readonly revision: number;
  readonly minWriter: number;
  /** Hybrid moment of the last entry; null before the first. */
  readonly at: string | null;
  /** Epoch of the vault key that the tag is made with. */
  readonly epoch: number;
  readonly by: string;
  readonly counts: Readonly<Record<BackupTable, number>>;
  /** Cases that have a key that was not destroyed. */
  readonly cases: number;
  readonly digest: string;
  /** Of the part after the header, in bytes. */
  readonly length: number;
  /** Its hash: so that alteration shows before anything is unpacked. */
  readonly hash: string;
}

export interface BackupHeader extends BackupFacts {
  readonly sig: string;
  /** Made with the vault key over all facts and the signature; base64url. */
  readonly tag: string;
}

export const FORMAT = 1;
export const LONGEST_HEADER = 16 * 1024;
/** So much of a file holds its header whole. */
export const LONGEST_START = LONGEST_HEADER + 64;
const NUMBERS = [
  'format',
  'generation',
  'madeAt',
  'schema',
  'revision',
  'minWriter',
  'epoch',
  'cases',
  'length',
] as const;
const TEXTS = ['vault', 'by', 'digest', 'hash', 'sig', 'tag'] as const;
const FIELDS = [...NUMBERS, ...TEXTS, 'at', 'counts'].sort().join();

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

function isHeader(value: unknown): value is BackupHeader {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== FIELDS)
    return false;
  const fields = value as Record<string, unknown>;
  const { counts, at } = fields;
  if (typeof counts !== 'object' || counts === null || !(at === null || typeof at === 'string')) return false;
  const counted = BACKUP_TABLES.every((table) => isCount((counts as Record<string, unknown>)[table]));
  const sound = NUMBERS.every((name) => isCount(fields[name]));
  return counted && sound && TEXTS.every((name) => typeof fields[name] === 'string');
}

/** @throws BackupTrouble newer-format, altered; also for JSON in another spelling than the one written here */
export function headerIn(bytes: Bytes): BackupHeader {
  let value: unknown;
  let text: string;
  try {
    text = textOf(bytes);
    value = JSON.parse(text);
  } catch {
    throw new BackupTrouble('altered');
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT) throw new BackupTrouble('newer-format');
  if (!isHeader(value) || canonical(value) !== text) throw new BackupTrouble('altered');
  return value;
}

export function headerBytes(header: BackupHeader): Bytes {
  return bytesOf(canonical(header));
}

export function factsOf({ sig: _sig, tag: _tag, ...facts }: BackupHeader): BackupFacts {
  return facts;
}

/** What the maker of a backup signs. */
export function signedFacts(facts: BackupFacts): Bytes {
  return bytesOf(canonical({ what: 'backup', ...facts }));
}
