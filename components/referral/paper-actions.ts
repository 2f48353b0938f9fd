import type { Outcome } from '@/components/actions';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { BlankActions } from './blank-actions';
import type { PaperAnswers } from '@/utils/referral/answers';

/** A paper that was made, as far as a screen shows it. */
export interface MadePaper {
  readonly id: string;
  readonly form: string;
  readonly fileName: string;
  readonly madeAt: SchoolMoment;
  readonly madeBy: string;
  readonly sent: { readonly at: SchoolMoment; readonly by: string; readonly to: string } | null;
}

export interface PaperActions {
  readonly blanks: BlankActions;
  /** Writes the Word file, keeps a record of it, and saves it to the downloads. */
  readonly makePaper: (pupilId: string, paper: PaperAnswers) => Promise<Outcome<unknown>>;
  readonly markSent: (
    paperId: string,
    sent: { readonly to: string; readonly at?: SchoolMoment; readonly review?: SchoolDate },
  ) => Promise<Outcome>;
}
