import type { SchoolDate } from '@/utils/calendar/school-date';

/** Statistical class of a code (law.md 1.1). */
export type CodeClass =
  'attending' | 'approved-activity' | 'authorised' | 'unauthorised' | 'not-possible' | 'administrative';

/** What a mark does to a run: lengthens it, is skipped, or ends it. */
export type Effect = '+' | '0' | 'x';

export interface CodeRow {
  readonly meaning: string;
  readonly class: CodeClass;
  /** Effect on the absence run, the unauthorised run, the 20-day deletion run and the days unseen (law.md 1.3, before settings). */
  readonly absence: Effect;
  readonly unauthorised: Effect;
  readonly deletion: Effect;
  readonly unseen: Effect;
  /** First and last day on which a register may hold it; absent when there is no limit. */
  readonly from?: SchoolDate;
  readonly until?: SchoolDate;
}

const NEW_CODES = '2024-08-19' as SchoolDate;
const OLD_CODES = '2024-08-18' as SchoolDate;

type Effects = `${Effect}${Effect}${Effect}${Effect}`;

function row(meaning: string, codeClass: CodeClass, effects: Effects, dates: Partial<CodeRow> = {}): CodeRow {
  const [absence, unauthorised, deletion, unseen] = effects as unknown as [Effect, Effect, Effect, Effect];
  return { meaning, class: codeClass, absence, unauthorised, deletion, unseen, ...dates };
}

const since2024 = { from: NEW_CODES };
const until2024 = { until: OLD_CODES };

/**
 * The attendance codes of England, with the effect of each on every run: absence, unauthorised, deletion, unseen.
 * Source: School Attendance (Pupil Registration) (England) Regulations 2024, reg 10; classes from Working together to
 * improve school attendance; effects law.md 1.3; withdrawn codes law.md 1.4.
 */
export const CODES = {
  '/': row('Present in the morning', 'attending', 'xxxx'),
  '\\': row('Present in the afternoon', 'attending', 'xxxx'),
  L: row('Late, before the register closed', 'attending', 'xxxx'),
  K: row('Education arranged by the local authority', 'approved-activity', 'xxxx', since2024),
  V: row('Educational visit', 'approved-activity', 'xxxx'),
  P: row('Approved sporting activity', 'approved-activity', 'xxxx'),
  W: row('Work experience', 'approved-activity', 'xxxx'),
  B: row('Other approved education off site', 'approved-activity', 'xxxx'),
  D: row('Due at the other school (dual registered)', 'not-possible', '00x+'),
  C: row('Leave, exceptional circumstances', 'authorised', '+xx+'),
  C1: row('Leave for a regulated performance or work abroad', 'authorised', '+xx+', since2024),
  C2: row('Leave, part-time timetable', 'authorised', '00x+', since2024),
  M: row('Medical or dental appointment', 'authorised', '+xx+'),
  J1: row('Interview', 'authorised', '+xx+', since2024),
  S: row('Study leave', 'authorised', '+xx+'),
  T: row('Parent travelling for work', 'authorised', '+xx+'),
  R: row('Religious observance', 'authorised', '+xx+'),
  I: row('Illness', 'authorised', '+xx+'),
  E: row('Suspended or excluded, no provision', 'authorised', '+xx+'),
  G: row('Holiday without leave', 'unauthorised', '++++'),
  N: row('Reason not yet established', 'unauthorised', '++++'),
  O: row('Absent, unauthorised', 'unauthorised', '++++'),
  U: row('Arrived after the register closed', 'unauthorised', '++xx'),
  Q: row('Cannot attend: no access arrangement', 'not-possible', '00x+', since2024),
  X: row('Not required: not of compulsory age', 'not-possible', '00x0'),
  Y1: row('Usual transport not available', 'not-possible', '00x+', since2024),
  Y2: row('Widespread travel disruption', 'not-possible', '00x+', since2024),
  Y3: row('Part of the premises closed', 'not-possible', '00x+', since2024),
  Y4: row('Whole site closed unexpectedly', 'not-possible', '00x0', since2024),
  Y5: row('In criminal-justice detention', 'not-possible', '00x+', since2024),
  Y6: row('Public-health guidance or law', 'not-possible', '00x+', since2024),
  Y7: row('Other unavoidable cause', 'not-possible', '00x+', since2024),
  Z: row('Not yet on the register', 'administrative', '0000'),
  '#': row('School closed to all', 'administrative', '0000'),
  H: row('Holiday agreed (withdrawn: now C)', 'authorised', '+xx+', until2024),
  J: row('Interview, counted as attending (withdrawn: now J1)', 'approved-activity', 'xxxx', until2024),
  Y: row('Unable to attend, exceptional (withdrawn: now Y1 to Y7)', 'not-possible', '00x+', until2024),
  F: row('Extended holiday agreed (withdrawn: now C)', 'authorised', '+xx+', until2024),
} as const satisfies Record<string, CodeRow>;

export type AttendanceCode = keyof typeof CODES;

/** Codes entered because somebody gave a reason (policies.md, "Unexplained"). */
export const REASON_GIVEN: readonly AttendanceCode[] = [
  'C',
  'C1',
  'M',
  'J1',
  'S',
  'T',
  'R',
  'I',
  'E',
  'H',
  'F',
];

/** Marks that say where the child is (policies.md, "Whereabouts"). */
export const PLACES_THE_CHILD: readonly AttendanceCode[] = ['U', 'D', 'Y5'];

export function isAttendanceCode(text: string): text is AttendanceCode {
  return Object.hasOwn(CODES, text);
}

export function codeRow(code: AttendanceCode): CodeRow {
  return CODES[code];
}

/** False for a code that no register may hold on that day: H, J, Y and F after 18 August 2024 (law.md 1.4). */
export function isValidOn(code: AttendanceCode, date: SchoolDate): boolean {
  const { until } = codeRow(code);
  return until === undefined || date <= until;
}
