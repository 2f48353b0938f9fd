import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import type { Told } from '../mappings/taught-facts';
import type { SeenRow } from './seen-rows';
import { problem } from '../problems';
import type { ProblemCode } from '../problems';

export interface ReadOptions {
  /** The day on which the page is looked at. */
  readonly today: SchoolDate;
  /** What staff have taught of pages at this address. */
  readonly mapping?: Mapping | null;
  /** What staff answered when they were asked about this very page. */
  readonly told?: Told;
  /** Gets all that the rows show as marks, also on a page that is then refused. */
  readonly whenSeen?: (rows: readonly SeenRow[]) => void;
}

/** A page that is not read, with the reason. `words` stand in the reason's sentence. */
export function refusal(code: ProblemCode, words = ''): Reading {
  return {
    page: 'none',
    sessions: [],
    expected: null,
    complete: false,
    saved: null,
    pupils: [],
    problems: [problem(code, words)],
  };
}

/** A refusal that may rest on what was taught: its sentence then names the mapping. */
export function refusalOf(code: ProblemCode, { mapping }: ReadOptions): Reading {
  return refusal(code, mapping == null ? '' : `“${mapping.name}”`);
}
