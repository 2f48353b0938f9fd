import { packById } from '@/utils/policy/packs/packs';
import { STATUTORY } from '@/utils/policy/packs/statutory';
import type { Policy } from '@/utils/policy/policy';
import type { StaffMember } from '@/utils/policy/school-view';
import { readOne, readSetting } from '@/utils/store/read';
import type { ChosenPolicy } from '@/utils/store/tables';
import { StoreTrouble } from '@/utils/store/trouble';
import { refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

export const NOBODY_ACTING =
  'Say who you are first: choose your name at the top of the page. If it is not there, add it in Settings.';

/** Who is acting on this computer; null for nobody, also when that person was removed from the staff. */
export async function actingNow({ database }: Ports): Promise<StaffMember | null> {
  const acting = await readSetting(database, 'acting');
  return acting?.staffId == null ? null : readOne(database, 'staff', acting.staffId);
}

/** The policy a school chose; the statutory steps alone before it chose one, or when its pack is no longer there. */
export function policyOf(chosen: ChosenPolicy | null): Policy {
  if (chosen === null) return STATUTORY;
  return 'own' in chosen ? chosen.own : (packById(chosen.pack) ?? STATUTORY);
}

/** Under which rules something was recorded. */
export async function rulesInForce({ database }: Ports): Promise<string> {
  const { id, version } = policyOf(await readSetting(database, 'policy'));
  return `${id} ${version}`;
}

/** Turns a store that failed into a refusal with its sentence; any other error is a fault of ours and goes on. */
export async function orRefused<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreTrouble) return refusedFor(error.message);
    throw error;
  }
}
