import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { packById } from './packs/packs';
import { STATUTORY } from './packs/statutory';
import type { Policy } from './policy';

/** A policy pack by its id, or the school's own. */
export type ChosenPolicy = { readonly pack: string } | { readonly own: Policy };

/** A policy that the school switched on: what, who, when, and from which day. Kept for ever; its number never changes. */
export interface PolicyVersion {
  readonly number: number;
  readonly chosen: ChosenPolicy;
  readonly savedAt: SchoolMoment;
  /** Who switched it on, by name. */
  readonly by: string;
  readonly from: SchoolDate;
  /** The days the school had set besides, as they stood when the next version was switched on. */
  readonly days?: Readonly<Record<string, number>>;
}

/** What is stored. Before versions were kept it was the choice alone. */
export type StoredPolicy = ChosenPolicy | { readonly versions: readonly PolicyVersion[] };

/** The versions a school has had, oldest first; none when it only has a choice from before they were kept. */
export function versionsIn(stored: StoredPolicy | null): readonly PolicyVersion[] {
  return stored !== null && 'versions' in stored ? stored.versions : [];
}

/** The version that holds on a day: the latest that was switched on for that day or one before it. */
export function versionOn(versions: readonly PolicyVersion[], date: SchoolDate): PolicyVersion | null {
  return versions.findLast(({ from }) => from <= date) ?? null;
}

/** The policy of a choice; the statutory steps alone when its pack is no longer there. */
export function policyChosen(chosen: ChosenPolicy): Policy {
  return 'own' in chosen ? chosen.own : (packById(chosen.pack) ?? STATUTORY);
}

/** The policy in force on a day; the statutory steps alone before the school chose one. */
export function policyOn(stored: StoredPolicy | null, date: SchoolDate): Policy {
  if (stored === null) return STATUTORY;
  if (!('versions' in stored)) return policyChosen(stored);
  const version = versionOn(stored.versions, date);
  return version === null ? STATUTORY : policyChosen(version.chosen);
}

/** How an event names the rules it was recorded under. @example 'john-moore 1.2, version 3' */
export function rulesName(stored: StoredPolicy | null, date: SchoolDate): string {
  const { id, version } = policyOn(stored, date);
  const kept = versionOn(versionsIn(stored), date);
  return `${id} ${version}${kept === null ? '' : `, version ${kept.number}`}`;
}
