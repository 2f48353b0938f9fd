import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Head } from '@/utils/vault/events/links';
import type { CaseKeyRecord } from '@/utils/vault/keys/case-keys';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import type { Statement } from '@/utils/vault/people/statement';
import type { Cipher } from './cipher';
import { openSoundly } from './journal';
import type { JournalNote } from './journal';
import { openedWithRoom } from './room';
import type { Row } from './row';
import type { TableName } from './tables';

/** One row: how many writes there have been, which vault this is, and where this computer's chain of entries stands. */
export interface Ledger {
  readonly id: 'ledger';
  readonly revision: number;
  /** The oldest version of the program that may still write. */
  readonly minWriter: number;
  readonly vault?: string;
  /** Opaque id of this computer. */
  readonly device?: string;
  /** The last entry of this computer: kept apart from the log, so that a missing end shows. */
  readonly head?: Head;
  /** Hybrid moment of that entry. */
  readonly at?: string;
}

/** What somebody stated about who holds which keys, as the vault signed it. In clear: it is needed to unlock. */
export interface StatementRow {
  readonly id: string;
  readonly statement: Statement;
}

/** How one person unlocks. The label is what they chose to be shown as while everything is locked. */
export interface SignInRow {
  readonly id: string;
  readonly label: string;
  readonly record: SignInRecord;
}

export interface CaseKeyRow extends CaseKeyRecord {
  readonly id: string;
}

/** A register that was read while locked, sealed to whoever signs in next. */
export interface InboxRow {
  readonly id: string;
  readonly epoch: number;
  readonly box: Uint8Array;
}

/** What this one computer knows of its backups. In clear, and in no backup. */
export interface BackupNote {
  readonly id: 'backup';
  /** The highest that was made, restored or seen: an older one is not put in place of it unasked. */
  readonly generation: number;
  /** The folder that staff chose; the browser keeps its permission with it. */
  readonly folder?: FileSystemDirectoryHandle;
  /** The last one that was made and read back. */
  readonly last?: {
    readonly generation: number;
    readonly madeAt: number;
    readonly where: 'folder' | 'file';
    /** How many entries and papers there were: more of them call for another backup. */
    readonly written: number;
  };
  readonly trouble?: { readonly kind: string; readonly since: number };
}

/** The writer this program is. Raise it when rows change shape; older programs then refuse to write (Dexie would let them). */
export const WRITER = 2;

export type SchoolDatabase = Dexie &
  Readonly<Record<TableName, Table<Row, string>>> & {
    readonly ledger: Table<Ledger, string>;
    readonly statements: Table<StatementRow, string>;
    readonly signIns: Table<SignInRow, string>;
    readonly caseKeys: Table<CaseKeyRow, string>;
    readonly inbox: Table<InboxRow, string>;
    readonly backup: Table<BackupNote, string>;
    readonly cipher: Cipher;
  };

const DATABASE = 'tenth-day';

/** For a database that lies in memory only. */
const ALWAYS_WHOLE: JournalNote = {
  isWhole: () => Promise.resolve(true),
  say: () => Promise.resolve(),
};

/**
 * The school's records on this computer. A released version is never edited: add the next number with an upgrade, and
 * a test that opens the old database.
 */
export function openDatabase(
  cipher: Cipher,
  name = DATABASE,
  journal: JournalNote = ALWAYS_WHOLE,
): SchoolDatabase {
  // "strict": saved means flushed to the disc, not handed to the operating system.
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    indexedDB: openedWithRoom(Dexie.dependencies.indexedDB),
  });
  database.version(1).stores({
    ledger: 'id',
    pupils: 'id',
    strips: 'id, pupilId',
    readings: 'id, revision',
    changes: 'id, pupilId',
    events: 'id, pupilId',
    papers: 'id, pupilId',
    settings: 'id',
    staff: 'id',
  });
  // Rows of version 1 lie in clear until a vault is set up; adopt-old-rows.ts seals them then.
  database.version(2).stores({ statements: 'id', signIns: 'id', caseKeys: 'id, caseId', inbox: 'id' });
  database.version(3).stores({ backup: 'id' });
  openSoundly(database, journal);
  return Object.assign(database as SchoolDatabase, { cipher });
}

/** Dexie numbers versions in tens. */
const NUMBERED_IN = 10;

/** Whether what lies here is still as an older version of the program left it: bringing it up to date failed, or has not been tried. */
export async function isOfOlderVersion({ name, verno }: SchoolDatabase): Promise<boolean> {
  const held = await indexedDB.databases().catch(() => []);
  const version = held.find((one) => one.name === name)?.version;
  return version !== undefined && version < verno * NUMBERED_IN;
}
