import 'fake-indexeddb/auto';
import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import { writeNewVault } from '@/utils/store/found';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import { write } from '@/utils/store/write';
import type { Keyring } from '@/utils/vault/session/keyring';
import { DEVICE, MORNING, admitted, keyringFor, newSchool, signInRecord } from '../vault/invented-school';
import type { Holder, InventedSchool } from '../vault/invented-school';

export const CANARY = 'Zebedee Quillfeather';
export const PASSPHRASE = 'lantern orchard violet kettle';

export interface BackedUpSchool {
  readonly school: InventedSchool;
  readonly database: SchoolDatabase;
  readonly keyring: Keyring;
  readonly office: Holder;
}

let databases = 0;

export function emptyDatabase(keyring: Keyring): SchoolDatabase {
  return openDatabase(
    { keyring: () => Promise.resolve(keyring), now: () => MORNING + 3_600_000 },
    `backup-${(databases += 1)}`,
  );
}

export function entry(id: string, pupilId = 'pupil-1'): CaseEvent {
  return {
    id,
    pupilId,
    author: 'staff-1',
    rules: 'statutory 1',
    recordedAt: schoolMoment('2026-11-24T09:00'),
    row: {
      at: schoolMoment('2026-11-24T09:00'),
      by: 'Priya Nair',
      kind: 'note',
      text: `Rang home of ${CANARY}`,
    },
  } as unknown as CaseEvent;
}

/** A school with a real vault, a pupil, and as many entries as asked for. */
export async function schoolWithRecords(entries = 3): Promise<BackedUpSchool> {
  const school = await newSchool();
  const office = await admitted(school, 'office');
  const keyring = await keyringFor(school, school.dsl);
  const database = emptyDatabase(keyring);
  const signIns = [
    { id: school.dsl.member.id, label: 'DSL', record: await signInRecord(school.dsl, PASSPHRASE) },
    { id: office.member.id, label: 'Office', record: await signInRecord(office, PASSPHRASE) },
  ];
  const { vault, statements } = school;
  await writeNewVault(database, database, { vault, device: DEVICE, statements, signIns }, {});
  const pupil = { id: 'pupil-1', pupil: { name: CANARY }, from: null } as never;
  const events = Array.from({ length: entries }, (_, at) => entry(`event-${at}`));
  await write(database, () => Promise.resolve({ writes: { put: { pupils: [pupil], events } }, value: null }));
  return { school, database, keyring, office };
}
