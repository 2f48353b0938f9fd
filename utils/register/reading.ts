import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { PupilKey, PupilName } from '@/utils/roster/pupil';

export type PageKind = 'session-register' | 'attendance-grid' | 'pupil-history' | 'none';

export interface ReadSession {
  readonly date: SchoolDate;
  readonly session: Session;
}

/** One mark as the page shows it. `code` is null for a blank and for a mark that was not understood (then a problem says so). */
export interface ReadMark extends ReadSession {
  readonly code: AttendanceCode | null;
  readonly shown: string;
  readonly minutesLate?: number;
  readonly comment?: string;
}

export interface ReadPupil {
  readonly key: PupilKey;
  readonly name: PupilName;
  readonly group: string | null;
  readonly marks: readonly ReadMark[];
}

/** Why a page or a part of it was not read: a code from `readers/problems.ts` and one plain sentence without a pupil's name. */
export interface ReadingProblem {
  readonly code: string;
  readonly message: string;
}

/** What one look at one page gave (design.md 5.2). `page: 'none'` is a refusal; its problems say why and no pupil is in it. */
export interface Reading {
  readonly page: PageKind;
  readonly sessions: readonly ReadSession[];
  /** Pupils the page says it holds. */
  readonly expected: number | null;
  /** Every pupil of the list was read, blanks or not. */
  readonly complete: boolean;
  /** False: the page shows defaults that nobody has saved. Null: the page does not say. */
  readonly saved: boolean | null;
  readonly pupils: readonly ReadPupil[];
  readonly problems: readonly ReadingProblem[];
}

/** In the place of an MIS's address, for what was read from a file or a paste: its name may be a child's. */
export const FROM_FILE = 'file';
