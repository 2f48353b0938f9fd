import type { SchoolMoment } from '@/utils/calendar/school-date';
import { isValidOn } from '@/utils/codes/codes';
import type { MarkChange } from './changes';
import type { ReadMark } from './reading';
import { NEVER, neverRead, readTimeAt, textOfTime, timeOfText, withReadTime } from './read-times';
import type { ReadTimes } from './read-times';
import { charOfMark, isHole, markOfChar, positionOf, unreadYear } from './strip';
import type { Mark, Strip } from './strip';

/** One pupil's marks of one school year, and when each was read. */
export interface YearOfMarks {
  readonly strip: Strip;
  readonly times: ReadTimes;
}

export interface Merged {
  readonly year: YearOfMarks;
  readonly changes: readonly MarkChange[];
}

/** A school year of which nothing has been read. */
export function unreadMarks(schoolYear: number): YearOfMarks {
  const strip = unreadYear(schoolYear);
  return { strip, times: neverRead(strip) };
}

/** What a mark on a page says: a code, or which kind of hole it is. A code the register may not hold that day is not understood. */
export function markRead(mark: ReadMark): Mark {
  if (mark.code !== null) return isValidOn(mark.code, mark.date) ? mark.code : 'not-understood';
  return mark.shown.trim() === '' ? 'no-mark' : 'not-understood';
}

/** One mark a session. A row that says two different things about one session is not understood. */
function onePerSession(marks: readonly ReadMark[]): { of: ReadMark; mark: Mark }[] {
  const sessions = new Map<string, { of: ReadMark; mark: Mark }>();
  for (const of of marks) {
    const session = of.date + of.session;
    const mark = markRead(of);
    const other = sessions.get(session);
    sessions.set(session, {
      of,
      mark: other === undefined || other.mark === mark ? mark : 'not-understood',
    });
  }
  return [...sessions.values()];
}

/** What one session's mark and time become: null when the reading is older and adds nothing. */
function later(
  was: { mark: Mark; time: string },
  is: { mark: Mark; time: string },
): { mark: Mark; time: string } | null {
  const newer = was.time === NEVER || is.time >= was.time;
  if (isHole(was.mark)) return newer || !isHole(is.mark) ? is : null;
  return newer && !isHole(is.mark) ? is : null;
}

/** A mark over another mark, or a blank where a mark stood. A blank that was filled in is only the register being taken. */
function changeOf(
  strip: Strip,
  session: ReadMark,
  was: { mark: Mark; time: string },
  is: { mark: Mark; time: string },
): MarkChange | null {
  if (isHole(was.mark) || was.mark === is.mark) return null;
  const [first, second] = is.time >= was.time ? [was, is] : [is, was];
  if (isHole(first.mark)) return null;
  return {
    date: session.date,
    session: session.session,
    was: charOfMark(first.mark),
    is: charOfMark(second.mark),
    wasReadAt: timeOfText(strip, first.time),
    readAt: timeOfText(strip, second.time),
  };
}

/**
 * Lays the marks of one reading over what is known of a school year. The mark read latest stands; a blank or a mark
 * not understood never takes the place of a mark that was read, whenever it was read. Every mark that differs from
 * another reading is a change, also the blank where a mark stood. In whatever order readings arrive, the strip is the
 * same (of two readings of one minute the later to arrive stands).
 *
 * @throws RangeError for a mark of another school year: `judgeReading` lets none through.
 */
export function mergeMarks(known: YearOfMarks, marks: readonly ReadMark[], readAt: SchoolMoment): Merged {
  const time = textOfTime(known.strip, readAt);
  let strip = known.strip;
  let times = known.times;
  const changes: MarkChange[] = [];
  for (const { of, mark } of onePerSession(marks)) {
    const position = positionOf(strip, of.date, of.session);
    const char = strip.marks[position];
    if (char === undefined) throw new RangeError(`The strip does not reach to ${of.date}.`);
    const was = { mark: markOfChar(char), time: readTimeAt(times, position) };
    const change = changeOf(strip, of, was, { mark, time });
    if (change !== null) changes.push(change);
    const next = later(was, { mark, time });
    if (next === null) continue;
    times = withReadTime(times, position, next.time);
    if (next.mark === was.mark) continue;
    strip = {
      from: strip.from,
      marks: strip.marks.slice(0, position) + charOfMark(next.mark) + strip.marks.slice(position + 1),
    };
  }
  return { year: { strip, times }, changes };
}
