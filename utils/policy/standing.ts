import type { SchoolCalendar } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseState } from '@/utils/cases/case-state';
import type { LogRow } from '@/utils/cases/log-row';
import type { Counters } from '@/utils/counters/counts';
import type { CountSettings } from '@/utils/counters/settings';
import type { Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';
import type { Policy, Prompt } from './policy';

/** Everything a rule needs to know of one pupil at one moment. */
export interface Situation {
  readonly policy: Policy;
  readonly settings: CountSettings;
  readonly calendar: SchoolCalendar;
  readonly pupil: Pupil;
  /** All marks, all years, one strip (`joinStrips`). */
  readonly strip: Strip;
  /** Oldest first. */
  readonly log: readonly LogRow[];
  readonly now: SchoolMoment;
  /**
   * The first day counted. A school that begins with the program in November has not read September: without this every
   * pupil who is away on the first morning would have been away, for all anybody knows, since the summer. Left out, every
   * school day of the calendar that was not read is a hole.
   */
  readonly countFrom?: SchoolDate | undefined;
}

/** The answer to `inspect prompts` (design.md 5.4). */
export interface Standing {
  readonly counters: Counters;
  readonly prompts: readonly Prompt[];
  /** Every dated step still ahead, if the absence goes on. */
  readonly deadlines: Readonly<Record<string, SchoolDate>>;
  readonly case: CaseState;
}
