import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { CountSettings } from '@/utils/counters/settings';
import type { SchoolFacts, SchoolView, StaffMember } from '@/utils/policy/school-view';
import type { PupilList } from '@/utils/readers/pupil-list';
import type { Answer } from '@/utils/referral/answer';
import type { Pupil } from '@/utils/roster/pupil';
import type { Outcome } from './outcome';
import type { Paper } from '@/utils/referral/paper';

type WithoutWhenAndWho<Row> = Row extends LogRow ? Omit<Row, 'at' | 'by'> : never;

/** A log row as staff fill it in. Without `at` it is now; `by` is the person acting. */
export type RowToLog = WithoutWhenAndWho<LogRow> & { readonly at?: SchoolMoment };

/** A pupil list ready to be saved: what each row will do to the roll. */
export interface PupilListPreview extends PupilList {
  readonly plan: readonly PlannedPupil[];
}

export type PlannedPupil =
  | { readonly row: number; readonly does: 'adds'; readonly pupil: Pupil }
  | { readonly row: number; readonly does: 'updates'; readonly pupilId: string; readonly pupil: Pupil }
  | { readonly row: number; readonly does: 'nothing'; readonly pupilId: string; readonly pupil: Pupil }
  /** Not saved: it could be more than one pupil. */
  | { readonly row: number; readonly does: 'doubt'; readonly message: string; readonly pupil: Pupil };

export interface PaperToMake {
  readonly pupilId: string;
  readonly form: string;
  readonly fileName: string;
  readonly answers: readonly Answer[];
  /** Writes the file from the answers. */
  readonly make: (answers: readonly Answer[]) => Promise<Uint8Array>;
}

/**
 * Everything a screen can see and do. Each action answers `done` or `refused` with plain sentences, changes all or
 * nothing, and shows itself through `watch` at once. Nothing throws for what staff typed or for a full disc.
 */
export interface Desk {
  /** Calls `show` with the school now, after every change in the store, and every minute. Returns how to stop. */
  watch(show: (view: SchoolView) => void, trouble?: (message: string) => void): () => void;
  /** The papers of one pupil, newest first, now and after every change. */
  watchPapers(pupilId: string, show: (papers: readonly Paper[]) => void): () => void;

  /** `done` with the id of the event, for `undo`. */
  logRow(pupilId: string, row: RowToLog): Promise<Outcome<string>>;
  undo(eventId: string): Promise<Outcome>;
  /** A step done by hand, or waived with a reason (and a review date). */
  completeStep(
    pupilId: string,
    step: string,
    how: {
      readonly outcome: 'done' | 'waived';
      readonly reason?: string;
      readonly review?: SchoolDate;
      readonly text?: string;
    },
  ): Promise<Outcome<string>>;
  closeCase(pupilId: string, reason: string): Promise<Outcome<string>>;

  saveSchool(school: SchoolFacts): Promise<Outcome>;
  /** The whole list of staff. A member without an id (empty string) is new. Those left out are removed. */
  saveStaff(staff: readonly StaffMember[]): Promise<Outcome>;
  /** Who acts on this computer from now on; null for nobody. */
  actAs(staffId: string | null): Promise<Outcome>;
  /** A calendar as it was typed or loaded: an object, or the text of a JSON file. */
  saveCalendar(calendar: unknown): Promise<Outcome>;
  /** The id of a pack (`john-moore`), a policy object, or the text of a policy file. */
  savePolicy(policy: unknown): Promise<Outcome>;
  saveCountSettings(settings: CountSettings): Promise<Outcome>;
  /**
   * Asks the browser for one address. Call it first thing in a press of a button, with no `await` before it. An address
   * without a scheme is taken as https. `done` with the origin.
   */
  addMisAddress(address: string): Promise<Outcome<string>>;
  removeMisAddress(origin: string): Promise<Outcome>;

  /** Replaces a pupil's details; with null adds a pupil. `done` with the pupil's id. */
  savePupil(pupilId: string | null, pupil: Pupil): Promise<Outcome<string>>;
  /** What a CSV pupil list would do, row by row. Saves nothing. */
  previewPupilList(text: string): Promise<Outcome<PupilListPreview>>;
  /** Saves a preview; rows in doubt are left out. `done` with how many pupils were added and changed. */
  importPupilList(
    preview: PupilListPreview,
  ): Promise<Outcome<{ readonly added: number; readonly updated: number }>>;

  /** Makes the file, keeps a record of it, and hands it back to be saved. */
  recordPaper(paper: PaperToMake): Promise<Outcome<{ readonly paper: Paper; readonly bytes: Uint8Array }>>;
  /** A named person says that they sent it. */
  markSent(
    paperId: string,
    sent: { readonly to: string; readonly at?: SchoolMoment; readonly review?: SchoolDate },
  ): Promise<Outcome>;
  /** Hands a file to the browser's downloads. */
  saveFile(fileName: string, bytes: Uint8Array, type: string): void;
}

/** The desk of this page, over the store and the browser. */
export function openDesk(): Desk {
  throw new Error('The desk is not built yet.');
}
