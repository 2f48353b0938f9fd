import { isRestricted } from '@/utils/cases/restricted';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { Paper } from '@/utils/referral/paper';
import { isAddressHeld } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { pupilParts } from '@/utils/store/pupil-parts';
import { readOfPupils, readOne, readSetting } from '@/utils/store/read';
import type { StoredChange, StoredStrip } from '@/utils/store/tables';
import type { Ports } from '@/utils/workflows/ports';

/** One case as it goes into a handover file. */
export interface HandedCase {
  readonly v: 1;
  readonly from: { readonly school: string; readonly name: string };
  readonly pupil: KnownPupil;
  /** In the order in which they were written. */
  readonly events: readonly CaseEvent[];
  readonly papers: readonly Paper[];
  readonly strips: readonly StoredStrip[];
  readonly changes: readonly StoredChange[];
  /** Entries that stayed behind because only the DSL and the head may read them. */
  readonly leftOut: number;
}

/**
 * Gathers one case for a file.
 *
 * @param forDsl whether what only the DSL and the head may read goes along, as far as whoever gathers it can open it
 * @returns null when the pupil is not on the roll
 */
export async function gatherCase(
  pupilId: string,
  forDsl: boolean,
  by: string,
  { database }: Ports,
): Promise<HandedCase | null> {
  const known = await readOne(database, 'pupils', pupilId);
  if (known === null) return null;
  const all = await readOfPupils(database, 'events', [pupilId]);
  const events = all.filter((event) => event.withheld !== true && (forDsl || !isRestricted(event)));
  const school = (await readSetting(database, 'school'))?.name ?? '';
  return {
    v: 1,
    from: { school, name: by },
    pupil: forDsl ? known : pupilParts(known, isAddressHeld(known)).forAll,
    events,
    papers: await readOfPupils(database, 'papers', [pupilId]),
    strips: await readOfPupils(database, 'strips', [pupilId]),
    changes: await readOfPupils(database, 'changes', [pupilId]),
    leftOut: all.length - events.length,
  };
}
