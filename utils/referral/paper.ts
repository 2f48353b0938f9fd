import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { Answer } from './answer';

/** A paper that was made, as it was: kept so that a later change of a mark can be traced to it. */
export interface Paper {
  readonly id: string;
  readonly pupilId: string;
  /** Form id, `glos-cme-referral`. */
  readonly form: string;
  readonly fileName: string;
  readonly answers: readonly Answer[];
  /** To whom it was made out, where a person looked at that. */
  readonly to?: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly madeAt: SchoolMoment;
  /** Opaque id of the member of staff who made it. */
  readonly madeBy: string;
  /** Null until a named person says that they sent it. */
  readonly sent: PaperSent | null;
}

export interface PaperSent {
  readonly at: SchoolMoment;
  readonly by: string;
  readonly to: string;
  /** By what way: secure email, portal, post. */
  readonly how?: string;
  /** What the authority gave back as its reference. */
  readonly reference?: string;
  /** The event in the log that says so. */
  readonly eventId: string;
  readonly review?: SchoolDate;
}
