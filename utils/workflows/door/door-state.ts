import { vaultMarker } from '@/utils/platform/session';
import { isOfOlderVersion } from '@/utils/store/database';
import { readVault } from '@/utils/store/people';
import type { VaultHere } from '@/utils/store/people';
import { readAll } from '@/utils/store/read';
import { StoreTrouble, troubleNow } from '@/utils/store/trouble';
import { isHere } from '@/utils/vault/people/standing';
import { checkWayBack } from '@/utils/vault/session/unlock';
import type { LockReason } from '@/utils/vault/session/lock';
import { VaultTrouble } from '@/utils/vault/trouble';
import { staffMemberOf } from '@/utils/workflows/acting';
import type { SessionHere } from './session-here';

/** A person as the sign-in list may show them while everything is locked. */
export interface PersonAtTheDoor {
  readonly memberId: string;
  readonly label: string;
  readonly role: 'office' | 'dsl' | 'head';
  readonly withDevice: boolean;
}

/** Where somebody who opens a page of the extension stands. */
export type DoorState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'new' }
  /** There was a vault on this computer and its records are gone, or do not hold together. Never taken for new. */
  | { readonly kind: 'missing'; readonly damaged: boolean }
  | { readonly kind: 'trouble'; readonly message: string }
  | {
      readonly kind: 'locked';
      readonly because: LockReason;
      readonly people: readonly PersonAtTheDoor[];
      readonly waiting: number;
    }
  | {
      readonly kind: 'open';
      readonly memberId: string;
      readonly name: string;
      readonly role: 'office' | 'dsl' | 'head';
    };

/** Those who can sign in here now: cover staff whose time is up and people who have left are not shown. */
export function peopleAtTheDoor({ signIns, standing }: VaultHere, now: number): PersonAtTheDoor[] {
  return signIns.flatMap(({ id, label, record }) => {
    const known = standing.members.get(id);
    if (known === undefined || !isHere(known, now) || known.member.role === 'recovery') return [];
    const withDevice = record.ways.some(({ kind }) => kind === 'webauthn-prf');
    return [{ memberId: id, label, role: known.member.role, withDevice }];
  });
}

async function whoIsIn({ database, unlockedNow }: SessionHere): Promise<DoorState | null> {
  const unlocked = await unlockedNow();
  if (unlocked === null || unlocked.member.role === 'recovery') return null;
  const { id, role } = unlocked.member;
  const person = staffMemberOf(await readAll(database, 'staff'), unlocked.member);
  return { kind: 'open', memberId: id, name: person?.name ?? '', role };
}

async function stateNow(here: SessionHere, now: number): Promise<DoorState> {
  const { database } = here;
  const vault = await readVault(database);
  if (vault === null)
    return (await vaultMarker()) === null ? { kind: 'new' } : { kind: 'missing', damaged: false };
  if (vault.standing.epochs.length === 0) return { kind: 'missing', damaged: true };
  const open = await whoIsIn(here);
  if (open !== null) return open;
  const people = peopleAtTheDoor(vault, now);
  checkWayBack(
    vault.signIns.map(({ record }) => record),
    vault.standing,
    now,
  );
  return {
    kind: 'locked',
    because: await here.whyLocked(),
    people,
    waiting: await database.inbox.count(),
  };
}

/** Where whoever opens a page of the extension stands. */
export async function doorState(here: SessionHere, now: number): Promise<DoorState> {
  try {
    return await stateNow(here, now);
  } catch (error) {
    if (error instanceof VaultTrouble)
      return error.kind === 'locked' ? doorState(here, now) : { kind: 'trouble', message: error.message };
    return inTrouble(here, await troubleNow(error));
  }
}

async function inTrouble({ database }: SessionHere, trouble: StoreTrouble): Promise<DoorState> {
  if (await isOfOlderVersion(database)) {
    const { message } = trouble.kind === 'full' ? trouble : new StoreTrouble('upgrade');
    return { kind: 'trouble', message };
  }
  // Files that were damaged while the browser was shut make the store unusable, not slow.
  return trouble.kind === 'stopped' && (await vaultMarker()) !== null
    ? { kind: 'missing', damaged: true }
    : { kind: 'trouble', message: trouble.message };
}
