import { NEVER, readTimeAt } from './read-times';
import type { ReadTimes } from './read-times';
import { charOfMark } from './strip';
import type { Strip } from './strip';

/** A pupil's marks of one school year, with when each was read. */
export interface TimedStrip {
  readonly strip: Strip;
  readonly times: ReadTimes;
}

const UNREAD = charOfMark('not-read');

/**
 * The marks read here, and those of another computer for the sessions that nobody has read here. What was read here
 * stays, whatever the other says. The same object when nothing is new.
 *
 * @param other of the same school year
 */
export function withUnreadFilled<Known extends TimedStrip>(known: Known, other: TimedStrip): Known {
  const marks = [...known.strip.marks];
  const times = marks.map((_, at) => readTimeAt(known.times, at));
  let filled = false;
  for (const [at, mark] of [...other.strip.marks].entries()) {
    if (marks[at] !== UNREAD || mark === UNREAD) continue;
    marks[at] = mark;
    times[at] = readTimeAt(other.times, at) || NEVER;
    filled = true;
  }
  if (!filled) return known;
  return { ...known, strip: { from: known.strip.from, marks: marks.join('') }, times: times.join('') };
}

/** How many sessions were read. */
export function sessionsRead({ marks }: Strip): number {
  return [...marks].filter((mark) => mark !== UNREAD).length;
}
