import type { YearOfMarks } from './merge';
import { readTimeAt, withReadTime } from './read-times';

/** One place of a strip before a reading was laid over it: its mark, when that was read, and when the reading was. */
export interface MarkBefore {
  readonly at: number;
  readonly mark: string;
  readonly time: string;
  readonly readAt: string;
}

/** What stood at each place that a reading changed. */
export function marksBefore(before: YearOfMarks, after: YearOfMarks): readonly MarkBefore[] {
  return [...after.strip.marks].flatMap((mark, at): MarkBefore[] => {
    const was = { mark: before.strip.marks[at] ?? '', time: readTimeAt(before.times, at) };
    const readAt = readTimeAt(after.times, at);
    return was.mark === mark && was.time === readAt ? [] : [{ at, ...was, readAt }];
  });
}

/** The year with what stood there before, at every place that nobody has read again since. */
export function withMarksBefore(year: YearOfMarks, before: readonly MarkBefore[]): YearOfMarks {
  let { times } = year;
  const marks = [...year.strip.marks];
  for (const { at, mark, time, readAt } of before) {
    if (readTimeAt(times, at) !== readAt) continue;
    marks[at] = mark;
    times = withReadTime(times, at, time);
  }
  return { strip: { from: year.strip.from, marks: marks.join('') }, times };
}
