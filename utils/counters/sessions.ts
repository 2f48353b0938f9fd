import { AM_HELD, PM_HELD } from '@/utils/calendar/calendar';
import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { markOfChar } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { dateOfDay, dayNumber } from './frame';
import type { Frame, PupilFacts } from './frame';

/** One session the school held, with the pupil's mark in it. */
export interface HeldSession {
  readonly day: number;
  readonly date: SchoolDate;
  readonly session: Session;
  readonly mark: Mark;
}

/** The sessions held from one day to another (day numbers, both counted), oldest first. Sessions nobody read are `not-read`. */
export function sessionsBetween(frame: Frame, facts: PupilFacts, first: number, last: number): HeldSession[] {
  const found: HeldSession[] = [];
  const shift = -dayNumber(frame, facts.strip.from);
  for (let day = Math.max(0, first); day <= Math.min(last, frame.calendar.held.length - 1); day += 1) {
    const held = frame.calendar.held[day] ?? 0;
    if (held === 0) continue;
    const date = dateOfDay(frame, day);
    const markIn = (half: 0 | 1): Mark => {
      const char = facts.strip.marks[(day + shift) * 2 + half];
      return char === undefined ? 'not-read' : markOfChar(char);
    };
    if ((held & AM_HELD) !== 0) found.push({ day, date, session: 'AM', mark: markIn(0) });
    if ((held & PM_HELD) !== 0) found.push({ day, date, session: 'PM', mark: markIn(1) });
  }
  return found;
}
