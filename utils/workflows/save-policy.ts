import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { checkPolicy } from '@/utils/policy/check-policy';
import { packById } from '@/utils/policy/packs/packs';
import type { Policy } from '@/utils/policy/policy';
import { policyFromText } from '@/utils/policy/policy-file';
import { versionOn, versionsIn } from '@/utils/policy/versions';
import type { ChosenPolicy, PolicyVersion } from '@/utils/policy/versions';
import { readSetting } from '@/utils/store/read';
import type { StoredSetting } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from './acting';
import { DONE, done, refused, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { sentences } from './settings';

/** The school's own policy never goes by the name of one that comes with the program: it would pass for it. */
function underItsOwnName(policy: Policy): Policy {
  return packById(policy.id) === undefined ? policy : { ...policy, id: `own-${policy.id}` };
}

function chosenPolicy(policy: unknown): Outcome<ChosenPolicy> {
  if (typeof policy === 'string' && packById(policy) !== undefined) return done({ pack: policy });
  const checked = typeof policy === 'string' ? policyFromText(policy) : checkPolicy(policy);
  return checked.policy === null
    ? refused(sentences(checked.problems, 'policy'))
    : done({ own: underItsOwnName(checked.policy) });
}

interface NewVersion {
  readonly chosen: ChosenPolicy;
  /** Today when it is not said. */
  readonly from: SchoolDate | undefined;
  /** The days set besides that come with it; unsaid, those of an own policy stand in its rows, and a pack keeps what is set. */
  readonly days?: Readonly<Record<string, number>> | undefined;
}

/** The days set besides, once a policy holds: an own policy carries its days in its rows. */
async function countsWith({ chosen, days }: NewVersion, ports: Ports) {
  const counts = { ...DEFAULT_SETTINGS, ...(await readSetting(ports.database, 'counts')) };
  const own = 'own' in chosen ? new Set(chosen.own.steps.map(({ id }) => id)) : new Set<string>();
  const kept = Object.fromEntries(Object.entries(counts.days).filter(([id]) => !own.has(id)));
  return { before: counts.days, after: { ...counts, days: days ?? kept } };
}

/** The versions with the one in force closed: with the days that were set besides when its time ended. */
function closed(
  versions: readonly PolicyVersion[],
  today: SchoolDate,
  days: Readonly<Record<string, number>>,
): readonly PolicyVersion[] {
  const present = versionOn(versions, today);
  return versions.map((version) => (version === present ? { ...version, days } : version));
}

async function switchOn(version: NewVersion, ports: Ports): Promise<Decision<Outcome>> {
  const acting = await actingNow(ports);
  if (acting === null) return { writes: {}, value: refusedFor(NOBODY_ACTING) };
  const savedAt = await ports.now();
  const today = dateOf(savedAt);
  const from = version.from ?? today;
  if (from < today)
    return {
      writes: {},
      value: refusedFor('A policy can be switched on from today or later.', 'policy-from'),
    };
  const stored = await readSetting(ports.database, 'policy');
  const { before, after } = await countsWith(version, ports);
  const versions = closed(versionsIn(stored), today, before);
  const { chosen } = version;
  const made: PolicyVersion = { number: versions.length + 1, chosen, savedAt, by: acting.name, from };
  const settings: StoredSetting[] = [
    { name: 'policy', value: { versions: [...versions, made] } },
    { name: 'counts', value: after },
  ];
  return { writes: { put: { settings } }, value: DONE };
}

/**
 * Switches a policy on: the id of a pack, a policy object, or the text of a policy file. It becomes the next version, by
 * whoever is acting, and the earlier ones stay. Refused with every problem found; then the present one goes on.
 *
 * @param from the day from which it holds; today unless it is said
 * @throws StoreTrouble
 */
export function savePolicy(policy: unknown, ports: Ports, from?: SchoolDate): Promise<Outcome> {
  const chosen = chosenPolicy(policy);
  if (chosen.kind === 'refused') return Promise.resolve(chosen);
  return write(ports.database, () => switchOn({ chosen: chosen.value, from }, ports));
}

/** Puts an earlier version back in force, as the next version: with the days that were set besides when its time ended. */
export function restorePolicy(number: number, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const versions = versionsIn(await readSetting(ports.database, 'policy'));
    const version = versions.find((one) => one.number === number);
    if (version === undefined)
      return { writes: {}, value: refusedFor('That version of the policy is not on record.') };
    return switchOn({ chosen: version.chosen, from: undefined, days: version.days }, ports);
  });
}
