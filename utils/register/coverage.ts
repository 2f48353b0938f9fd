import type { SchoolCalendar, Session } from '@/utils/calendar/calendar';
import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { addDays, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import { charOfMark, positionOf } from './strip';
import type { Strip } from './strip';

/** How much of one session's register has been read, for one group (class). */
export interface SessionCoverage {
  readonly date: SchoolDate;
  readonly session: Session;
  /** Null: the pupils who are in no group. */
  readonly group: string | null;
  readonly pupils: number;
  /** Pupils with a mark that was read and understood. */
  readonly read: number;
}

interface CoveredPupil {
  readonly pupil: Pick<Pupil, 'group' | 'startDate' | 'leaving'>;
  readonly strip: Strip;
}

interface HeldSession {
  readonly date: SchoolDate;
  readonly session: Session;
}

const SCHOOL_DAYS_BEFORE = 10;
/** Two holidays and a half-term back, at most. */
const DAYS_TO_LOOK_BACK = 120;

const HOLES = new Set([charOfMark('not-read'), charOfMark('no-mark'), charOfMark('not-understood')]);

function heldOn(calendar: SchoolCalendar | null, date: SchoolDate): HeldSession[] {
  return (['AM', 'PM'] as const)
    .filter((session) => (calendar === null ? weekdayOf(date) <= 5 : isSessionHeld(calendar, date, session)))
    .map((session) => ({ date, session }));
}

/** Today's sessions first, then those of the ten school days before, latest day first. */
function sessionsToCover(calendar: SchoolCalendar | null, today: SchoolDate): HeldSession[] {
  const sessions = heldOn(calendar, today);
  let days = 0;
  for (let back = 1; back <= DAYS_TO_LOOK_BACK && days < SCHOOL_DAYS_BEFORE; back += 1) {
    const held = heldOn(calendar, addDays(today, -back));
    if (held.length > 0) days += 1;
    sessions.push(...held);
  }
  return sessions;
}

function isOnRoll({ pupil }: CoveredPupil, date: SchoolDate): boolean {
  if (pupil.startDate !== undefined && date < pupil.startDate) return false;
  return pupil.leaving === undefined || date < pupil.leaving.on;
}

function groupsOf(pupils: readonly CoveredPupil[]): [string | null, CoveredPupil[]][] {
  const groups = new Map<string | null, CoveredPupil[]>();
  for (const covered of pupils) {
    const group = covered.pupil.group ?? null;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [covered]);
    else members.push(covered);
  }
  return [...groups].sort(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a.localeCompare(b, 'en-GB');
  });
}

/**
 * How much has been read of today's sessions and those of the ten school days before, by group. A session that is
 * still to come is in it, as not read. Pupils who had not started or had left on a day are not counted on it.
 */
export function coverageOf(
  pupils: readonly CoveredPupil[],
  calendar: SchoolCalendar | null,
  today: SchoolDate,
): SessionCoverage[] {
  const groups = groupsOf(pupils);
  const positions = new Map<string, number>();
  const isRead = ({ strip }: CoveredPupil, { date, session }: HeldSession) => {
    const place = strip.from + date + session;
    let position = positions.get(place);
    if (position === undefined) positions.set(place, (position = positionOf(strip, date, session)));
    const char = strip.marks[position];
    return char !== undefined && !HOLES.has(char);
  };
  return sessionsToCover(calendar, today).flatMap((held) =>
    groups.map(([group, members]) => {
      const expected = members.filter((covered) => isOnRoll(covered, held.date));
      const read = expected.filter((covered) => isRead(covered, held)).length;
      return { ...held, group, pupils: expected.length, read };
    }),
  );
}
