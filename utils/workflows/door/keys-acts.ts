import { readAll, readSetting } from '@/utils/store/read';
import { headOfStatements, readVault } from '@/utils/store/people';
import type { VaultHere } from '@/utils/store/people';
import { writePeople } from '@/utils/store/found';
import { write } from '@/utils/store/write';
import { dateOf } from '@/utils/calendar/school-date';
import type { StaffMember } from '@/utils/policy/school-view';
import { momentInEngland } from '@/utils/platform/clock';
import { newId } from '@/utils/platform/ids';
import { tick } from '@/utils/vault/events/hybrid-clock';
import { actingAs } from '@/utils/vault/people/acting';
import { grant, letGo } from '@/utils/vault/people/admit';
import { withWay, withoutDeviceKey } from '@/utils/vault/people/sign-in';
import { standingOf } from '@/utils/vault/people/read-statements';
import type { Statement } from '@/utils/vault/people/statement';
import type { NewWay, UnlockWith } from '@/utils/vault/people/unlock-ways';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { reopen } from '@/utils/vault/session/unlock';
import { VaultTrouble } from '@/utils/vault/trouble';
import { DONE, done, refused, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import { costHere, lastMoment, newHolder, newRecoveryHolder, personProblems } from './make-people';
import type { PersonToAdmit } from './make-people';
import type { SessionHere } from './session-here';

/** The vault here, and what whoever acts has unlocked of it. */
export interface Hand {
  readonly here: SessionHere;
  readonly vault: VaultHere;
  readonly unlocked: Unlocked;
  readonly now: number;
}

/** @throws VaultTrouble locked */
export async function handOf(here: SessionHere, unlocked: Unlocked | null, now: number): Promise<Hand> {
  const vault = await readVault(here.database);
  if (vault === null || unlocked === null) throw new VaultTrouble('locked');
  return { here, vault, unlocked, now };
}

async function placeOf({ here, vault, now }: Hand) {
  const { head, at } = await headOfStatements(here.database, vault.device);
  return { vault: vault.vault, device: vault.device, head, at: tick(at, now).at };
}

/** Whoever is signed in gets what was stated since: a new epoch, when somebody has left. */
async function refresh({ here, vault, unlocked, now }: Hand, more: Statement): Promise<void> {
  const rows = await here.database.statements.toArray();
  const standing = await standingOf([...rows.map(({ statement }) => statement)], vault.vault);
  if (!rows.some(({ statement }) => statement.sig === more.sig)) throw new VaultTrouble('damaged');
  await here.session.unlock(await reopen(unlocked.member.id, unlocked.halves, standing, now));
}

async function saveStaffMember(here: SessionHere, change: (staff: readonly StaffMember[]) => StaffMember[]) {
  await write(here.database, async () => {
    const put = change(await readAll(here.database, 'staff'));
    return { writes: { put: { staff: put } }, value: undefined };
  });
}

async function schoolName({ here }: Hand): Promise<string> {
  return (await readSetting(here.database, 'school'))?.name ?? '';
}

/** Lets somebody in: their keys, their place among the staff. @throws VaultTrouble not-allowed, for the office */
export async function admit(
  person: PersonToAdmit,
  hand: Hand,
  staffId: string | null = null,
): Promise<Outcome> {
  const problems = personProblems(person, await schoolName(hand), null);
  if (problems.length > 0) return refused(problems);
  const { here, unlocked, vault } = hand;
  if (vault.signIns.some(({ label }) => label === person.label.trim()))
    return refusedFor('The sign-in list has this already. Show this person differently.', 'label');
  const holder = await newHolder(person, await costHere());
  const acting = await actingAs(unlocked.member, unlocked.halves);
  const secrets = unlocked.epochs.map((epoch) => epoch.secrets);
  const made = await grant(acting, secrets, holder.member, await placeOf(hand), lastMoment(person));
  await writePeople(here.database, { statements: [made.statement], signIns: [holder.signIn] });
  await saveStaffMember(here, (staff) => {
    const same = (member: StaffMember) =>
      staffId === null
        ? member.name.toLowerCase() === person.name.trim().toLowerCase()
        : member.id === staffId;
    const before = staff.find(same) ?? { id: newId(), name: person.name.trim(), role: person.role };
    return [{ ...before, role: person.role, signsInAs: [...(before.signsInAs ?? []), holder.member.id] }];
  });
  return DONE;
}

/** Ends somebody's keys. What is written from now on has new ones. @throws VaultTrouble not-allowed */
export async function endSignIn(memberId: string, hand: Hand): Promise<Outcome> {
  const { here, unlocked, vault } = hand;
  if (memberId === unlocked.member.id)
    return refusedFor('You cannot end your own sign-in. Ask another DSL or head.');
  const acting = await actingAs(unlocked.member, unlocked.halves);
  const { statement } = await letGo(acting, vault.standing, memberId, await placeOf(hand));
  await writePeople(here.database, { statements: [statement], dropSignIns: [memberId] });
  await refresh(hand, statement);
  return DONE;
}

/**
 * New keys for a person whose passphrase is lost. Their old keys end; what they wrote stays theirs.
 * @throws VaultTrouble not-allowed
 */
export async function newSignInFor(memberId: string, passphrase: string, hand: Hand): Promise<Outcome> {
  const staff = await readAll(hand.here.database, 'staff');
  const person = staff.find(({ signsInAs }) => signsInAs?.includes(memberId) === true);
  const row = hand.vault.signIns.find(({ id }) => id === memberId);
  const known = hand.vault.standing.members.get(memberId);
  if (person === undefined || row === undefined || known === undefined || known.member.role === 'recovery')
    return refusedFor('That person is not among those who can sign in.');
  const until = known.until === null ? null : dateOf(momentInEngland(known.until));
  const next = { name: person.name, role: known.member.role, label: row.label, passphrase, until };
  const problems = personProblems(next, await schoolName(hand), null);
  if (problems.length > 0) return refused(problems);
  const ended = await endSignIn(memberId, hand);
  if (ended.kind === 'refused') return ended;
  const again = await handOf(hand.here, await hand.here.unlockedNow(), hand.now);
  return admit(next, again, person.id);
}

/** Another way for whoever is signed in to unlock, in place of the one of its kind. @throws VaultTrouble wrong-passphrase */
export async function changeWay(
  bring: UnlockWith,
  way: NewWay,
  { here, vault, unlocked }: Hand,
): Promise<Outcome> {
  const row = vault.signIns.find(({ id }) => id === unlocked.member.id);
  if (row === undefined) throw new VaultTrouble('no-key');
  const record = await withWay(row.record, bring, way);
  await writePeople(here.database, { signIns: [{ ...row, record }] });
  return DONE;
}

export async function dropDevice({ here, vault, unlocked }: Hand): Promise<Outcome> {
  const row = vault.signIns.find(({ id }) => id === unlocked.member.id);
  if (row === undefined) throw new VaultTrouble('no-key');
  await writePeople(here.database, { signIns: [{ ...row, record: withoutDeviceKey(row.record) }] });
  return DONE;
}

/** A new printed key; every older one is void for what is written from now on. @throws VaultTrouble not-allowed */
export async function renewRecoveryKey(hand: Hand): Promise<Outcome<{ readonly recoveryKey: string }>> {
  const { here, unlocked, vault } = hand;
  const acting = await actingAs(unlocked.member, unlocked.halves);
  const next = await newRecoveryHolder();
  const secrets = unlocked.epochs.map((epoch) => epoch.secrets);
  const made = await grant(acting, secrets, next.member, await placeOf(hand));
  await writePeople(here.database, { statements: [made.statement], signIns: [next.signIn] });
  const old = vault.signIns.filter(({ record }) => record.member.role === 'recovery');
  for (const { id } of old) await endSignIn(id, await handOf(here, await here.unlockedNow(), hand.now));
  return done({ recoveryKey: next.printed });
}
