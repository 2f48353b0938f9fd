import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { addDays, schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { Counters } from '@/utils/counters/counts';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { charOfMark, unreadYear, withMark } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';

/** An invented school, child and absence: last present on Monday 9 November 2026, away from Tuesday the 10th. */

export const SCHOOL: SchoolFacts = {
  name: 'Larkfield Primary School',
  dfeNumber: '916/9999',
  phone: '01452 555000',
  email: 'office@larkfield.example',
  address: '1 School Lane, Gloucester, GL9 9ZZ',
  authority: 'Gloucestershire',
};

export const STAFF: StaffMember = {
  id: 's1',
  name: 'Priya Nair',
  role: 'dsl',
  title: 'Deputy head and DSL',
  phone: '01452 555001',
  email: 'dsl@larkfield.example',
};

export const PUPIL: Pupil = {
  surname: 'Okonkwo-Łaska',
  forenames: 'Zoë Adaeze',
  dob: schoolDate('2017-03-04'),
  sex: 'F',
  yearGroup: '4',
  upn: 'A999999999999',
  address: '12 Sorrel Way, Quedgeley, Gloucester, GL2 4XY',
  parents: [
    {
      name: 'Ngozi Okonkwo',
      relationship: 'mother',
      pr: true,
      address: '12 Sorrel Way, Quedgeley, Gloucester, GL2 4XY',
      phones: ['07700 900111'],
      emails: ['ngozi@family.example'],
      livesWith: true,
    },
    { name: 'Piotr Łaska', relationship: 'father', phones: ['07700 900222', '01452 555222'] },
  ],
  contacts: [
    { name: 'Ngozi Okonkwo', rel: 'mother', phone: '07700 900111', priority: 1 },
    { name: 'Ada Okonkwo', rel: 'grandmother', phone: '07700 900333', priority: 2 },
  ],
};

const CALENDAR = schoolCalendar({
  terms: [
    { from: schoolDate('2026-09-02'), to: schoolDate('2026-10-23') },
    { from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') },
  ],
});

/** Marks on school days from a date on: `marks('2026-11-09', ['/', '\\'], ['N', 'N'])`. */
export function marks(from: string, ...days: readonly (readonly [Mark, Mark])[]): Strip {
  let strip = unreadYear(2026);
  let date = schoolDate(from);
  for (const [am, pm] of days) {
    strip = withMark(withMark(strip, date, 'AM', am), date, 'PM', pm);
    const next = addDays(date, 1);
    date = CALENDAR.held[0] !== undefined && /-(14|21)$/.test(next) ? addDays(next, 2) : next;
  }
  return strip;
}

export function absentFor(days: number): Strip {
  return marks('2026-11-09', ['/', '\\'], ...Array.from({ length: days }, (): [Mark, Mark] => ['N', 'N']));
}

export function counters(days: number, absence: Partial<Counters['absence']> = {}): Counters {
  const from = days === 0 ? null : schoolDate('2026-11-10');
  const range = { days, atMost: days };
  const lastPresent = schoolDate('2026-11-09');
  return {
    absence: { ...range, sessions: days * 2, from, lastPresent, ...absence },
    unauthorised: { ...range, sessions: days * 2, from },
    unseen: { ...range, lastSeen: lastPresent },
    noContact: { ...range, lastContact: null },
    illness: { days: 0, inYear: 0 },
    deletion: { days },
    penalty: { sessions: days * 2, from, to: null },
    percent: { attendance: 80, unauthorised: 20, possible: 100 },
  };
}

export interface Given {
  readonly pupil?: Partial<Pupil>;
  readonly without?: readonly (keyof Pupil)[];
  readonly log?: readonly (Omit<LogRow, 'at'> & { readonly at: string })[];
  readonly days?: number;
  readonly absence?: Partial<Counters['absence']>;
  readonly strip?: Strip;
  readonly now?: string;
  readonly nobody?: boolean;
}

/** The facts of a case nine school days in, changed where a test says so. */
export function aCase(given: Given = {}): PaperFacts {
  const { days = 9, log = [], without = [] } = given;
  const pupil: Pupil = { ...PUPIL, ...given.pupil };
  const kept = Object.fromEntries(
    Object.entries(pupil).filter(([key]) => !without.includes(key as keyof Pupil)),
  );
  return {
    situation: {
      policy: {
        id: 'p',
        title: 'p',
        version: '1',
        source: 's',
        steps: [],
        referralForm: 'glos-cme-referral',
      },
      settings: DEFAULT_SETTINGS,
      calendar: CALENDAR,
      pupil: kept as unknown as Pupil,
      strip: given.strip ?? absentFor(days),
      log: log.map((row) => ({ ...row, at: schoolMoment(row.at) }) as LogRow),
      now: schoolMoment(given.now ?? '2026-11-20T16:00'),
    },
    standing: {
      counters: counters(days, given.absence),
      prompts: [],
      deadlines: {},
      case: { status: 'open', openedOn: schoolDate('2026-11-10') },
    },
    ...(given.nobody === true ? {} : { school: SCHOOL, staff: STAFF }),
  };
}

/** Everything Gloucestershire expects, done: calls, contacts at two times, enquiries, a visit, a search. */
export const FULL_LOG: NonNullable<Given['log']> = [
  row('2026-11-10T09:40', {
    kind: 'contact-attempt',
    method: 'call',
    person: 'Ngozi Okonkwo',
    outcome: 'no answer',
    by: 'Office',
  }),
  row('2026-11-10T10:10', {
    kind: 'contact-attempt',
    method: 'call',
    person: 'Ada Okonkwo',
    outcome: 'message left',
  }),
  row('2026-11-10T11:30', {
    kind: 'contact-attempt',
    method: 'call',
    person: 'Ngozi Okonkwo',
    outcome: 'number dead',
  }),
  row('2026-11-11T09:05', {
    kind: 'contact-attempt',
    method: 'call',
    person: 'Ada Okonkwo',
    outcome: 'no answer',
  }),
  row('2026-11-11T15:00', { kind: 'told', who: 'dsl' }),
  row('2026-11-12T13:00', { kind: 'enquiry', with: 'siblings', outcome: 'sibling absent' }),
  row('2026-11-12T14:00', { kind: 'enquiry', with: 'staff', outcome: 'nothing known' }),
  row('2026-11-13T14:30', {
    kind: 'home-visit',
    outcome: 'no reply at door',
    address: '12 Sorrel Way, Quedgeley, Gloucester, GL2 4XY',
    by: 'Priya Nair and Tom Field',
    text: 'Curtains drawn, card left',
  }),
  row('2026-11-16T10:00', { kind: 'enquiry', with: 'social-media', outcome: 'nothing found' }),
  row('2026-11-17T09:00', { kind: 'whereabouts', outcome: 'unknown' }),
] as const;

export function row<T extends object>(at: string, rest: T): T & { at: string; kind: LogRow['kind'] } {
  return { at, ...rest } as T & { at: string; kind: LogRow['kind'] };
}

export const charOf = charOfMark;
