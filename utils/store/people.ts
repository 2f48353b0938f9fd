import { standingOf } from '@/utils/vault/people/read-statements';
import type { Standing } from '@/utils/vault/people/standing';
import type { Statement } from '@/utils/vault/people/statement';
import type { Head } from '@/utils/vault/events/links';
import { hashOfEntry } from '@/utils/vault/events/envelope';
import { WRITER } from './database';
import type { SchoolDatabase, SignInRow, StatementRow } from './database';
import { StoreTrouble } from './trouble';

/** Which vault lies here, and what was stated about who holds its keys; null before one is set up. */
export interface VaultHere {
  readonly vault: string;
  readonly device: string;
  readonly standing: Standing;
  readonly signIns: readonly SignInRow[];
}

/** @throws StoreTrouble newer: rows of a later version of the program may mean something else by now */
export async function readVault(database: SchoolDatabase): Promise<VaultHere | null> {
  const { vault, device, minWriter = WRITER } = (await database.ledger.get('ledger')) ?? {};
  if (minWriter > WRITER) throw new StoreTrouble('newer');
  if (vault === undefined || device === undefined) return null;
  const statements = await database.statements.toArray();
  const standing = await standingOf(
    statements.map(({ statement }) => statement),
    vault,
  );
  return { vault, device, standing, signIns: await database.signIns.toArray() };
}

export function statementRow(statement: Statement): StatementRow {
  return { id: `${statement.device}:${String(statement.seq).padStart(9, '0')}`, statement };
}

/** Where a computer's chain of statements stands: the head that the next one names, and its moment. */
export async function headOfStatements(
  database: SchoolDatabase,
  device: string,
): Promise<{ readonly head: Head | null; readonly at: string | null }> {
  const own = await database.statements.where('id').startsWith(`${device}:`).sortBy('id');
  const last = own.at(-1)?.statement;
  if (last === undefined) return { head: null, at: null };
  return { head: { seq: last.seq, hash: await hashOfEntry(last) }, at: last.at };
}
