import type { SchoolCalendar, Session } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { CountSettings } from '@/utils/counters/settings';
import type { MarkChange } from '@/utils/register/changes';
import type { SessionCoverage } from '@/utils/register/coverage';
import type { ReadingProblem } from '@/utils/register/reading';
import type { Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';
import type { Policy, Who } from './policy';
import type { Prompting } from './prompting';
import type { Standing } from './standing';
import type { PolicyVersion } from './versions';

export type { MarkChange, SessionCoverage };

/** A member of staff who acts in the program. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: Who;
  /** Job title as it stands on papers. */
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Ids of the key-holders this person is or was: a lost passphrase means new keys. Absent for those who do not sign in. */
  readonly signsInAs?: readonly string[];
  /** When they are away next, and who stands in for them (an id); both days counted. */
  readonly away?: { readonly from: SchoolDate; readonly to: SchoolDate; readonly deputy?: string };
}

/** What papers say about the school. */
export interface SchoolFacts {
  readonly name: string;
  /** LA number and establishment number, `NNN/NNNN`. */
  readonly dfeNumber?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly authority?: string;
}

/** One pupil as every screen sees them. */
export interface PupilRow {
  readonly id: string;
  readonly pupil: Pupil;
  readonly strip: Strip;
  /** Oldest first; events taken back are not in it. */
  readonly events: readonly CaseEvent[];
  readonly changes: readonly MarkChange[];
  readonly standing: Standing;
}

/** The last look at a register page, understood or refused. */
export interface LastReading {
  readonly at: SchoolMoment;
  /** It was a file or a paste, no page. */
  readonly fromFile?: true;
  readonly page: string;
  readonly pupils: number;
  readonly sessions: readonly { readonly date: SchoolDate; readonly session: Session }[];
  readonly complete: boolean;
  readonly saved: boolean | null;
  readonly problems: readonly ReadingProblem[];
}

/** The school at one moment. Every screen is a view of this; none keeps facts of its own. */
export interface SchoolView {
  readonly now: SchoolMoment;
  readonly school: SchoolFacts;
  readonly staff: readonly StaffMember[];
  /** Who is acting on this computer now. */
  readonly acting: StaffMember | null;
  /** The policy in force today. */
  readonly policy: Policy;
  /** Every version the school has switched on, oldest first; none while it follows a choice from before they were kept. */
  readonly policyVersions: readonly PolicyVersion[];
  readonly calendar: SchoolCalendar | null;
  readonly settings: CountSettings;
  readonly prompting: Prompting;
  /** The day of the first counted reading; earlier days count for a pupil only where they were read. Null before it. */
  readonly countFrom: SchoolDate | null;
  /** Addresses (origins) of the MIS that staff have added, and whether the browser still allows them. */
  readonly misAddresses: readonly { readonly origin: string; readonly allowed: boolean }[];
  readonly pupils: readonly PupilRow[];
  /** Today's sessions and those of the last ten school days, by group. */
  readonly coverage: readonly SessionCoverage[];
  readonly lastReading: LastReading | null;
}
