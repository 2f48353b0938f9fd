import { readVault } from '@/utils/store/people';
import type { VaultHere } from '@/utils/store/people';
import { readRecoveryKey, slipSentence } from '@/utils/vault/keys/recovery-key';
import { signIn as openSignIn } from '@/utils/vault/people/sign-in';
import type { UnlockWith } from '@/utils/vault/people/unlock-ways';
import { checkWayBack, unlock } from '@/utils/vault/session/unlock';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { VaultTrouble } from '@/utils/vault/trouble';
import { DONE, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { SessionHere } from './session-here';

const NOT_SET_UP = 'No vault has been set up on this computer.';
const TAKES_LONG = 'Choose who you are first.';

/** What somebody can unlock of the vault here. @throws VaultTrouble, all of `unlock` */
async function unlocked(
  { standing, signIns }: VaultHere,
  memberId: string,
  bring: UnlockWith,
  now: number,
): Promise<Unlocked> {
  const row = signIns.find(({ id }) => id === memberId);
  if (row === undefined) throw new VaultTrouble('wrong-passphrase');
  return unlock(row.record, bring, standing, now);
}

/** Signs a person in. Whatever was wrong with what they typed, the sentence is the same. */
export async function signInWith(
  memberId: string,
  bring: UnlockWith,
  { database, session }: SessionHere,
  now: number,
): Promise<Outcome> {
  if (memberId === '') return refusedFor(TAKES_LONG, 'person');
  const here = await readVault(database);
  if (here === null) return refusedFor(NOT_SET_UP);
  await session.unlock(await unlocked(here, memberId, bring, now));
  return DONE;
}

/** What the printed key opens, by whichever of the vault's recovery keys was typed. @throws VaultTrouble wrong-recovery-key, no-way-back */
export async function unlockedByRecoveryKey(
  typed: string,
  here: VaultHere,
  now: number,
): Promise<Outcome<Unlocked>> {
  const read = await readRecoveryKey(typed);
  if ('slip' in read) return refusedFor(slipSentence(read), 'recovery-key');
  checkWayBack(
    here.signIns.map(({ record }) => record),
    here.standing,
    now,
  );
  const bring = { recoverySecret: read.secret };
  for (const { record, id } of here.signIns.filter((row) => row.record.member.role === 'recovery')) {
    const opens = await openSignIn(record, bring).then(
      () => true,
      () => false,
    );
    if (opens) return { kind: 'done', value: await unlocked(here, id, bring, now) };
  }
  throw new VaultTrouble('wrong-recovery-key');
}
