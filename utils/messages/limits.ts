import type { Reading } from '@/utils/register/reading';

/** What a page may hold at most. Beyond it, it is no register of a school. */
export const MOST_PUPILS = 3000;
export const MOST_SESSIONS = 800;
export const MOST_MARKS = 200_000;
export const MOST_PROBLEMS = 200;
export const LONGEST_TEXT = 200;

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/**
 * A reading within the limits of a message: long comments, wordings and sentences are cut, and no more problems are
 * sent than can be read. Names, ids and marks are never cut: a reading with one too long is refused instead.
 */
export function withinLimits(reading: Reading): Reading {
  return {
    ...reading,
    pupils: reading.pupils.map((pupil) => ({
      ...pupil,
      marks: pupil.marks.map((mark) => ({
        ...mark,
        shown: cut(mark.shown),
        ...(mark.comment === undefined ? {} : { comment: cut(mark.comment) }),
      })),
    })),
    problems: reading.problems
      .slice(0, MOST_PROBLEMS)
      .map(({ code, message }) => ({ code, message: cut(message) })),
  };
}
