import { dateOf } from '@/utils/calendar/school-date';
import type { Policy } from '@/utils/policy/policy';
import type { StaffMember } from '@/utils/policy/school-view';
import { policyOn, rulesName } from '@/utils/policy/versions';
import { readAll, readSetting } from '@/utils/store/read';
import { troubleNow } from '@/utils/store/trouble';
import type { HolderRole } from '@/utils/vault/people/member';
import { VaultTrouble } from '@/utils/vault/trouble';
import { refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

export const NOBODY_ACTING =
  'Your sign-in is not linked to anybody among the staff any more. Ask the DSL or the head to add you again in Settings.';

/**
 * The member of staff whose keys are in use. Their role is that of the keys: the list of staff is a description, and no
 * change to it opens anything.
 *
 * @param holder id and role of the key-holder who is signed in
 */
export function staffMemberOf(
  staff: readonly StaffMember[],
  holder: { readonly id: string; readonly role: HolderRole },
): StaffMember | null {
  const person = staff.find(({ signsInAs }) => signsInAs?.includes(holder.id) === true);
  return person === undefined || holder.role === 'recovery' ? null : { ...person, role: holder.role };
}

/** Who is signed in on this computer; null when they are not among the staff any more. @throws VaultTrouble locked */
export async function actingNow({ database }: Ports): Promise<StaffMember | null> {
  const { acting } = await database.cipher.keyring();
  return staffMemberOf(await readAll(database, 'staff'), acting.member);
}

/** The policy that is followed today. */
export async function policyInForce({ database, now }: Ports): Promise<Policy> {
  return policyOn(await readSetting(database, 'policy'), dateOf(await now()));
}

/** Under which rules something is recorded now. */
export async function rulesInForce({ database, now }: Ports): Promise<string> {
  return rulesName(await readSetting(database, 'policy'), dateOf(await now()));
}

/** Turns a store that failed, or a key that is not there, into a refusal with its sentence; any other error is a fault of ours and goes on. */
export async function orRefused<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultTrouble) return refusedFor(error.message);
    // Also for a read that failed before anything was to be written.
    return refusedFor((await troubleNow(error)).message);
  }
}
