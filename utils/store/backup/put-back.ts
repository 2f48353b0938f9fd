import type { CaseKeyRow, SchoolDatabase, StatementRow } from '@/utils/store/database';
import { WRITER } from '@/utils/store/database';
import { isStill, ledgerNow } from '@/utils/store/write';
import { needRoom } from '@/utils/store/room';
import { StoreTrouble, troubleNow } from '@/utils/store/trouble';
import { canonical } from '@/utils/vault/bytes/canonical';
import { destroyed } from '@/utils/vault/keys/case-keys';
import { standingOf } from '@/utils/vault/people/read-statements';
import type { Standing } from '@/utils/vault/people/standing';
import type { AnyRow } from './encode-rows';
import type { ReadBackup } from './file';
import { BACKUP_TABLES, digestOf } from './rows';
import type { BackupRows } from './rows';
import { rowsNow } from './take';
import { BackupTrouble } from './trouble';

/** What the records will be. */
export interface PlannedRestore {
  readonly rows: BackupRows;
  readonly standing: Standing;
  /** How many statements about key-holders are newer than the backup and stay. */
  readonly kept: number;
  /** Cases in the backup that have been erased since: they stay erased. */
  readonly erased: number;
}

/** Statements of both: who has left since stays away, and what was erased since stays erased. */
function withStatementsHere(rows: BackupRows, here: BackupRows): { statements: AnyRow[]; kept: number } {
  const known = new Map(rows.statements.map((row) => [row.id, row]));
  const more = here.statements.filter((row) => {
    const same = known.get(row.id);
    // Two different statements for one place: the backup is of records that went another way.
    if (same !== undefined && canonical(same) !== canonical(row)) throw new BackupTrouble('mixed');
    return same === undefined;
  });
  return { statements: [...rows.statements, ...more], kept: more.length };
}

function union(first: readonly AnyRow[], then: readonly AnyRow[]): AnyRow[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !ids.has(id))];
}

function keysAfter(rows: readonly AnyRow[], { erased }: Standing): AnyRow[] {
  return (rows as unknown as readonly CaseKeyRow[]).map((row) => {
    const after: CaseKeyRow = erased.has(row.caseId) ? { ...row, ...destroyed(row) } : row;
    return { ...after };
  });
}

/**
 * What restoring a backup here makes of the records. Erasing wins: a case erased here, or in the backup itself, has no
 * key afterwards, and its papers and changed marks are left out.
 *
 * @param here null on an empty computer
 * @throws BackupTrouble mixed
 */
export async function planRestore(backup: ReadBackup, here: BackupRows | null): Promise<PlannedRestore> {
  const { statements, kept } =
    here === null
      ? { statements: [...backup.rows.statements], kept: 0 }
      : withStatementsHere(backup.rows, here);
  const standing = await standingOf(
    (statements as unknown as readonly StatementRow[]).map(({ statement }) => statement),
    backup.header.vault,
  );
  const signIns = here === null ? backup.rows.signIns : union(here.signIns, backup.rows.signIns);
  const caseKeys = keysAfter(backup.rows.caseKeys, standing);
  const held = new Set(
    backup.rows.caseKeys.filter(({ wrapped }) => wrapped !== null).map(({ caseId }) => String(caseId)),
  );
  const gone = [...standing.erased.keys()];
  const stays = ({ pupilId }: AnyRow) => typeof pupilId !== 'string' || !standing.erased.has(pupilId);
  const rows: BackupRows = {
    ...backup.rows,
    statements,
    signIns,
    caseKeys,
    papers: backup.rows.papers.filter(stays),
    changes: backup.rows.changes.filter(stays),
  };
  return { rows, standing, kept, erased: gone.filter((caseId) => held.has(caseId)).length };
}

/**
 * Writes a restore in one transaction: all of it, or nothing. The computer gets a new id: it begins a chain of its own,
 * and does not go on with one that another computer may still be writing.
 *
 * @param revision how many writes there were when the plan was made
 * @returns the digest of what then lies in the database
 * @throws StoreTrouble; then the records are as before
 */
export async function putBack(
  database: SchoolDatabase,
  backup: ReadBackup,
  { rows }: PlannedRestore,
  device: string,
  revision: number,
): Promise<string> {
  const { header } = backup;
  if (header.minWriter > WRITER) throw new StoreTrouble('newer');
  const tables = BACKUP_TABLES.map((name) => database.table<AnyRow, string>(name));
  try {
    await needRoom();
    await database.transaction('rw', [database.ledger, ...tables], async () => {
      const now = await ledgerNow(database);
      if (!(await isStill(database, { ...now, revision }))) throw new StoreTrouble('stopped');
      for (const [at, table] of tables.entries()) {
        await table.clear();
        await table.bulkAdd([...rows[BACKUP_TABLES[at] ?? 'settings']]);
      }
      await database.ledger.put({
        id: 'ledger',
        revision: Math.max(now.revision, header.revision) + 1,
        minWriter: WRITER,
        vault: header.vault,
        device,
        ...(header.at === null ? {} : { at: header.at }),
      });
    });
  } catch (error) {
    throw await troubleNow(error);
  }
  return digestOf((await rowsNow(database)).rows);
}
