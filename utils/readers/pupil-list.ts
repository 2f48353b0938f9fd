import type { Pupil } from '@/utils/roster/pupil';

/** Something odd in a pupil list. `row` is the line as a spreadsheet numbers it: the headings are row 1. */
export interface PupilListProblem {
  readonly row: number | null;
  readonly message: string;
}

/** One pupil of a list, and what is odd about their row. A row with problems of its own is still offered. */
export interface PupilListRow {
  readonly row: number;
  readonly pupil: Pupil;
}

/** What a CSV pupil list says, before anything is saved. */
export interface PupilList {
  readonly pupils: readonly PupilListRow[];
  /** Headings that were understood, and as what. */
  readonly understood: readonly { readonly heading: string; readonly as: string }[];
  readonly ignored: readonly string[];
  readonly problems: readonly PupilListProblem[];
}
