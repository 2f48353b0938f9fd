import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { StaffMember } from '@/utils/policy/school-view';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { readAll, readLastReading } from '@/utils/store/read';
import type {
  SettingName,
  SettingValues,
  StoredChange,
  StoredReading,
  StoredSetting,
  StoredStrip,
} from '@/utils/store/tables';
import type { Member } from '@/utils/vault/people/member';
import type { Ports } from './ports';

/** Everything a view of the school is made from, as it lies in the store. */
export interface SchoolState {
  readonly pupils: readonly KnownPupil[];
  readonly strips: readonly StoredStrip[];
  /** In the order in which they were written. */
  readonly events: readonly CaseEvent[];
  readonly changes: readonly StoredChange[];
  readonly staff: readonly StaffMember[];
  readonly settings: readonly StoredSetting[];
  readonly lastReading: StoredReading | null;
  readonly now: SchoolMoment;
  /** Whose keys are in use. */
  readonly holder: Pick<Member, 'id' | 'role'>;
  /** MIS origins the browser allows. */
  readonly allowed: ReadonlySet<string>;
}

/** One of the school's settings; null when it was never saved. */
export function settingIn<Name extends SettingName>(
  { settings }: Pick<SchoolState, 'settings'>,
  name: Name,
): SettingValues[Name] | null {
  const setting = settings.find((one) => one.name === name);
  return setting === undefined ? null : (setting.value as SettingValues[Name]);
}

/** The school as it is now, read once. */
export async function readSchool({ database, now }: Ports): Promise<SchoolState> {
  return {
    pupils: await readAll(database, 'pupils'),
    strips: await readAll(database, 'strips'),
    events: await readAll(database, 'events'),
    changes: await readAll(database, 'changes'),
    staff: await readAll(database, 'staff'),
    settings: await readAll(database, 'settings'),
    lastReading: await readLastReading(database),
    now: await now(),
    holder: (await database.cipher.keyring()).acting.member,
    allowed: new Set(),
  };
}
