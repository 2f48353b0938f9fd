import 'fake-indexeddb/auto';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import type { StaffMember } from '@/utils/policy/school-view';
import type { Paper } from '@/utils/referral/paper';
import { neverRead, textOfTime, withReadTime } from '@/utils/register/read-times';
import { positionOf, unreadYear, withMark } from '@/utils/register/strip';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import { writeNewVault } from '@/utils/store/found';
import type { StoredStrip } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Writes } from '@/utils/store/write';
import { keyringOf } from '@/utils/vault/session/keyring';
import { reopen } from '@/utils/vault/session/unlock';
import { standingOf } from '@/utils/vault/people/read-statements';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { expect } from 'vitest';
import { DEVICE, MORNING, admitted, holder, newSchool, signInRecord } from '../vault/invented-school';
import type { Holder } from '../vault/invented-school';

export const MOMENT = schoolMoment('2026-11-24T09:30');
export type Person = 'dsl' | 'office' | 'head';

/** A school with a vault and three people who hold keys. */
export interface SchoolOfTest extends Ports {
  readonly people: Readonly<Record<Person, Holder>>;
  readonly signIn: (person: Person | null) => void;
  moment: SchoolMoment;
}

const NAMES: Readonly<Record<Person, string>> = {
  dsl: 'Tom Adeyemi',
  office: 'Priya Nair',
  head: 'Alan Price',
};
let schools = 0;

/** Puts something straight into the records. */
export function putIn(database: SchoolDatabase, put: NonNullable<Writes['put']>): Promise<void> {
  return write(database, () => Promise.resolve({ writes: { put }, value: undefined }));
}

/** @param prepare is handed the database before anything is read or written */
export async function schoolNamed(
  name: string,
  prepare: (database: SchoolDatabase) => void = () => undefined,
): Promise<SchoolOfTest> {
  const school = await newSchool();
  const people = {
    dsl: school.dsl,
    office: await admitted(school, 'office'),
    head: await admitted(school, 'head'),
  };
  let signedIn: Person | null = 'dsl';
  let ids = 0;
  const { vault, statements } = school;
  const keyring = async () => {
    if (signedIn === null) throw new VaultTrouble('locked');
    const { member, halves } = people[signedIn];
    return keyringOf(await reopen(member.id, halves, await standingOf(statements, vault), MORNING));
  };
  const number = (schools += 1);
  const database = openDatabase({ keyring, now: () => MORNING + 3_600_000 }, `case-ends-${number}`);
  prepare(database);
  const signIns = await Promise.all(
    Object.entries(people).map(async ([role, who]) => ({
      id: who.member.id,
      label: role,
      record: await signInRecord(who, 'lantern orchard violet kettle'),
    })),
  );
  const staff = Object.entries(people).map(([role, { member }]): StaffMember => {
    const person = role as Person;
    return { id: `staff-${role}`, name: NAMES[person], role: person, signsInAs: [member.id] };
  });
  const setting = { name: 'school', value: { name } } as const;
  await writeNewVault(
    database,
    database,
    { vault, device: DEVICE, statements, signIns },
    { staff, settings: [setting] },
  );
  const ports: SchoolOfTest = {
    database,
    people,
    moment: MOMENT,
    now: () => Promise.resolve(ports.moment),
    newId: () => `school-${number}-${(ids += 1)}`,
    signIn: (person) => {
      signedIn = person;
    },
  };
  return ports;
}

/** Somebody with keys of no school here. */
export { holder };

export const AMELIA: KnownPupil = {
  id: 'pupil-amelia',
  pupil: {
    surname: 'Quillfeather',
    forenames: 'Amelia',
    dob: schoolDate('2016-03-04'),
    upn: 'A123456789012',
    flags: ['child-protection-plan'],
  },
  misIds: [],
  alsoShownAs: [],
};

let entries = 0;
export function entry(row: LogRow, more: Partial<CaseEvent> = {}): CaseEvent {
  entries += 1;
  const facts = { pupilId: AMELIA.id, author: 'staff-dsl', rules: 'statutory 1', recordedAt: row.at };
  return { id: `entry-${entries}`, ...facts, row, ...more };
}

export const paper = (id: string): Paper => ({
  id,
  pupilId: AMELIA.id,
  form: 'glos-cme-referral',
  fileName: 'cme-referral.docx',
  answers: [],
  hash: '00',
  madeAt: schoolMoment('2026-11-20T10:00'),
  madeBy: 'staff-dsl',
  sent: null,
});

/** A strip in which the mornings of these days were read. */
export function stripOf(marks: Readonly<Record<string, 'N' | 'I' | '/'>>, pupilId = AMELIA.id): StoredStrip {
  let strip = unreadYear(2026);
  let times = neverRead(strip);
  for (const [day, mark] of Object.entries(marks)) {
    const date = schoolDate(day);
    strip = withMark(strip, date, 'AM', mark);
    times = withReadTime(
      times,
      positionOf(strip, date, 'AM'),
      textOfTime(strip, schoolMoment(`${day}T09:30`)),
    );
  }
  return { pupilId, schoolYear: 2026, strip, times };
}

export function valueOf<Value>(outcome: Outcome<Value>): Value {
  return outcome.kind === 'done' ? outcome.value : expect.fail(sentences(outcome).join(' '));
}

export function sentences(outcome: Outcome<unknown>): string[] {
  return outcome.kind === 'refused' ? outcome.problems.map(({ message }) => message) : [];
}
