import type { StaffMember } from '@/utils/policy/school-view';
import { setVaultMarker } from '@/utils/platform/session';
import { newId } from '@/utils/platform/ids';
import { openDatabase } from '@/utils/store/database';
import { writeNewVault } from '@/utils/store/found';
import { oldRows } from '@/utils/store/old-rows';
import type { Put } from '@/utils/store/seal-rows';
import { tick } from '@/utils/vault/events/hybrid-clock';
import { actingAs } from '@/utils/vault/people/acting';
import type { Acting } from '@/utils/vault/people/acting';
import { foundVault, grant } from '@/utils/vault/people/admit';
import { standingOf } from '@/utils/vault/people/read-statements';
import type { Statement } from '@/utils/vault/people/statement';
import { keyringOf } from '@/utils/vault/session/keyring';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { reopen } from '@/utils/vault/session/unlock';
import { done, refused, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome, Problem } from '@/utils/workflows/outcome';
import { costHere, lastMoment, newHolder, newRecoveryHolder, personProblems } from './make-people';
import type { NewHolder, PersonToAdmit } from './make-people';
import type { SessionHere } from './session-here';

/** What is asked once, on the first day. The first person founds the vault: the DSL or the head. */
export interface SetUp {
  readonly school: string;
  readonly people: readonly PersonToAdmit[];
}

function problemsOf({ school, people }: SetUp): Problem[] {
  const problems: Problem[] = [];
  if (school.trim() === '') problems.push({ field: 'school', message: 'Enter the name of the school.' });
  for (const [at, person] of people.entries()) problems.push(...personProblems(person, school, at + 1));
  const labels = people.map(({ label }) => label.trim());
  if (new Set(labels).size < labels.length)
    problems.push({
      field: 'person-2-label',
      message: 'Show the two people differently in the sign-in list.',
    });
  return problems;
}

interface Founding {
  readonly vault: string;
  readonly device: string;
  readonly statements: readonly Statement[];
  readonly unlocked: Unlocked;
}

/** The founding statement, and a grant for everybody else. */
async function found(
  founder: NewHolder,
  others: readonly { holder: NewHolder; until: number | null }[],
  recovery: NewHolder,
  now: number,
): Promise<Founding> {
  const acting: Acting = await actingAs(founder.member, founder.halves);
  const device = newId();
  let { at } = tick(null, now);
  const first = await foundVault(acting, recovery.member, { device, at });
  const { vault } = first;
  const statements = [first.statement];
  const unlocked = await reopen(founder.member.id, founder.halves, await standingOf(statements, vault), now);
  const secrets = unlocked.epochs.map((epoch) => epoch.secrets);
  let { head } = first;
  for (const { holder, until } of others) {
    at = tick(at, now).at;
    const made = await grant(acting, secrets, holder.member, { vault, device, head, at }, until);
    statements.push(made.statement);
    head = made.head;
  }
  return { vault, device, statements, unlocked };
}

function withPeople(old: Put, school: string, people: readonly StaffMember[]): Put {
  const named = new Map(people.map((person) => [person.name.toLowerCase(), person]));
  const kept = (old.staff ?? []).filter(({ name }) => !named.has(name.toLowerCase()));
  const settings = (old.settings ?? []).filter(({ name }) => name !== 'school');
  const before = old.settings?.find(({ name }) => name === 'school');
  const facts = before?.name === 'school' ? before.value : {};
  return {
    ...old,
    staff: [...kept, ...people],
    settings: [...settings, { name: 'school', value: { ...facts, name: school.trim() } }],
  };
}

function staffMember({ name, role }: PersonToAdmit, { member }: NewHolder, old: Put): StaffMember {
  const before = old.staff?.find((person) => person.name.toLowerCase() === name.trim().toLowerCase());
  return { ...before, id: before?.id ?? newId(), name: name.trim(), role, signsInAs: [member.id] };
}

/**
 * Sets the vault up and signs the first person in. What an older version kept in clear is sealed in the same write.
 *
 * @returns the recovery key as it is printed: it is kept nowhere else
 * @throws StoreTrouble
 */
export async function setUpVault(
  setUp: SetUp,
  { database, session }: SessionHere,
  now: number,
): Promise<Outcome<{ readonly recoveryKey: string }>> {
  const [first, ...rest] = setUp.people;
  if (first === undefined || first.role === 'office')
    return refusedFor(
      'The first person must be the DSL or the head: they let the others in.',
      'person-1-role',
    );
  const problems = problemsOf(setUp);
  if (problems.length > 0) return refused(problems);
  const cost = await costHere();
  const founder = await newHolder(first, cost);
  const others = [];
  for (const person of rest)
    others.push({ person, holder: await newHolder(person, cost), until: lastMoment(person) });
  const recovery = await newRecoveryHolder();
  const founded = await found(founder, others, recovery, now);
  const keyring = await keyringOf(founded.unlocked);
  const old = await oldRows(database);
  const people = [
    staffMember(first, founder, old),
    ...others.map(({ person, holder }) => staffMember(person, holder, old)),
  ];
  const sealing = openDatabase(
    { keyring: () => Promise.resolve(keyring), now: database.cipher.now },
    database.name,
  );
  const signIns = [founder, ...others.map(({ holder }) => holder), recovery].map(({ signIn }) => signIn);
  try {
    await writeNewVault(database, sealing, { ...founded, signIns }, withPeople(old, setUp.school, people));
  } finally {
    sealing.close();
  }
  await setVaultMarker(founded.vault);
  await session.unlock(founded.unlocked);
  return done({ recoveryKey: recovery.printed });
}
