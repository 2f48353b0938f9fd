import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { dateOf, schoolYearOf, timeOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { readingProblem } from './problems';
import type { RecordingProblem } from './problems';
import type { Reading, ReadingProblem, ReadSession } from './reading';

/** Which sessions of a reading may be counted. `refused`: none, and nothing of it reaches a pupil. */
export type Judgement =
  | {
      readonly kind: 'counted';
      readonly sessions: readonly ReadSession[];
      readonly problems: readonly ReadingProblem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly ReadingProblem[] };

/** No school registers an afternoon before noon; a mark that stands there earlier was entered ahead of time. */
export const AFTERNOON_FROM = '12:00';

function problemOf(
  { date, session }: ReadSession,
  calendar: SchoolCalendar | null,
  now: SchoolMoment,
): RecordingProblem | null {
  const today = dateOf(now);
  if (schoolYearOf(date) !== schoolYearOf(today)) return { code: 'other-school-year', date };
  if (date > today || (date === today && session === 'PM' && timeOf(now) < AFTERNOON_FROM))
    return { code: 'future-session', date };
  const held = calendar === null ? weekdayOf(date) <= 5 : isSessionHeld(calendar, date, session);
  return held ? null : { code: 'not-a-school-day', date };
}

/** A column of blanks, or of `#`, on a day without school is what one expects there. */
function saysSomething(reading: Reading, { date, session }: ReadSession): boolean {
  return reading.pupils.some(({ marks }) =>
    marks.some(
      (mark) =>
        mark.date === date &&
        mark.session === session &&
        mark.code !== '#' &&
        (mark.code !== null || mark.shown.trim() !== ''),
    ),
  );
}

function onePerDay(problems: readonly RecordingProblem[]): ReadingProblem[] {
  const sentences = new Map(problems.map(readingProblem).map((problem) => [problem.message, problem]));
  return [...sentences.values()];
}

/**
 * Decides what of a reading may be counted: nothing of a page that is no register or was not saved, and no session
 * that is still to come, of another school year, or on a day without school. Without a calendar every weekday counts
 * as a school day. The reading's own problems are the reader's and are not repeated here.
 */
export function judgeReading(
  reading: Reading,
  calendar: SchoolCalendar | null,
  now: SchoolMoment,
): Judgement {
  if (reading.page === 'none') return { kind: 'refused', problems: [] };
  if (reading.saved === false) return { kind: 'refused', problems: [readingProblem({ code: 'not-saved' })] };
  const judged = reading.sessions.map((session) => ({ session, problem: problemOf(session, calendar, now) }));
  const sessions = judged.filter(({ problem }) => problem === null).map(({ session }) => session);
  const problems = onePerDay(
    judged.flatMap(({ session, problem }) =>
      problem !== null && saysSomething(reading, session) ? [problem] : [],
    ),
  );
  if (sessions.length > 0) return { kind: 'counted', sessions, problems };
  return {
    kind: 'refused',
    problems: problems.length > 0 ? problems : [readingProblem({ code: 'nothing-to-count' })],
  };
}
