import { dateOf } from '@/utils/calendar/school-date';
import type { StaffMember } from '@/utils/policy/school-view';
import { momentInEngland } from '@/utils/platform/clock';
import { newId } from '@/utils/platform/ids';
import type { SignInRow } from '@/utils/store/database';
import { readAll, readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision, Writes } from '@/utils/store/write';
import { withWay, withoutDeviceKey } from '@/utils/vault/people/sign-in';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import type { NewWay, UnlockWith } from '@/utils/vault/people/unlock-ways';
import { VaultTrouble } from '@/utils/vault/trouble';
import { DONE, done, refused, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import { costHere, lastMoment, newHolder, newRecoveryHolder, personProblems } from './make-people';
import type { PersonToAdmit } from './make-people';
import { chainNow, granted, released } from './people-chain';
import type { Hand, PeopleChain } from './people-chain';

async function schoolName({ here }: Hand): Promise<string> {
  return (await readSetting(here.database, 'school'))?.name ?? '';
}

/** What a change of who holds keys comes to: refused, or what to write after these statements. */
type Change =
  { readonly refused: Outcome } | ({ readonly chain: PeopleChain } & Pick<Writes, 'put' | 'people'>);

/**
 * Writes who holds keys from now on, and what goes with it, all or nothing. Whoever acts gets the keys of a new epoch
 * when one has begun. @throws StoreTrouble, VaultTrouble
 */
async function changePeople(hand: Hand, decide: (chain: PeopleChain) => Promise<Change>): Promise<Outcome> {
  const { here, unlocked } = hand;
  const changed = await write(here.database, async (): Promise<Decision<Change>> => {
    const change = await decide(await chainNow(hand));
    if ('refused' in change) return { writes: {}, value: change };
    const { chain, put = {}, people } = change;
    return { writes: { put, people: { ...people, statements: chain.stated } }, value: change };
  });
  if ('refused' in changed) return changed.refused;
  const after = changed.chain.unlocked;
  if (after.epochs.length > unlocked.epochs.length) await here.session.unlock(after);
  return DONE;
}

/** The staff with a person's new keys: that of this id, else of this name, else a new one. */
function withKeys(
  staff: readonly StaffMember[],
  { name, role }: Pick<PersonToAdmit, 'name' | 'role'>,
  memberId: string,
  staffId: string | null,
): StaffMember[] {
  const same = (member: StaffMember) =>
    staffId === null ? member.name.toLowerCase() === name.trim().toLowerCase() : member.id === staffId;
  const before = staff.find(same) ?? { id: newId(), name: name.trim(), role };
  return [{ ...before, role, signsInAs: [...(before.signsInAs ?? []), memberId] }];
}

/** Lets somebody in: their keys, their place among the staff. @throws VaultTrouble not-allowed, for the office */
export async function admit(person: PersonToAdmit, hand: Hand): Promise<Outcome> {
  const problems = personProblems(person, await schoolName(hand), null);
  if (problems.length > 0) return refused(problems);
  const holder = await newHolder(person, await costHere());
  return changePeople(hand, async (chain) => {
    if (chain.vault.signIns.some(({ label }) => label === holder.signIn.label))
      return {
        refused: refusedFor('The sign-in list has this already. Show this person differently.', 'label'),
      };
    const staff = await readAll(hand.here.database, 'staff');
    return {
      chain: await granted(chain, holder.member, lastMoment(person)),
      put: { staff: withKeys(staff, person, holder.member.id, null) },
      people: { signIns: [holder.signIn] },
    };
  });
}

/** Ends somebody's keys, and keeps why. What is written from now on has new ones. @throws VaultTrouble not-allowed */
export async function endSignIn(memberId: string, reason: string, hand: Hand): Promise<Outcome> {
  if (memberId === hand.unlocked.member.id)
    return refusedFor('You cannot end your own sign-in. Ask another DSL or head.');
  return changePeople(hand, async (chain) => {
    const before = (await readSetting(hand.here.database, 'ended')) ?? [];
    return {
      chain: await released(chain, memberId),
      put: { settings: [{ name: 'ended', value: [...before, { memberId, reason }] }] },
      people: { dropSignIns: [memberId] },
    };
  });
}

/**
 * New keys for a person whose passphrase is lost. Their old keys end; what they wrote stays theirs.
 * @throws VaultTrouble not-allowed
 */
export async function newSignInFor(memberId: string, passphrase: string, hand: Hand): Promise<Outcome> {
  const { database } = hand.here;
  const { vault } = await chainNow(hand);
  const staff = await readAll(database, 'staff');
  const person = staff.find(({ signsInAs }) => signsInAs?.includes(memberId) === true);
  const row = vault.signIns.find(({ id }) => id === memberId);
  const known = vault.standing.members.get(memberId);
  if (person === undefined || row === undefined || known === undefined || known.member.role === 'recovery')
    return refusedFor('That person is not among those who can sign in.');
  if (memberId === hand.unlocked.member.id)
    return refusedFor('You know your own passphrase: change it under “Your own sign-in”.');
  const until = known.until === null ? null : dateOf(momentInEngland(known.until));
  const next = { name: person.name, role: known.member.role, label: row.label, passphrase, until };
  const problems = personProblems(next, await schoolName(hand), null);
  if (problems.length > 0) return refused(problems);
  const holder = await newHolder(next, await costHere());
  return changePeople(hand, async (chain) => ({
    chain: await granted(await released(chain, memberId), holder.member, known.until),
    put: { staff: withKeys(await readAll(database, 'staff'), next, holder.member.id, person.id) },
    people: { signIns: [holder.signIn], dropSignIns: [memberId] },
  }));
}

/** Keeps another record of how whoever acts unlocks. @throws VaultTrouble no-key, and those of `change` */
async function changeOwn(
  hand: Hand,
  change: (record: SignInRecord) => Promise<SignInRecord>,
): Promise<Outcome> {
  const { vault } = await chainNow(hand);
  const row = vault.signIns.find(({ id }) => id === hand.unlocked.member.id);
  if (row === undefined) throw new VaultTrouble('no-key');
  const signIn: SignInRow = { ...row, record: await change(row.record) };
  return changePeople(hand, (chain) => Promise.resolve({ chain, people: { signIns: [signIn] } }));
}

/** Another way for whoever is signed in to unlock, in place of the one of its kind. @throws VaultTrouble wrong-passphrase */
export function changeWay(bring: UnlockWith, way: NewWay, hand: Hand): Promise<Outcome> {
  return changeOwn(hand, (record) => withWay(record, bring, way));
}

export function dropDevice(hand: Hand): Promise<Outcome> {
  return changeOwn(hand, (record) => Promise.resolve(withoutDeviceKey(record)));
}

/** A new printed key; every older one is void for what is written from now on. @throws VaultTrouble not-allowed */
export async function renewRecoveryKey(hand: Hand): Promise<Outcome<{ readonly recoveryKey: string }>> {
  const next = await newRecoveryHolder();
  const outcome = await changePeople(hand, async (chain) => {
    const old = chain.vault.signIns.filter(({ record }) => record.member.role === 'recovery');
    const dropSignIns = old.map(({ id }) => id);
    let without = chain;
    for (const id of dropSignIns) without = await released(without, id);
    return { chain: await granted(without, next.member), people: { signIns: [next.signIn], dropSignIns } };
  });
  return outcome.kind === 'done' ? done({ recoveryKey: next.printed }) : outcome;
}
