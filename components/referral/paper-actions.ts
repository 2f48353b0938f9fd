import type { Outcome } from '@/components/actions';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { BlankActions } from './blank-actions';
import type { Answer } from '@/utils/referral/answer';
import type { PaperAnswers } from '@/utils/referral/answers';

/** A paper that was made, as far as a screen shows it. */
export interface MadePaper {
  readonly id: string;
  readonly form: string;
  readonly fileName: string;
  readonly madeAt: SchoolMoment;
  readonly madeBy: string;
  readonly answers: readonly Answer[];
  /** To whom it was made out. */
  readonly to?: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly sent: {
    readonly at: SchoolMoment;
    readonly by: string;
    readonly to: string;
    readonly how?: string;
    readonly reference?: string;
  } | null;
}

export interface PaperActions {
  readonly blanks: BlankActions;
  /** Writes the file, keeps a record of it, and saves it to the downloads. */
  readonly makePaper: (
    pupilId: string,
    paper: PaperAnswers,
    kind: 'word' | 'pdf',
  ) => Promise<Outcome<unknown>>;
  readonly markSent: (
    paperId: string,
    sent: {
      readonly to: string;
      readonly how?: string;
      readonly reference?: string;
      readonly at?: SchoolMoment;
      readonly review?: SchoolDate;
    },
  ) => Promise<Outcome>;
}
