import type { SchoolDate } from '@/utils/calendar/school-date';

/** Where a pupil's case stands. A case is open from the first missed session of a run. */
export type CaseState =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly openedOn: SchoolDate }
  | {
      readonly status: 'referred';
      readonly openedOn: SchoolDate;
      readonly referredOn: SchoolDate;
      readonly form: string;
    }
  | { readonly status: 'returned'; readonly openedOn: SchoolDate; readonly returnedOn: SchoolDate }
  | { readonly status: 'closed'; readonly openedOn: SchoolDate; readonly closedOn: SchoolDate };
