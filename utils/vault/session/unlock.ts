import { COST_FLOOR } from '@/utils/vault/keys/cost';
import type { KeyCost } from '@/utils/vault/keys/cost';
import { actingAs } from '@/utils/vault/people/acting';
import { grantedSecrets } from '@/utils/vault/people/granted';
import type { PrivateHalves } from '@/utils/vault/people/member';
import { signIn } from '@/utils/vault/people/sign-in';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import { isHere } from '@/utils/vault/people/standing';
import type { Standing } from '@/utils/vault/people/standing';
import type { UnlockWith } from '@/utils/vault/people/unlock-ways';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Unlocked } from './keyring';

/**
 * Signs a key-holder in: opens their private halves, then whatever others granted them.
 *
 * @param standing what the statements of the vault add up to
 * @param now milliseconds since 1970, for grants that end
 * @throws VaultTrouble as `signIn`; no-key for somebody who was never granted anything, has left, or whose time is up
 */
export async function unlock(
  record: SignInRecord,
  unlockWith: UnlockWith,
  standing: Standing,
  now: number,
  floor: KeyCost = COST_FLOOR,
): Promise<Unlocked> {
  const halves = await signIn(record, unlockWith, floor);
  return reopen(record.member.id, halves, standing, now);
}

/**
 * What somebody who has signed in holds by now: asked again when somebody has left and a new epoch begun.
 *
 * @throws VaultTrouble no-key
 */
export async function reopen(
  memberId: string,
  halves: PrivateHalves,
  standing: Standing,
  now: number,
): Promise<Unlocked> {
  const known = standing.members.get(memberId);
  if (known === undefined || !isHere(known, now)) throw new VaultTrouble('no-key');
  // The role comes from the signed grant: the sign-in record lies open to whoever can write to this computer.
  const { member } = known;
  const secrets = await grantedSecrets(standing, await actingAs(member, halves));
  const epochs = standing.epochs.flatMap((open) => {
    const own = secrets.get(open.epoch);
    return own === undefined ? [] : [{ open, secrets: own }];
  });
  if (epochs.length === 0) throw new VaultTrouble('no-key');
  return { vault: standing.vault, member, halves, epochs };
}

/**
 * Whether anything can still open the vault, asked when every passphrase seems lost.
 *
 * @throws VaultTrouble no-way-back when there is no record left that goes with a holder who is here
 */
export function checkWayBack(records: readonly SignInRecord[], standing: Standing, now: number): void {
  const left = records.some(({ member, ways }) => {
    const known = standing.members.get(member.id);
    return ways.length > 0 && known !== undefined && isHere(known, now);
  });
  if (!left) throw new VaultTrouble('no-way-back');
}
