import type { SchoolMoment } from '@/utils/calendar/school-date';
import { momentInEngland } from '@/utils/platform/clock';
import { newId } from '@/utils/platform/ids';
import { setVaultMarker, vaultMarker } from '@/utils/platform/session';
import { checkTag, readBackup } from '@/utils/store/backup/file';
import type { ReadBackup } from '@/utils/store/backup/file';
import { planRestore, putBack } from '@/utils/store/backup/put-back';
import { rowsNow } from '@/utils/store/backup/take';
import { BackupTrouble } from '@/utils/store/backup/trouble';
import type { SchoolDatabase, SignInRow } from '@/utils/store/database';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { readsRestricted } from '@/utils/vault/people/member';
import { keyringOf } from '@/utils/vault/session/keyring';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { reopen, unlock } from '@/utils/vault/session/unlock';
import { VaultTrouble } from '@/utils/vault/trouble';
import { orRefused } from '@/utils/workflows/acting';
import { peopleAtTheDoor } from '@/utils/workflows/door/door-state';
import type { PersonAtTheDoor } from '@/utils/workflows/door/door-state';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import { unlockedByRecoveryKey } from '@/utils/workflows/door/sign-in';
import { takeOutErased } from '@/utils/workflows/case-ends/erase';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import { backupNote, noteBackup } from './note';

/** What can be said of a backup before anybody has signed in. */
export interface RestorePreview {
  readonly backup: ReadBackup;
  readonly generation: number;
  readonly madeAt: SchoolMoment;
  readonly madeBy: string;
  readonly counts: { readonly pupils: number; readonly entries: number; readonly cases: number };
  readonly people: readonly PersonAtTheDoor[];
  /** Replaces records that are here. */
  readonly overExisting: boolean;
  /** Older than what is here, or of other records than this computer had: to be confirmed by typing this. */
  readonly confirm: string | null;
  readonly why: 'older' | 'other-records' | null;
}

export interface RestoreAsked {
  readonly preview: RestorePreview;
  readonly with:
    { readonly memberId: string; readonly passphrase: string } | { readonly recoveryKey: string };
  /** What was typed to confirm. */
  readonly confirmed: string;
}

export interface Restored {
  /** The records that lie here now are, byte for byte, those of the backup. */
  readonly same: boolean;
  readonly digest: string;
  readonly keptStatements: number;
  readonly stillErased: number;
  /** Signed in; with the recovery key somebody must still make a new sign-in. */
  readonly signedIn: boolean;
}

const signInsOf = ({ rows }: ReadBackup) => rows.signIns as unknown as readonly SignInRow[];

async function orNamed<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await orRefused(work);
  } catch (error) {
    if (error instanceof BackupTrouble) return refusedFor(error.message, 'backup-file');
    throw error;
  }
}

async function whyConfirm(backup: ReadBackup, { database }: SessionHere): Promise<RestorePreview['why']> {
  const { vault, revision = 0 } = (await database.ledger.get('ledger')) ?? {};
  const { generation } = await backupNote(database);
  const marker = await vaultMarker();
  if (vault === undefined && marker !== null && marker !== backup.header.vault) return 'other-records';
  const behind = vault !== undefined && backup.header.revision < revision;
  return behind || backup.header.generation < generation ? 'older' : null;
}

/** Reads a backup file and says what it is. Nothing is written. */
export function previewRestore(bytes: Bytes, here: SessionHere): Promise<Outcome<RestorePreview>> {
  return orNamed(async () => {
    const backup = await readBackup(bytes);
    const { header, rows, standing } = backup;
    const { vault } = (await here.database.ledger.get('ledger')) ?? {};
    if (vault !== undefined && vault !== header.vault) throw new BackupTrouble('another-vault');
    const signIns = signInsOf(backup);
    const why = await whyConfirm(backup, here);
    const people = { vault: header.vault, device: '', standing, signIns };
    return done({
      backup,
      generation: header.generation,
      madeAt: momentInEngland(header.madeAt),
      madeBy: signIns.find(({ id }) => id === header.by)?.label ?? 'somebody who no longer signs in',
      counts: { pupils: rows.pupils.length, entries: rows.events.length, cases: header.cases },
      people: peopleAtTheDoor(people, here.database.cipher.now()),
      overExisting: vault !== undefined,
      confirm: why === null ? null : `restore ${header.generation}`,
      why,
    });
  });
}

async function unlocked({ preview, with: bring }: RestoreAsked, now: number): Promise<Outcome<Unlocked>> {
  const { backup } = preview;
  const { standing, header } = backup;
  const signIns = signInsOf(backup);
  if ('recoveryKey' in bring)
    return unlockedByRecoveryKey(
      bring.recoveryKey,
      { vault: header.vault, device: '', standing, signIns },
      now,
    );
  const row = signIns.find(({ id }) => id === bring.memberId);
  if (row === undefined) return refusedFor('Choose who you are.', 'person');
  return done(await unlock(row.record, { passphrase: bring.passphrase }, standing, now));
}

function noteRestored(database: SchoolDatabase, { generation }: RestorePreview): Promise<void> {
  return noteBackup(database, (note) => ({ ...note, generation: Math.max(note.generation, generation) }));
}

/**
 * Puts a backup in place of what is here: checks who asks and that the file was made with the vault's key, writes all of
 * it or nothing, and signs them in.
 */
export function restore(asked: RestoreAsked, here: SessionHere): Promise<Outcome<Restored>> {
  const { preview, confirmed } = asked;
  const { database, session } = here;
  return orNamed(async () => {
    if (preview.confirm !== null && confirmed.trim().toLowerCase() !== preview.confirm)
      return refusedFor(`Type “${preview.confirm}” to go on.`, 'confirm');
    const now = database.cipher.now();
    const opened = await unlocked(asked, now);
    if (opened.kind === 'refused') return opened;
    const { member, halves } = opened.value;
    await checkTag(preview.backup, await keyringOf(opened.value));
    if (preview.overExisting && !readsRestricted(member.role)) throw new VaultTrouble('not-allowed');
    const { rows: present, ledger } = await rowsNow(database);
    if (ledger.vault !== undefined && ledger.vault !== preview.backup.header.vault)
      throw new BackupTrouble('another-vault');
    const plan = await planRestore(preview.backup, ledger.vault === undefined ? null : present);
    // Before anything is written: whoever has left since the backup was made may not come back by it.
    const after = await reopen(member.id, halves, plan.standing, now);
    const { overExisting } = preview;
    // On an empty computer first: the door then finds the records and whoever is signed in at once.
    if (!overExisting) await session.unlock(after);
    const digest = await putBack(database, preview.backup, plan, newId(), ledger.revision).catch(
      async (error: unknown) => {
        if (!overExisting) await session.lock('asked');
        throw error;
      },
    );
    await setVaultMarker(preview.backup.header.vault);
    await noteRestored(database, preview);
    if (overExisting) await session.unlock(after);
    await takeOutErased(here);
    return done({
      same: digest === preview.backup.header.digest,
      digest,
      keptStatements: plan.kept,
      stillErased: plan.erased,
      signedIn: member.role !== 'recovery',
    });
  });
}
