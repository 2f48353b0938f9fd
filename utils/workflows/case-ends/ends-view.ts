import { liveQuery } from 'dexie';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { RetentionSchedule } from '@/utils/cases/retention';
import type { StaffMember } from '@/utils/policy/school-view';
import { momentInEngland } from '@/utils/platform/clock';
import { readVault } from '@/utils/store/people';
import { readAll, readSetting } from '@/utils/store/read';
import type { SchoolDatabase } from '@/utils/store/database';
import { momentParts } from '@/utils/vault/events/hybrid-clock';
import { erasureReason } from '@/utils/vault/people/erasure';
import type { ErasureAsked } from '@/utils/vault/people/erasure';
import { namedKey } from '@/utils/vault/sealing/named-key';
import { VaultTrouble } from '@/utils/vault/trouble';
import { staffMemberOf } from '@/utils/workflows/acting';
import { whyNotConfirm } from './erase';
import { mayCancel } from './propose-erasure';

/** An erasure that waits for a second person. */
export interface PendingErasure {
  readonly pupilId: string;
  readonly at: SchoolMoment;
  readonly by: string;
  readonly reason: string;
  /** Why whoever is signed in cannot confirm it; null when they can. */
  readonly whyNot: string | null;
  readonly mayCancel: boolean;
}

/** All that is left of an erased record. */
export interface ErasureDone {
  readonly at: SchoolMoment;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly reason: string;
}

/** How long records are kept, and which were or are to be erased. */
export interface CaseEndsView {
  /** Null until the school has set its own. */
  readonly schedule: RetentionSchedule | null;
  readonly pending: readonly PendingErasure[];
  /** Newest first. */
  readonly done: readonly ErasureDone[];
}

const GONE = 'Somebody who is not among the staff any more';

function nameOf(staff: readonly StaffMember[], memberId: string): string {
  return staff.find(({ signsInAs }) => signsInAs?.includes(memberId) === true)?.name ?? GONE;
}

async function reasonOf(database: SchoolDatabase, asked: ErasureAsked): Promise<string> {
  const keyring = await database.cipher.keyring();
  try {
    const key = await namedKey(keyring, { kind: 'vault', epoch: asked.epoch });
    return await erasureReason(keyring.vault, asked, key);
  } catch (error) {
    if (error instanceof VaultTrouble) return error.message;
    throw error;
  }
}

async function erasuresDone(database: SchoolDatabase, staff: readonly StaffMember[]): Promise<ErasureDone[]> {
  const erased = (await readVault(database))?.standing.erased ?? new Map<string, string>();
  const rows = await database.statements.toArray();
  const done: ErasureDone[] = [];
  for (const { statement } of rows) {
    const { body, at, by } = statement;
    // One that was not taken, because it was not in order, erased nothing.
    if (body.kind !== 'erasure' || erased.get(body.caseId) !== at) continue;
    done.push({
      at: momentInEngland(momentParts(at)?.ms ?? 0),
      proposedBy: nameOf(staff, body.first.by),
      confirmedBy: nameOf(staff, by),
      reason: await reasonOf(database, body),
    });
  }
  return done.sort((a, b) => b.at.localeCompare(a.at));
}

/** @throws VaultTrouble locked */
export async function caseEndsView(database: SchoolDatabase): Promise<CaseEndsView> {
  const staff = await readAll(database, 'staff');
  const { acting } = await database.cipher.keyring();
  const me = staffMemberOf(staff, acting.member);
  const proposals = (await readSetting(database, 'erasures')) ?? [];
  const pending = await Promise.all(
    proposals.map(async (proposed): Promise<PendingErasure> => {
      const { pupilId, at, by, asked } = proposed;
      return {
        pupilId,
        at,
        by: staff.find(({ id }) => id === by)?.name ?? GONE,
        reason: await reasonOf(database, asked),
        whyNot: me === null ? 'Nobody is signed in.' : whyNotConfirm(me, proposed),
        mayCancel: me !== null && mayCancel(me, proposed),
      };
    }),
  );
  const schedule = await readSetting(database, 'retention');
  return { schedule, pending, done: await erasuresDone(database, staff) };
}

/** Shows the view now and after every change to it. Returns how to stop. */
export function watchCaseEnds(database: SchoolDatabase, show: (view: CaseEndsView) => void): () => void {
  let turn = 0;
  const look = async () => {
    const mine = (turn += 1);
    const view = await caseEndsView(database);
    if (mine === turn) show(view);
  };
  const rows = () =>
    Promise.all([database.settings.bulkGet(['erasures', 'retention']), database.statements.count()]);
  const subscription = liveQuery(rows).subscribe({
    // While everything is locked there is nothing to show: the screen goes by itself.
    next: () => void look().catch(() => undefined),
    error: () => undefined,
  });
  return () => {
    turn += 1;
    subscription.unsubscribe();
  };
}
