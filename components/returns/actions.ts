import type { Outcome } from '@/components/actions';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Answer } from '@/utils/referral/answer';

/** A return as a person looked at it. */
export interface ReturnToMake {
  readonly form: string;
  readonly title: string;
  readonly kind: 'csv' | 'docx';
  readonly now: SchoolMoment;
  readonly school: string;
  readonly pupils: readonly { readonly pupilId: string; readonly answers: readonly Answer[] }[];
}

/** What staff can do with returns over many pupils. */
export interface ReturnActions {
  /** `done` with the ids of the records that were kept, one a pupil. */
  readonly makeReturn: (toMake: ReturnToMake) => Promise<Outcome<readonly string[]>>;
  readonly markReturnSent: (
    paperIds: readonly string[],
    sending: { readonly to: string; readonly how?: string; readonly reference?: string },
  ) => Promise<Outcome>;
}
