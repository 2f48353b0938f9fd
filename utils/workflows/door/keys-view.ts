import { momentInEngland } from '@/utils/platform/clock';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { readAll, readSetting } from '@/utils/store/read';
import { momentParts } from '@/utils/vault/events/hybrid-clock';
import { fingerprint } from '@/utils/vault/cases/handover';
import { readsRestricted } from '@/utils/vault/people/member';
import type { Membership } from '@/utils/vault/people/standing';
import type { SettingValues } from '@/utils/store/tables';
import type { StaffMember } from '@/utils/policy/school-view';
import type { VaultHere } from '@/utils/store/people';
import { managedSettings } from '@/utils/workflows/managed-settings';
import { chainNow } from './people-chain';
import type { Hand } from './people-chain';
import { idleMinutesHere } from './session-here';

/** A person who holds or held keys. */
export interface KeyHolder {
  readonly memberId: string;
  readonly name: string;
  readonly label: string;
  readonly role: 'office' | 'dsl' | 'head';
  readonly since: SchoolMoment;
  readonly until: SchoolDate | null;
  readonly left: SchoolMoment | null;
  readonly fingerprint: string;
  readonly withDevice: boolean;
  /** Why their sign-in was ended; null where nobody said. */
  readonly reason: string | null;
}

/** Who holds keys, and what the last check of the log found. */
export interface KeysView {
  readonly holders: readonly KeyHolder[];
  readonly me: string;
  readonly mayAdmit: boolean;
  readonly recoveryKeys: readonly { readonly memberId: string; readonly since: SchoolMoment }[];
  readonly idleMinutes: number;
  /** The most that may be set here. */
  readonly mostIdleMinutes: number;
  readonly findings: readonly string[];
  readonly checkedAt: SchoolMoment | null;
  /** When it was last noticed that this computer's clock was set back, by that clock. */
  readonly clockSetBack: SchoolMoment | null;
}

const momentOf = (at: string): SchoolMoment => momentInEngland(momentParts(at)?.ms ?? 0);

type Ended = SettingValues['ended'];

function holder(
  known: Membership,
  vault: VaultHere,
  staff: readonly StaffMember[],
  ended: Ended,
): KeyHolder[] {
  const { member, from, until, leftAt } = known;
  if (member.role === 'recovery') return [];
  const row = vault.signIns.find(({ id }) => id === member.id);
  const person = staff.find(({ signsInAs }) => signsInAs?.includes(member.id) === true);
  return [
    {
      memberId: member.id,
      name: person?.name ?? row?.label ?? '',
      label: row?.label ?? '',
      role: member.role,
      since: momentOf(from),
      until: until === null ? null : dateOf(momentInEngland(until)),
      left: leftAt === null ? null : momentOf(leftAt),
      fingerprint: fingerprint(member),
      reason: ended.find(({ memberId }) => memberId === member.id)?.reason ?? null,
      withDevice: row?.record.ways.some(({ kind }) => kind === 'webauthn-prf') ?? false,
    },
  ];
}

/** The list of those who can sign in, for whoever is signed in. @throws VaultTrouble locked */
export async function keysView(hand: Hand): Promise<KeysView> {
  const { here, unlocked } = hand;
  const { vault } = await chainNow(hand);
  const staff = await readAll(here.database, 'staff');
  const members = [...vault.standing.members.values()];
  const ended = (await readSetting(here.database, 'ended')) ?? [];
  const checked = await readSetting(here.database, 'checked');
  const clock = await readSetting(here.database, 'clock');
  return {
    holders: members.flatMap((known) => holder(known, vault, staff, ended)),
    me: unlocked.member.id,
    mayAdmit: readsRestricted(unlocked.member.role),
    recoveryKeys: members
      .filter(({ member, leftAt }) => member.role === 'recovery' && leftAt === null)
      .map(({ member, from }) => ({ memberId: member.id, since: momentOf(from) })),
    idleMinutes: await idleMinutesHere(here.database),
    mostIdleMinutes: (await managedSettings()).mostIdleMinutes,
    findings: checked?.findings ?? [],
    checkedAt: checked?.at ?? null,
    clockSetBack: clock === null ? null : momentInEngland(clock.setBack),
  };
}
