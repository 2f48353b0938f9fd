import type { Bytes } from '@/utils/vault/bytes/bytes';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import type { Head } from '@/utils/vault/events/links';
import { writtenMoment } from '@/utils/vault/events/hybrid-clock';
import type { KeyCost } from '@/utils/vault/keys/cost';
import type { EpochSecrets } from '@/utils/vault/keys/epoch-keys';
import type { SigningWay } from '@/utils/vault/keys/signing';
import { actingAs } from '@/utils/vault/people/acting';
import type { Acting } from '@/utils/vault/people/acting';
import { foundVault, grant } from '@/utils/vault/people/admit';
import type { Made } from '@/utils/vault/people/admit';
import { newMember } from '@/utils/vault/people/member';
import type { HolderRole, Member, PrivateHalves } from '@/utils/vault/people/member';
import { standingOf } from '@/utils/vault/people/read-statements';
import { newSignIn } from '@/utils/vault/people/sign-in';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import type { Standing } from '@/utils/vault/people/standing';
import type { Statement } from '@/utils/vault/people/statement';
import { keyringOf } from '@/utils/vault/session/keyring';
import type { Keyring, Unlocked } from '@/utils/vault/session/keyring';
import { reopen } from '@/utils/vault/session/unlock';

/** Far below the floor, so that the machine is not kept busy. That the floor holds is tested by itself. */
export const CHEAP: KeyCost = { memoryKiB: 64, passes: 1, lanes: 1 };
export const DEVICE = 'office-pc-1';
/** Tuesday 24 November 2026, 08:50 in England, in milliseconds. */
export const MORNING = 1_795_510_200_000;

export interface Holder {
  readonly member: Member;
  readonly halves: PrivateHalves;
  readonly acting: Acting;
}

/** A vault with its statements, to which tests add people. */
export interface InventedSchool {
  vault: string;
  statements: Statement[];
  head: Head;
  /** Milliseconds; each statement is a second later. */
  now: number;
  readonly dsl: Holder;
  readonly recovery: Holder;
  readonly recoverySecret: Bytes;
}

export async function holder(role: HolderRole, way?: SigningWay): Promise<Holder> {
  const { member, halves } = await newMember(role, way);
  return { member, halves, acting: await actingAs(member, halves) };
}

export function moment(school: { now: number }): string {
  school.now += 1000;
  return writtenMoment(school.now);
}

export function placeIn(school: InventedSchool) {
  return { vault: school.vault, device: DEVICE, head: school.head, at: moment(school) };
}

export function take(school: InventedSchool, { statement, head }: Made): void {
  school.statements.push(statement);
  school.head = head;
}

/** A new vault: the DSL and the recovery key hold it. */
export async function newSchool(way?: SigningWay): Promise<InventedSchool> {
  const [dsl, recovery] = await Promise.all([holder('dsl', way), holder('recovery', way)]);
  const at = writtenMoment(MORNING);
  const { vault, statement, head } = await foundVault(dsl.acting, recovery.member, { device: DEVICE, at });
  const recoverySecret = randomBytes(32);
  return { vault, statements: [statement], head, now: MORNING, dsl, recovery, recoverySecret };
}

export function standingIn(school: InventedSchool): Promise<Standing> {
  return standingOf(school.statements, school.vault, { heads: { [DEVICE]: school.head } });
}

export async function unlockedBy(school: InventedSchool, { member, halves }: Holder): Promise<Unlocked> {
  return reopen(member.id, halves, await standingIn(school), school.now);
}

export async function keyringFor(school: InventedSchool, who: Holder): Promise<Keyring> {
  return keyringOf(await unlockedBy(school, who));
}

export async function secretsOf(school: InventedSchool, who: Holder): Promise<EpochSecrets[]> {
  return (await unlockedBy(school, who)).epochs.map(({ secrets }) => secrets);
}

/** A new person, whom the DSL admits. */
export async function admitted(
  school: InventedSchool,
  role: HolderRole,
  until: number | null = null,
): Promise<Holder> {
  const person = await holder(role);
  const secrets = await secretsOf(school, school.dsl);
  take(school, await grant(school.dsl.acting, secrets, person.member, placeIn(school), until));
  return person;
}

export function signInRecord({ member, halves }: Holder, passphrase: string): Promise<SignInRecord> {
  return newSignIn(member, halves, { passphrase, cost: CHEAP, floor: CHEAP });
}
