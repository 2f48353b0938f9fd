import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { addDays, dateOf, daysBetween, schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import { DEFAULT_PROMPTING } from '@/utils/policy/prompting';
import type { PupilRow, SchoolView, StaffMember } from '@/utils/policy/school-view';
import { standingOf } from '@/utils/policy/stand';
import { coverageOf } from '@/utils/register/coverage';
import { positionOf, unreadYear } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';

/** An invented school on an invented morning: every pupil, name and number in here is made up. */
export const NOW = schoolMoment('2026-11-24T09:12');

const CALENDAR = schoolCalendar({
  terms: [
    { from: schoolDate('2026-09-03'), to: schoolDate('2026-10-23') },
    { from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') },
    { from: schoolDate('2027-01-04'), to: schoolDate('2027-02-12') },
  ],
  closures: [{ date: schoolDate('2026-11-20'), kind: 'inset' }],
});

export const STAFF: readonly StaffMember[] = [
  { id: 'staff-office', name: 'Jo Marsh', role: 'office', title: 'School administrator' },
  {
    id: 'staff-dsl',
    name: 'Priya Nair',
    role: 'dsl',
    title: 'Deputy head and designated safeguarding lead',
    phone: '01452 000102',
    email: 'p.nair@school.example',
  },
  { id: 'staff-head', name: 'Alan Price', role: 'head', title: 'Headteacher' },
];

/** Present at every session held before today, then what is written: two marks a day, last day is today. */
function stripWith(recent: string, now: SchoolMoment = NOW): Strip {
  const today = dateOf(now);
  const year = unreadYear(2026);
  const marks = [...year.marks];
  for (let day: SchoolDate = CALENDAR.from; day <= today; day = addDays(day, 1)) {
    for (const session of ['AM', 'PM'] as const) {
      if (!isSessionHeld(CALENDAR, day, session) || (day === today && session === 'PM')) continue;
      marks[positionOf(year, day, session)] = session === 'AM' ? '/' : '\\';
    }
  }
  let at = recent.length - 2;
  for (let day = today; at >= 0; day = addDays(day, -1)) {
    if (!isSessionHeld(CALENDAR, day, 'AM')) continue;
    const place = daysBetween(year.from, day) * 2;
    marks[place] = recent[at] ?? '?';
    marks[place + 1] = recent[at + 1] ?? '?';
    at -= 2;
  }
  return { from: year.from, marks: marks.join('') };
}

let made = 0;

export function eventOf(pupilId: string, row: LogRow): CaseEvent {
  made += 1;
  return { id: `event-${made}`, pupilId, author: 'staff-office', recordedAt: row.at, rules: 'example', row };
}

interface Example {
  readonly id: string;
  readonly pupil: Pupil;
  readonly marks: string;
  readonly log?: readonly LogRow[];
}

/** One row of a view, with its standing worked out by the rules. */
export function rowOf({ id, pupil, marks, log = [] }: Example, now: SchoolMoment = NOW): PupilRow {
  const strip = stripWith(marks, now);
  const settings = DEFAULT_SETTINGS;
  const situation = { policy: JOHN_MOORE, settings, calendar: CALENDAR, pupil, strip, log, now };
  const events = log.map((row) => eventOf(id, row));
  return { id, pupil, strip, events, changes: [], standing: standingOf(situation) };
}

const at = (day: string, time: string): SchoolMoment => schoolMoment(`2026-11-${day}T${time}`);

function call(day: string, time: string, person: string, number: string, outcome: string): LogRow {
  return {
    at: at(day, time),
    kind: 'contact-attempt',
    method: 'call',
    person,
    number,
    outcome,
    by: 'Jo Marsh',
  };
}

const MISSING_LOG: readonly LogRow[] = [
  call('10', '09:05', 'Amina Ahmed', '07700 900101', 'no answer'),
  call('10', '11:20', 'Karim Ahmed', '07700 900102', 'number dead'),
  call('10', '11:25', 'Salma Ahmed', '07700 900103', 'message left'),
  { at: at('10', '15:10'), kind: 'told', who: 'dsl', by: 'Jo Marsh' },
  { at: at('12', '10:00'), kind: 'enquiry', with: 'staff', outcome: 'agency no trace', by: 'Priya Nair' },
  {
    at: at('13', '14:30'),
    kind: 'home-visit',
    outcome: 'no reply at door',
    address: '4 Mill Lane, Overbridge, OV1 2AB',
    by: 'Priya Nair',
  },
];

export const EXAMPLES: readonly Example[] = [
  {
    id: 'pupil-yusuf',
    pupil: {
      surname: 'Ahmed',
      forenames: 'Yusuf',
      dob: schoolDate('2017-03-04'),
      sex: 'M',
      yearGroup: '4',
      group: 'Oak',
      upn: 'A916200117001',
      address: '4 Mill Lane, Overbridge, OV1 2AB',
      parents: [{ name: 'Amina Ahmed', relationship: 'mother', phones: ['07700 900101'], pr: true }],
      contacts: [
        { name: 'Amina Ahmed', rel: 'mother', phone: '07700 900101', priority: 1 },
        { name: 'Karim Ahmed', rel: 'uncle', phone: '07700 900102', priority: 2 },
        { name: 'Salma Ahmed', rel: 'grandmother', phone: '07700 900103', priority: 3 },
      ],
      siblings: [],
    },
    marks: 'NNOOOOOOOOOOOOOOOON?',
    log: MISSING_LOG,
  },
  {
    id: 'pupil-ella',
    pupil: {
      surname: 'Brook',
      forenames: 'Ella',
      yearGroup: '2',
      group: 'Elm',
      contacts: [
        { name: 'Tom Brook', rel: 'father', phone: '07700 900111', priority: 1 },
        { name: 'Jean Brook', rel: 'grandmother', phone: '07700 900112', priority: 2 },
      ],
    },
    marks: 'N?',
  },
  {
    id: 'pupil-kofi',
    pupil: {
      surname: 'Mensah',
      forenames: 'Kofi',
      yearGroup: '4',
      group: 'Oak',
      contacts: [{ name: 'Abena Mensah', rel: 'mother', phone: '07700 900121', priority: 1 }],
      flags: ['child-protection-plan'],
    },
    marks: 'NNN?',
    log: [call('24', '09:02', 'Abena Mensah', '07700 900121', 'no answer')],
  },
  {
    id: 'pupil-lena',
    pupil: { surname: 'Nowak', forenames: 'Lena', yearGroup: '5', group: 'Ash' },
    marks: 'N?',
  },
  {
    id: 'pupil-sam',
    pupil: {
      surname: 'Okafor',
      forenames: 'Sam',
      yearGroup: '1',
      group: 'Elm',
      contacts: [{ name: 'Ada Okafor', rel: 'mother', phone: '07700 900131', priority: 1 }],
    },
    marks: 'IIIIII??I?',
  },
  {
    id: 'pupil-ruth',
    pupil: { surname: 'Quinn', forenames: 'Ruth', yearGroup: '6', group: 'Ash' },
    marks: 'NNNN/?',
    log: [call('19', '09:10', 'Nora Quinn', '07700 900141', 'no answer')],
  },
  {
    id: 'pupil-theo',
    pupil: { surname: 'Reed', forenames: 'Theo', yearGroup: '3', group: 'Oak', contacts: [] },
    marks: 'N?',
    log: [call('24', '08:58', 'Mia Reed', '07700 900151', 'spoke, whereabouts confirmed')],
  },
  {
    id: 'pupil-ivy',
    pupil: { surname: 'Shah', forenames: 'Ivy', yearGroup: '3', group: 'Oak' },
    marks: '/?',
  },
  {
    id: 'pupil-max',
    pupil: { surname: 'Turner', forenames: 'Max', yearGroup: '5', group: 'Ash' },
    marks: 'L?',
  },
  {
    id: 'pupil-zoe',
    pupil: { surname: 'Vale', forenames: 'Zoë', yearGroup: '6', group: 'Ash' },
    marks: 'M?',
  },
  {
    id: 'pupil-omar',
    pupil: { surname: 'Wahid', forenames: 'Omar', yearGroup: 'R', group: 'Beech' },
    marks: '??',
  },
  {
    id: 'pupil-nell',
    pupil: { surname: 'Young', forenames: 'Nell', yearGroup: 'R', group: 'Beech' },
    marks: '??',
  },
];

/** The whole invented school, seen by one of its staff. */
export function exampleView(change: Partial<SchoolView> = {}): SchoolView {
  const pupils = EXAMPLES.map((example) => rowOf(example));
  const [office = null] = STAFF;
  return {
    now: NOW,
    school: { name: 'Overbridge Primary School', authority: 'Gloucestershire', dfeNumber: '916/2001' },
    staff: STAFF,
    acting: office,
    policy: JOHN_MOORE,
    policyVersions: [],
    prompting: DEFAULT_PROMPTING,
    calendar: CALENDAR,
    settings: DEFAULT_SETTINGS,
    countFrom: null,
    misAddresses: [{ origin: 'https://mis.school.example', allowed: true }],
    pupils,
    coverage: coverageOf(pupils, CALENDAR, dateOf(NOW)),
    lastReading: {
      at: schoolMoment('2026-11-24T09:04'),
      page: 'session-register',
      pupils: 4,
      sessions: [{ date: dateOf(NOW), session: 'AM' }],
      complete: true,
      saved: true,
      problems: [],
    },
    ...change,
  };
}

export function actingAs(role: StaffMember['role']): StaffMember | null {
  return STAFF.find((member) => member.role === role) ?? null;
}

/** A school on its first day with the program: nothing is known yet. */
export function emptyView(change: Partial<SchoolView> = {}): SchoolView {
  return exampleView({
    school: { name: '' },
    staff: [],
    acting: null,
    calendar: null,
    misAddresses: [],
    pupils: [],
    coverage: [],
    lastReading: null,
    ...change,
  });
}
