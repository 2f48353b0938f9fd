import type { Session } from '@/utils/calendar/calendar';
import { addDays, daysBetween, firstOfSchoolYear, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { CODES, isAttendanceCode } from '@/utils/codes/codes';
import type { AttendanceCode } from '@/utils/codes/codes';

/**
 * A pupil's marks as one string: one character a session, two a day, every day of the calendar from `from` on. Days
 * without school are in it too, so that a closure entered later moves nothing. Two-character codes have one letter of
 * their own (`charOfMark`).
 */
export interface Strip {
  readonly from: SchoolDate;
  readonly marks: string;
}

/** A mark that is no code: nobody read it, the register holds none, or it could not be understood. All three are holes. */
export type Hole = 'not-read' | 'no-mark' | 'not-understood';
export type Mark = AttendanceCode | Hole;

const CHAR_OF_TWO: Readonly<Record<string, string>> = {
  C1: '1',
  C2: '2',
  J1: 'j',
  Y1: 'a',
  Y2: 'b',
  Y3: 'c',
  Y4: 'd',
  Y5: 'e',
  Y6: 'f',
  Y7: 'g',
};
const CHAR_OF_HOLE: Readonly<Record<Hole, string>> = {
  'not-read': '?',
  'no-mark': '-',
  'not-understood': '!',
};

/** The character that stands for a mark in a strip. */
export function charOfMark(mark: Mark): string {
  return CHAR_OF_HOLE[mark as Hole] ?? CHAR_OF_TWO[mark] ?? mark;
}

const MARK_OF_CHAR: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...Object.keys(CODES)
    .filter(isAttendanceCode)
    .map((code): [string, Mark] => [charOfMark(code), code]),
  ...(Object.keys(CHAR_OF_HOLE) as Hole[]).map((hole): [string, Mark] => [charOfMark(hole), hole]),
]);

/** The mark a character of a strip stands for. Throws `RangeError` for a character no strip may hold. */
export function markOfChar(char: string): Mark {
  const mark = MARK_OF_CHAR.get(char);
  if (mark === undefined) throw new RangeError('A strip holds a character that stands for no mark.');
  return mark;
}

export function isHole(mark: Mark): mark is Hole {
  return Object.hasOwn(CHAR_OF_HOLE, mark);
}

/** Where a session stands in a strip; negative or past its end when the strip does not reach so far. */
export function positionOf(strip: Strip, date: SchoolDate, session: Session): number {
  return daysBetween(strip.from, date) * 2 + (session === 'AM' ? 0 : 1);
}

/** The mark of a session; `not-read` outside the strip. */
export function markAt(strip: Strip, date: SchoolDate, session: Session): Mark {
  const char = strip.marks[positionOf(strip, date, session)];
  return char === undefined ? 'not-read' : markOfChar(char);
}

/** A strip of one school year in which nothing has been read yet. */
export function unreadYear(schoolYear: number): Strip {
  const from = firstOfSchoolYear(schoolYear);
  return { from, marks: '?'.repeat(daysBetween(from, firstOfSchoolYear(schoolYear + 1)) * 2) };
}

/** The strip with one session's mark replaced. Throws `RangeError` when the strip does not reach to that day. */
export function withMark(strip: Strip, date: SchoolDate, session: Session, mark: Mark): Strip {
  const at = positionOf(strip, date, session);
  if (at < 0 || at >= strip.marks.length) throw new RangeError(`The strip does not reach to ${date}.`);
  return { from: strip.from, marks: strip.marks.slice(0, at) + charOfMark(mark) + strip.marks.slice(at + 1) };
}

/** One strip from those of several school years, in order; years between them that nobody read are filled with holes. */
export function joinStrips(strips: readonly Strip[]): Strip | null {
  const ordered = [...strips].sort((a, b) => (a.from < b.from ? -1 : 1));
  const first = ordered[0];
  if (first === undefined) return null;
  let marks = first.marks;
  for (const strip of ordered.slice(1)) {
    const gap = daysBetween(first.from, strip.from) * 2 - marks.length;
    marks += '?'.repeat(Math.max(0, gap)) + strip.marks;
  }
  return { from: first.from, marks };
}

/** The school year a strip of one year belongs to. */
export function stripYear(strip: Strip): number {
  return schoolYearOf(strip.from);
}

/** The day at a place of a strip. */
export function dateAt(strip: Strip, position: number): SchoolDate {
  return addDays(strip.from, Math.floor(position / 2));
}
