import { addDays, dateOf, firstOfSchoolYear, minutesBetween, momentOn } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { stripYear } from './strip';
import type { Strip } from './strip';

/**
 * When each session of a strip was last read: three printable characters a session, the minutes since 1 September of
 * the strip's school year in base 90, so that a later time is also the later text; three spaces for never.
 */
export type ReadTimes = string;

const WIDTH = 3;
const BASE = 90;
const FIRST_CHAR = 0x21;
const LATEST = BASE ** WIDTH - 1;

export const NEVER = ' '.repeat(WIDTH);

function startOf(strip: Strip): SchoolMoment {
  return momentOn(firstOfSchoolYear(stripYear(strip)), '00:00');
}

export function neverRead(strip: Strip): ReadTimes {
  return NEVER.repeat(strip.marks.length);
}

/** A moment as the three characters of a strip's times. Later than any year's end is taken as the latest there is. */
export function textOfTime(strip: Strip, at: SchoolMoment): string {
  let minutes = Math.min(LATEST, Math.max(0, minutesBetween(startOf(strip), at)));
  let text = '';
  for (let place = 0; place < WIDTH; place += 1) {
    text = String.fromCharCode(FIRST_CHAR + (minutes % BASE)) + text;
    minutes = Math.floor(minutes / BASE);
  }
  return text;
}

/** The moment that three characters stand for. */
export function timeOfText(strip: Strip, text: string): SchoolMoment {
  const minutes = [...text].reduce((sum, char) => sum * BASE + char.charCodeAt(0) - FIRST_CHAR, 0);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const time = `${twoDigits(Math.floor((minutes % 1440) / 60))}:${twoDigits(minutes % 60)}`;
  return momentOn(addDays(dateOf(startOf(strip)), Math.floor(minutes / 1440)), time);
}

/** The three characters for one place of the strip. */
export function readTimeAt(times: ReadTimes, position: number): string {
  return times.slice(position * WIDTH, position * WIDTH + WIDTH);
}

/** The times with those of one place replaced. */
export function withReadTime(times: ReadTimes, position: number, text: string): ReadTimes {
  return times.slice(0, position * WIDTH) + text + times.slice(position * WIDTH + WIDTH);
}
