import type { BlankActions } from '@/components/referral/blank-actions';
import type { MappingActions } from '@/components/teach/actions';
import type { KeysOfPage } from '@/components/vault/keys/keys-of-school';
import type { Problem } from '@/components/govuk/error-summary';
import type { FormMapping } from '@/utils/fillers/mappings/form-mapping';
import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { Decision as StepChoice, LogRow } from '@/utils/cases/log-row';
import type { CountSettings } from '@/utils/counters/settings';
import type { Prompting } from '@/utils/policy/prompting';
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
  readonly decision?: StepChoice;
  /** The reason is for the DSL and the head alone; everybody else reads that they decided, and when. */
  readonly dslOnly?: true;
}

/** What was found when a child came back, and when somebody looks in on them. */
export interface ReturnNote {
  readonly note?: string;
  readonly review?: SchoolDate;
}

/** What staff can do about a pupil. The entry point hands these in; screens never store anything themselves. */
export interface PupilActions {
  /** `done` with an id that `undo` takes. */
  readonly logRow: (pupilId: string, row: RowToLog) => Promise<Outcome<string>>;
  /** The same line for several children at one press, with the id that takes all of them back. */
  readonly logForAll: (pupilIds: readonly string[], row: RowToLog) => Promise<Outcome<string>>;
  readonly undo: (eventId: string) => Promise<Outcome>;
  readonly completeStep: (pupilId: string, step: string, how: StepDecision) => Promise<Outcome<string>>;
  readonly closeCase: (pupilId: string, reason: string, back?: ReturnNote) => Promise<Outcome<string>>;
  readonly savePupil: (pupilId: string | null, pupil: Pupil) => Promise<Outcome<string>>;
}

export type ImportKind = 'pupils' | 'contacts' | 'register';

/** A file that was chosen (`savedAt`: milliseconds, as the file has it), or what was pasted. */
export type ImportSource =
  | { readonly bytes: Uint8Array; readonly savedAt: number | null }
  | { readonly text: string; readonly html: string };

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly source: ImportSource;
  /** Which of several sheets. */
  readonly sheet?: number;
  /** What staff said that each column holds. */
  readonly columns?: readonly string[];
  /** What staff said of the day and the half of a register that does not say. */
  readonly told?: { readonly date?: SchoolDate; readonly session?: Session };
}

/** The register does not say of which day or half it is: for staff to say, once. */
export interface WhenAsked {
  readonly kind: 'when';
  readonly asks: readonly ('date' | 'session')[];
}

export interface SheetsFound {
  readonly kind: 'sheets';
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

type RowProblems = readonly { readonly row: number | null; readonly message: string }[];

/** What a list would do, row by row. */
export interface ListPreview {
  readonly kind: 'pupils' | 'contacts';
  readonly plan: readonly {
    readonly row: number;
    readonly does: 'adds' | 'updates' | 'nothing' | 'doubt';
    readonly pupil: Pupil;
    readonly message?: string;
  }[];
  /** Each column, and what it is taken for; empty when it is not used. */
  readonly columns: readonly { readonly heading: string; readonly as: string }[];
  readonly offered: readonly string[];
  readonly problems: RowProblems;
}

/** What was taught of one web form. */
export type FormMappingFile = FormMapping;

/** The addresses of the authority's web forms. */
export interface PortalActions {
  readonly watchPortals: (
    show: (portals: readonly { readonly origin: string; readonly allowed: boolean }[]) => void,
  ) => () => void;
  /** To be called first thing in a press of a button: the browser asks only then. */
  readonly addPortal: (address: string) => Promise<Outcome<string>>;
  readonly removePortal: (origin: string) => Promise<Outcome>;
  /** What was taught of forms. */
  readonly watchFormMappings: (show: (mappings: readonly FormMappingFile[]) => void) => () => void;
  readonly loadFormMapping: (text: string) => Promise<Outcome<unknown>>;
  readonly removeFormMapping: (mapping: FormMappingFile) => Promise<Outcome>;
  readonly saveFormMappingFile: (mapping: FormMappingFile) => void;
}

/** Which sessions a register in a file would record. */
export interface RegisterPreview {
  readonly kind: 'register';
  readonly sessions: readonly {
    readonly date: SchoolDate;
    readonly session: Session;
    readonly marks: number;
    readonly blanks: number;
  }[];
  readonly pupils: number;
  readonly problems: RowProblems;
  readonly readAt: SchoolMoment;
}

export type ImportPreview = ListPreview | RegisterPreview;

/** What staff can set. `Preview` is the importer's own; screens hand it back as it came. */
export interface SettingsActions<Preview extends ImportPreview = ImportPreview> {
  readonly saveSchool: (school: SchoolFacts) => Promise<Outcome>;
  readonly saveStaff: (staff: readonly StaffMember[]) => Promise<Outcome>;
  /** When a colleague is away and who stands in; with null they are here. */
  readonly setAway: (staffId: string, away: NonNullable<StaffMember['away']> | null) => Promise<Outcome>;
  readonly saveCalendar: (calendar: unknown) => Promise<Outcome>;
  /** In force from today, or from a later day. */
  readonly savePolicy: (policy: unknown, from?: SchoolDate) => Promise<Outcome>;
  readonly restorePolicy: (version: number) => Promise<Outcome>;
  readonly saveFile: (fileName: string, bytes: Uint8Array, type: string) => void;
  readonly saveCountSettings: (settings: CountSettings) => Promise<Outcome>;
  readonly savePrompting: (prompting: Prompting) => Promise<Outcome>;
  /** Whether this computer shows notifications. */
  readonly mayNotify: () => Promise<boolean>;
  /** To be called first thing in a press of a button: the browser asks only then. */
  readonly askForNotifications: () => Promise<boolean>;
  /** To be called first thing in a press of a button: the browser asks only then. */
  readonly addMisAddress: (address: string) => Promise<Outcome<string>>;
  /** Origins that the school's IT department has named for this computer. */
  readonly namedAddresses: () => Promise<readonly string[]>;
  readonly removeMisAddress: (origin: string) => Promise<Outcome>;
  readonly keys: KeysOfPage;
  readonly mappings: MappingActions;
  readonly portals: PortalActions;
  readonly blanks: BlankActions;
  /** Shows what a file or a paste would do, or which of its sheets could be meant. Saves nothing. */
  readonly previewFile: (request: ImportRequest) => Promise<Outcome<Preview | SheetsFound | WhenAsked>>;
  /** `done` with what was changed, in words. */
  readonly importFile: (preview: Preview) => Promise<Outcome<string>>;
  /** Takes back what was loaded last. */
  readonly undoImport: () => Promise<Outcome>;
}
