import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { Paper } from '@/utils/referral/paper';
import type { MarkChange } from '@/utils/register/changes';
import type { ReadMark } from '@/utils/register/reading';
import type { Strip } from '@/utils/register/strip';
import type { KnownPupil } from '@/utils/roster/known-pupil';

/** What one look at a page said about the pupil besides the marks themselves. */
export interface LookAtPage {
  readonly at: SchoolMoment;
  readonly origin: string;
  readonly said: readonly Pick<ReadMark, 'date' | 'session' | 'shown' | 'minutesLate' | 'comment'>[];
}

/** Everything that is held about one pupil, as far as whoever makes the copy can open it. */
export interface RecordCopy {
  readonly school: string;
  readonly madeAt: SchoolMoment;
  readonly madeBy: string;
  readonly known: KnownPupil;
  readonly strip: Strip;
  readonly changes: readonly MarkChange[];
  /** Oldest first, also those that were taken back. */
  readonly entries: readonly { readonly event: CaseEvent; readonly isTakenBack: boolean }[];
  readonly papers: readonly Paper[];
  readonly looks: readonly LookAtPage[];
  /** Moments at which staff said that a row of a page is this pupil. */
  readonly answered: readonly { readonly at: SchoolMoment; readonly by: string }[];
  /** What is worked out from all this today: where the case stands, the counts, the steps. */
  readonly workedOut: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** What is held and not in this copy, a sentence each. */
  readonly leftOut: readonly string[];
  readonly titleOfStep: (step: string) => string;
  readonly nameOfStaff: (id: string) => string;
}
