import type { FormMapping } from '@/utils/fillers/mappings/form-mapping';
import type { CalendarFile } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { RetentionSchedule } from '@/utils/cases/retention';
import type { CountSettings } from '@/utils/counters/settings';
import type { LastReading, SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { Prompting } from '@/utils/policy/prompting';
import type { StoredPolicy } from '@/utils/policy/versions';
import type { BlankMapping } from '@/utils/referral/blanks/blank';
import type { Paper } from '@/utils/referral/paper';
import type { MarkChange } from '@/utils/register/changes';
import type { DoubtReason } from '@/utils/roster/match';
import type { KnownPupil, RowIdentity } from '@/utils/roster/known-pupil';
import type { KnownBy } from '@/utils/roster/who-is-this';
import type { MarkBefore } from '@/utils/register/put-back';
import type { Mapping } from '@/utils/register/mapping';
import type { ReadMark } from '@/utils/register/reading';
import type { ReadTimes } from '@/utils/register/read-times';
import type { Strip } from '@/utils/register/strip';
import type { ErasureAsked } from '@/utils/vault/people/erasure';

/** One pupil's marks of one school year. */
export interface StoredStrip {
  readonly pupilId: string;
  readonly schoolYear: number;
  readonly strip: Strip;
  readonly times: ReadTimes;
}

/** What one row of a page said, and whose it was taken to be. */
export interface StoredRow {
  /** Null for a row in doubt. */
  readonly pupilId: string | null;
  /** For a row in doubt: why, and who the page says it is. */
  readonly doubt?: { readonly why: DoubtReason; readonly identity: RowIdentity };
  /** One character of a strip for each session of the reading, in its order; a space where the row has no mark. */
  readonly marks: string;
  /** What a mark said besides its code: the wording of one not understood, minutes late, a comment. */
  readonly said?: readonly Pick<ReadMark, 'date' | 'session' | 'shown' | 'minutesLate' | 'comment'>[];
}

/** One look at one page, as evidence: kept as it was and never changed. */
export interface StoredReading {
  readonly id: string;
  readonly origin: string;
  /** What became of it. */
  readonly status: 'counted' | 'refused';
  readonly seen: LastReading;
  readonly rows: readonly StoredRow[];
}

export interface StoredChange extends MarkChange {
  readonly id: string;
  readonly pupilId: string;
  readonly readingId: string;
}

/** An answer of staff to "who is this?": a row that was in doubt, whose it is, and what taking it back puts right again. */
export interface SettledRow {
  readonly id: string;
  readonly readingId: string;
  readonly row: number;
  /** Rows of other readings that the same answer settled. */
  readonly also: readonly { readonly readingId: string; readonly row: number }[];
  readonly pupilId: string;
  readonly at: SchoolMoment;
  /** Id of the member of staff. */
  readonly by: string;
  /** The pupil was added by it. */
  readonly added: boolean;
  /** What the pupils it changed were known by before: never anything that is not the office's to open. */
  readonly pupilsBefore: readonly KnownBy[];
  /** What stood in the pupil's strip of that school year before. */
  readonly schoolYear: number;
  readonly marksBefore: readonly MarkBefore[];
  /** Ids of the changes of marks that it brought. */
  readonly changes: readonly string[];
}

/** An erasure that one person has proposed and nobody has confirmed yet. */
export interface ProposedErasure {
  readonly pupilId: string;
  readonly at: SchoolMoment;
  /** Id of the member of staff who proposed it. */
  readonly by: string;
  readonly asked: ErasureAsked;
}

/** What is kept once for the whole school. */
export interface SettingValues {
  readonly school: SchoolFacts;
  readonly calendar: CalendarFile;
  readonly policy: StoredPolicy;
  readonly counts: CountSettings;
  /** Origins of the MIS. In clear: they are read while everything is locked. */
  readonly addresses: readonly string[];
  /** Origins of the authorities' web forms. */
  readonly portals: readonly string[];
  /** What staff have taught of pages: no pupil is in it. In clear, so that pages are read while everything is locked. */
  readonly mappings: readonly Mapping[];
  /** Answers to "who is this?", oldest first. */
  readonly settled: readonly SettledRow[];
  /** What staff confirmed of the authorities' blank forms; the last of a paper is the one in use. */
  readonly blanks: readonly BlankMapping[];
  /** The blank forms themselves, in base64. Apart from their matches, which are read more often. */
  readonly blankFiles: readonly { readonly hash: string; readonly file: string }[];
  /** What staff have taught of the authorities' web forms: no pupil is in it. */
  readonly formMappings: readonly FormMapping[];
  /** Minutes without use after which everything locks. In clear. */
  readonly idle: { readonly minutes: number };
  /** What the last check of the log found. */
  readonly checked: {
    readonly at: SchoolMoment;
    readonly entries: number;
    readonly findings: readonly string[];
  };
  /** When it was last noticed that this computer's clock was set back, by that clock, in ms since 1970. */
  readonly clock: { readonly setBack: number };
  /** Why somebody’s sign-in was ended, oldest first. */
  readonly ended: readonly { readonly memberId: string; readonly reason: string }[];
  /** The day of the first reading that was counted. */
  readonly began: { readonly on: SchoolDate };
  /** What staff said each column of a list holds, by a digest of its headings: nothing of the file itself is kept. */
  readonly columns: { readonly [headings: string]: readonly string[] };
  readonly retention: RetentionSchedule;
  /** Erasures that wait for a second person. */
  readonly erasures: readonly ProposedErasure[];
  /** Whom a notification told of which due time: the id of the key-holder, a space, the time. */
  readonly announced: { readonly times: readonly string[] };
  /** When staff are told of what is due. In clear: it holds while everything is locked too. */
  readonly prompting: Prompting;
}

export type SettingName = keyof SettingValues;
export type StoredSetting = {
  readonly [Name in SettingName]: { readonly name: Name; readonly value: SettingValues[Name] };
}[SettingName];

/** What each table holds, before it is encoded. */
export interface Tables {
  readonly pupils: KnownPupil;
  readonly strips: StoredStrip;
  readonly readings: StoredReading;
  readonly changes: StoredChange;
  readonly events: CaseEvent;
  readonly papers: Paper;
  readonly settings: StoredSetting;
  readonly staff: StaffMember;
}

export type TableName = keyof Tables;
export const TABLE_NAMES = [
  'pupils',
  'strips',
  'readings',
  'changes',
  'events',
  'papers',
  'settings',
  'staff',
] as const satisfies readonly TableName[];
