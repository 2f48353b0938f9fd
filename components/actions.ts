import type { MappingActions } from '@/components/teach/actions';
import type { KeysOfPage } from '@/components/vault/keys/keys-of-school';
import type { Problem } from '@/components/govuk/error-summary';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { CountSettings } from '@/utils/counters/settings';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { Pupil } from '@/utils/roster/pupil';

/** What became of something staff did: done, or refused with nothing changed. */
export type Outcome<Value = undefined> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

type WithoutWhenAndWho<Row> = Row extends LogRow ? Omit<Row, 'at' | 'by'> : never;

/** A log row as staff fill it in: without `at` it is now, and the person acting did it. */
export type RowToLog = WithoutWhenAndWho<LogRow> & {
  readonly at?: SchoolMoment;
  /** For the DSL and the head alone. */
  readonly dslOnly?: true;
};

/** A decision about a step. */
export interface StepDecision {
  readonly outcome: 'done' | 'waived';
  readonly reason?: string;
  readonly review?: SchoolDate;
  readonly text?: string;
}

/** What staff can do about a pupil. The entry point hands these in; screens never store anything themselves. */
export interface PupilActions {
  /** `done` with an id that `undo` takes. */
  readonly logRow: (pupilId: string, row: RowToLog) => Promise<Outcome<string>>;
  readonly undo: (eventId: string) => Promise<Outcome>;
  readonly completeStep: (pupilId: string, step: string, how: StepDecision) => Promise<Outcome<string>>;
  readonly closeCase: (pupilId: string, reason: string) => Promise<Outcome<string>>;
  readonly savePupil: (pupilId: string | null, pupil: Pupil) => Promise<Outcome<string>>;
}

/** What a pupil list would do, row by row. */
export interface ListPreview {
  readonly plan: readonly {
    readonly row: number;
    readonly does: 'adds' | 'updates' | 'nothing' | 'doubt';
    readonly pupil: Pupil;
    readonly message?: string;
  }[];
  readonly understood: readonly { readonly heading: string; readonly as: string }[];
  readonly ignored: readonly string[];
  readonly problems: readonly { readonly row: number | null; readonly message: string }[];
}

/** The addresses of the authority's web forms. */
export interface PortalActions {
  readonly watchPortals: (
    show: (portals: readonly { readonly origin: string; readonly allowed: boolean }[]) => void,
  ) => () => void;
  /** To be called first thing in a press of a button: the browser asks only then. */
  readonly addPortal: (address: string) => Promise<Outcome<string>>;
  readonly removePortal: (origin: string) => Promise<Outcome>;
}

/** What staff can set. `Preview` is the importer's own; screens hand it back as it came. */
export interface SettingsActions<Preview extends ListPreview = ListPreview> {
  readonly saveSchool: (school: SchoolFacts) => Promise<Outcome>;
  readonly saveStaff: (staff: readonly StaffMember[]) => Promise<Outcome>;
  readonly saveCalendar: (calendar: unknown) => Promise<Outcome>;
  readonly savePolicy: (policy: unknown) => Promise<Outcome>;
  readonly saveCountSettings: (settings: CountSettings) => Promise<Outcome>;
  /** To be called first thing in a press of a button: the browser asks only then. */
  readonly addMisAddress: (address: string) => Promise<Outcome<string>>;
  readonly removeMisAddress: (origin: string) => Promise<Outcome>;
  readonly keys: KeysOfPage;
  readonly mappings: MappingActions;
  readonly portals: PortalActions;
  readonly previewPupilList: (text: string) => Promise<Outcome<Preview>>;
  readonly importPupilList: (
    preview: Preview,
  ) => Promise<Outcome<{ readonly added: number; readonly updated: number }>>;
}
