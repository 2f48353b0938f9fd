import { parseSchoolDate } from '@/utils/calendar/school-date';
import { isAttendanceCode } from '@/utils/codes/codes';
import type {
  PageKind,
  ReadMark,
  ReadPupil,
  Reading,
  ReadingProblem,
  ReadSession,
} from '@/utils/register/reading';
import { LONGEST_TEXT, MOST_MARKS, MOST_PROBLEMS, MOST_PUPILS, MOST_SESSIONS } from './limits';
import type { PupilKey, PupilName } from '@/utils/roster/pupil';

/** Thrown inside this file only, with the place of the fault: never what stood there. */
class NotAReading extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function fail(place: string): never {
  throw new NotAReading(place);
}

function fieldsIn(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place);
  return value as Fields;
}

function listIn(value: unknown, most: number, place: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) fail(place);
  return value;
}

/** Control characters, and marks that turn the direction of text round, could make one name look like another. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function textIn(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) fail(place);
  return value.replace(UNSEEN, '');
}

function filledTextIn(value: unknown, place: string): string {
  const text = textIn(value, place);
  return text.trim() === '' ? fail(place) : text;
}

function wholeNumberIn(value: unknown, most: number, place: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) fail(place);
  return value;
}

function oneOf<Value extends string>(value: unknown, known: readonly Value[], place: string): Value {
  return known.find((one) => one === value) ?? fail(place);
}

const PAGES = [
  'session-register',
  'attendance-grid',
  'pupil-history',
  'none',
] as const satisfies readonly PageKind[];
const KEY_KINDS = ['upn', 'mis-id', 'name'] as const satisfies readonly PupilKey['kind'][];

function sessionIn(value: unknown, place: string): ReadSession {
  const { date, session } = fieldsIn(value, place) as { date?: unknown; session?: unknown };
  return {
    date: (typeof date === 'string' ? parseSchoolDate(date) : null) ?? fail(`${place}.date`),
    session: oneOf(session, ['AM', 'PM'], `${place}.session`),
  };
}

function markIn(value: unknown, sessions: ReadonlySet<string>): ReadMark {
  const place = 'mark';
  const fields = fieldsIn(value, place);
  const session = sessionIn(value, place);
  if (!sessions.has(session.date + session.session)) fail(`${place}.session`);
  const code = fields['code'];
  if (code !== null && !(typeof code === 'string' && isAttendanceCode(code))) fail(`${place}.code`);
  const { minutesLate, comment } = fields as { minutesLate?: unknown; comment?: unknown };
  return {
    ...session,
    code,
    shown: textIn(fields['shown'], `${place}.shown`),
    ...(minutesLate === undefined
      ? {}
      : { minutesLate: wholeNumberIn(minutesLate, 1440, `${place}.minutesLate`) }),
    ...(comment === undefined ? {} : { comment: textIn(comment, `${place}.comment`) }),
  };
}

function nameIn(value: unknown): PupilName {
  const fields = fieldsIn(value, 'name');
  const name = {
    surname: textIn(fields['surname'], 'surname'),
    forenames: textIn(fields['forenames'], 'forenames'),
    shown: filledTextIn(fields['shown'], 'shown'),
  };
  return (name.surname + name.forenames).trim() === '' ? fail('name') : name;
}

function keyIn(value: unknown): PupilKey {
  const fields = fieldsIn(value, 'key');
  return {
    kind: oneOf(fields['kind'], KEY_KINDS, 'key.kind'),
    value: filledTextIn(fields['value'], 'key.value'),
  };
}

function pupilIn(value: unknown, sessions: ReadonlySet<string>): ReadPupil {
  const fields = fieldsIn(value, 'pupil');
  const group = fields['group'];
  const marks = listIn(fields['marks'], sessions.size, 'marks');
  return {
    key: keyIn(fields['key']),
    name: nameIn(fields['name']),
    group: group === null ? null : textIn(group, 'group').trim() || null,
    marks: marks.map((mark) => markIn(mark, sessions)),
  };
}

function problemIn(value: unknown): ReadingProblem {
  const fields = fieldsIn(value, 'problem');
  return {
    code: filledTextIn(fields['code'], 'problem.code'),
    message: textIn(fields['message'], 'problem.message'),
  };
}

function readingIn(value: unknown): Reading {
  const fields = fieldsIn(value, 'reading');
  const { expected, complete, saved } = fields as { expected?: unknown; complete?: unknown; saved?: unknown };
  const page = oneOf(fields['page'], PAGES, 'page');
  const sessions = listIn(fields['sessions'], MOST_SESSIONS, 'sessions').map((one) =>
    sessionIn(one, 'sessions'),
  );
  const named = new Set(sessions.map(({ date, session }) => date + session));
  if (named.size !== sessions.length) fail('sessions');
  if (typeof complete !== 'boolean') fail('complete');
  if (saved !== null && typeof saved !== 'boolean') fail('saved');
  const listed = listIn(fields['pupils'], page === 'none' ? 0 : MOST_PUPILS, 'pupils');
  if (listed.length * sessions.length > MOST_MARKS) fail('marks');
  return {
    page,
    sessions,
    expected: expected === null ? null : wholeNumberIn(expected, 100_000, 'expected'),
    complete,
    saved,
    pupils: listed.map((pupil) => pupilIn(pupil, named)),
    problems: listIn(fields['problems'], MOST_PROBLEMS, 'problems').map(problemIn),
  };
}

/**
 * A reading as a content script sent it, checked field by field and built anew: it comes from a page that is not ours,
 * and its words are hostile until shown as text. Null when any part of it is not what the contract says or is too
 * large; nothing of it is then believed.
 */
export function checkReading(value: unknown): Reading | null {
  try {
    return readingIn(value);
  } catch (error) {
    if (error instanceof NotAReading) return null;
    throw error;
  }
}

/** A page that nobody has loaded for longer is no older than that to us: nothing rests on the difference. */
const OLDEST_MINUTES = 60 * 24 * 14;

/** A reading with the age of what the page showed, in minutes, checked like the reading itself. */
export function checkAgedReading(value: unknown): { readonly reading: Reading; readonly age: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reading, age } = value as { reading?: unknown; age?: unknown };
  const checked = checkReading(reading);
  if (checked === null || typeof age !== 'number' || !Number.isInteger(age) || age < 0) return null;
  return { reading: checked, age: Math.min(age, OLDEST_MINUTES) };
}
