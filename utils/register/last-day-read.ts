import { addDays, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { readTimeAt, timeOfText } from './read-times';
import type { ReadTimes } from './read-times';
import { isHole, markOfChar } from './strip';
import type { Strip } from './strip';

interface ReadStrip {
  readonly strip: Strip;
  readonly times: ReadTimes;
}

/** The last day of this strip with a mark, of those after `best`; marks for days still to come when they were read are none. */
function lastDayIn({ strip, times }: ReadStrip, best: SchoolDate | null): SchoolDate | null {
  for (let place = strip.marks.length - 1; place >= 0; place -= 1) {
    const date = addDays(strip.from, Math.floor(place / 2));
    if (best !== null && date <= best) return best;
    const read = readTimeAt(times, place);
    if (isHole(markOfChar(strip.marks[place] ?? '?')) || read.trim() === '') continue;
    if (date <= dateOf(timeOfText(strip, read))) return date;
  }
  return best;
}

/**
 * The last day of which a register was read, by the register's own date; null before any. It is today at the earliest,
 * whatever the clock of a computer says.
 */
export function lastDayRead(strips: readonly ReadStrip[]): SchoolDate | null {
  return strips.reduce<SchoolDate | null>((best, strip) => lastDayIn(strip, best), null);
}
