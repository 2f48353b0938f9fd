import 'fake-indexeddb/auto';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { Session } from '@/utils/calendar/calendar';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { isAttendanceCode } from '@/utils/codes/codes';
import type { StaffMember } from '@/utils/policy/school-view';
import type { Reading, ReadPupil } from '@/utils/register/reading';
import { openDatabase } from '@/utils/store/database';
import type { SchoolDatabase } from '@/utils/store/database';
import { write } from '@/utils/store/write';
import type { Ports } from '@/utils/workflows/ports';
import { HOLDER, setUpIn, testCipher } from '../../tools/signed-in';
import type { Role } from '../../tools/signed-in';

export const MIS = 'https://mis.example';

export const OFFICE: StaffMember = {
  id: 'staff-office',
  name: 'Priya Nair',
  role: 'office',
  signsInAs: [HOLDER.office],
};
export const DSL: StaffMember = {
  id: 'staff-dsl',
  name: 'Tom Adeyemi',
  role: 'dsl',
  signsInAs: [HOLDER.dsl],
};

let schools = 0;

export interface TestPorts extends Ports {
  moment: SchoolMoment;
  /** Whoever sits down at the desk, with their own keys; null for everything locked. */
  readonly signIn: (role: Role | null) => void;
}

/** A school of its own, with nothing in it, on Tuesday 24 November 2026 at half past nine. */
export function emptySchool(name = `school-${(schools += 1)}`): TestPorts {
  let ids = 0;
  const cipher = testCipher();
  const database = openDatabase(cipher, name);
  const ports: TestPorts = {
    database,
    moment: schoolMoment('2026-11-24T09:30'),
    now: () => Promise.resolve(ports.moment),
    newId: () => `id-${(ids += 1)}`,
    signIn: (role) => {
      cipher.signedIn = role;
    },
  };
  return ports;
}

/** A school with a calendar, two members of staff of whom the office is signed in, and the MIS address. */
export async function runningSchool(
  name?: string,
  prepare?: (database: SchoolDatabase) => void,
): Promise<TestPorts> {
  const ports = emptySchool(name);
  prepare?.(ports.database);
  await setUpIn(ports.database);
  await write(ports.database, () =>
    Promise.resolve({
      value: undefined,
      writes: {
        put: {
          staff: [OFFICE, DSL],
          settings: [
            { name: 'addresses', value: [MIS] },
            {
              name: 'calendar',
              value: {
                terms: [{ from: schoolDate('2026-09-02'), to: schoolDate('2026-12-18') }],
                closures: [],
              },
            },
          ],
        },
      },
    }),
  );
  return ports;
}

/** A row of a register: `marks` has one shown mark a session of the reading. */
export function pupilRow(number: string, surname: string, forenames: string, group = '4B') {
  return {
    key: { kind: 'mis-id', value: number },
    name: { surname, forenames, shown: `${surname}, ${forenames}` },
    group,
  } as const;
}

export const AMELIA = pupilRow('1', 'Khan', 'Amelia');
export const JONAH = pupilRow('2', 'Price', 'Jonah');

export function register(
  sessions: readonly [string, Session][],
  rows: readonly [Pick<ReadPupil, 'key' | 'name' | 'group'>, ...string[]][],
  more: Partial<Reading> = {},
): Reading {
  const read = sessions.map(([date, session]) => ({ date: schoolDate(date), session }));
  return {
    page: sessions.length > 1 ? 'attendance-grid' : 'session-register',
    sessions: read,
    expected: rows.length,
    complete: true,
    saved: null,
    pupils: rows.map(([row, ...shown]) => ({
      ...row,
      marks: read.map((session, at) => {
        const text = shown[at] ?? '';
        return { ...session, code: isAttendanceCode(text) ? text : null, shown: text };
      }),
    })),
    problems: [],
    ...more,
  };
}

export const THIS_MORNING: [string, Session][] = [['2026-11-24', 'AM']];
