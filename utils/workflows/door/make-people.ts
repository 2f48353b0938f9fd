import { endOfDayInEngland } from '@/utils/platform/clock';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SignInRow } from '@/utils/store/database';
import { calibrate } from '@/utils/vault/keys/cost';
import type { KeyCost } from '@/utils/vault/keys/cost';
import { measureDerivation } from '@/utils/vault/keys/derive-key';
import { newRecoverySecret, printRecoveryKey } from '@/utils/vault/keys/recovery-key';
import { WEAKNESS_SENTENCES, weaknessesOf } from '@/utils/vault/passphrase/check-passphrase';
import type { KnownNames } from '@/utils/vault/passphrase/check-passphrase';
import { newMember } from '@/utils/vault/people/member';
import type { Member, PrivateHalves } from '@/utils/vault/people/member';
import { newSignIn } from '@/utils/vault/people/sign-in';
import type { Problem } from '@/utils/workflows/outcome';

/** A person as they are typed at set-up, or when somebody is added. */
export interface PersonToAdmit {
  readonly name: string;
  readonly role: 'office' | 'dsl' | 'head';
  /** What the sign-in list shows while everything is locked. */
  readonly label: string;
  readonly passphrase: string;
  /** Last day of cover staff, YYYY-MM-DD; null for no end. */
  readonly until: string | null;
}

/** A person with keys and a way to unlock them, not yet admitted to anything. */
export interface NewHolder {
  readonly member: Member;
  readonly halves: PrivateHalves;
  readonly signIn: SignInRow;
}

const LONGEST_LABEL = 30;

/** Sentences saying why a passphrase may not be used; none when it may. */
export function weaknesses(passphrase: string, names: KnownNames): string[] {
  return weaknessesOf(passphrase, names).map((weakness) => WEAKNESS_SENTENCES[weakness]);
}

/** What is wrong with one person. @param place their number on the screen, from 1, or null where there is one only */
export function personProblems(
  { name, label, passphrase, until }: PersonToAdmit,
  school: string,
  place: number | null,
): Problem[] {
  const field = (part: string) => (place === null ? part : `person-${place}-${part}`);
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ field: field('name'), message: 'Enter the name of this person.' });
  if (label.trim() === '' || label.trim().length > LONGEST_LABEL)
    problems.push({
      field: field('label'),
      message: `Say how the sign-in list should show this person, in at most ${LONGEST_LABEL} characters.`,
    });
  for (const message of weaknesses(passphrase, { school, own: name }))
    problems.push({ field: field('passphrase'), message });
  if (until !== null && parseSchoolDate(until) === null)
    problems.push({ field: field('until'), message: 'Enter the last day as a date, or leave it out.' });
  return problems;
}

/** The last moment at which the sign-in of cover staff works; null for no end. */
export function lastMoment({ until }: Pick<PersonToAdmit, 'until'>): number | null {
  const date = until === null ? null : parseSchoolDate(until);
  return date === null ? null : endOfDayInEngland(date);
}

export function costHere(): Promise<KeyCost> {
  return calibrate(measureDerivation);
}

export async function newHolder(
  { role, label, passphrase }: Pick<PersonToAdmit, 'role' | 'label' | 'passphrase'>,
  cost: KeyCost,
): Promise<NewHolder> {
  const { member, halves } = await newMember(role);
  const record = await newSignIn(member, halves, { passphrase, cost });
  return { member, halves, signIn: { id: member.id, label: label.trim(), record } };
}

/** A new recovery key: a holder without a person. `printed` is shown once and kept nowhere. */
export async function newRecoveryHolder(): Promise<NewHolder & { readonly printed: string }> {
  const secret = newRecoverySecret();
  const { member, halves } = await newMember('recovery');
  const record = await newSignIn(member, halves, { recoverySecret: secret });
  const printed = await printRecoveryKey(secret);
  return { member, halves, signIn: { id: member.id, label: '', record }, printed };
}
