import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import { problem } from '../problems';
import type { ProblemCode } from '../problems';

export interface ReadOptions {
  /** The day on which the page is looked at. */
  readonly today: SchoolDate;
}

/** A page that is not read, with the reason. */
export function refusal(code: ProblemCode): Reading {
  return {
    page: 'none',
    sessions: [],
    expected: null,
    complete: false,
    saved: null,
    pupils: [],
    problems: [problem(code)],
  };
}
