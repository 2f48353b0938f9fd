import type { Outcome } from '@/components/actions';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { RetentionSchedule } from '@/utils/cases/retention';
import type { Pupil } from '@/utils/roster/pupil';

type FileBytes = Uint8Array<ArrayBuffer>;

/** Somebody a file can be made for, by the public half of their keys. */
export interface Recipient {
  readonly member: { readonly id: string; readonly role: 'office' | 'dsl' | 'head' | 'recovery' };
  readonly name: string;
  readonly school: string;
  /** To be compared by telephone. */
  readonly fingerprint: string;
}

/** What a handover file would add here. */
export interface HandoverPreview {
  readonly madeAt: SchoolMoment;
  readonly from: {
    readonly name: string;
    readonly school: string;
    readonly fingerprint: string;
    readonly isKnown: boolean;
  };
  readonly pupil: Pupil;
  readonly adds: { readonly entries: number; readonly papers: number };
  readonly alreadyHere: { readonly entries: number; readonly papers: number };
  readonly marks: 'none' | 'filled-in' | 'of-another-school';
  readonly leftOut: number;
  readonly isHere: boolean;
  readonly candidates: readonly { readonly id: string; readonly pupil: Pupil }[];
}

/** Making a handover file. `done` with a sentence. */
export interface HandOverActions<To extends Recipient = Recipient> {
  readonly recipients: () => Promise<Outcome<readonly To[]>>;
  readonly readCard: (bytes: FileBytes) => Promise<Outcome<To>>;
  readonly handOver: (asked: {
    readonly pupilId: string;
    readonly to: To;
    readonly forDsl: boolean;
  }) => Promise<Outcome<string>>;
}

/** Taking a handover file in. */
export interface TakeInActions<Preview extends HandoverPreview = HandoverPreview> {
  readonly saveOwnCard: () => Promise<Outcome<string>>;
  readonly previewHandover: (bytes: FileBytes) => Promise<Outcome<Preview>>;
  /** @param pupilId whose case it is here; null to add the pupil of the file */
  readonly takeIn: (
    preview: Preview,
    pupilId: string | null,
  ) => Promise<Outcome<{ readonly pupilId: string; readonly entries: number; readonly papers: number }>>;
}

/** An erasure that waits for a second person. */
export interface PendingErasure {
  readonly pupilId: string;
  readonly at: SchoolMoment;
  readonly by: string;
  readonly reason: string;
  /** Why whoever is signed in cannot confirm it; null when they can. */
  readonly whyNot: string | null;
  readonly mayCancel: boolean;
}

/** All that is left of an erased record. */
export interface ErasureDone {
  readonly at: SchoolMoment;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly reason: string;
}

/** How long records are kept, and which were or are to be erased. */
export interface CaseEndsView {
  /** Null until the school has set its own. */
  readonly schedule: RetentionSchedule | null;
  readonly pending: readonly PendingErasure[];
  readonly done: readonly ErasureDone[];
}

/** Erasing the record of one child: one proposes, another confirms. */
export interface ErasureActions {
  readonly proposeErasure: (pupilId: string, reason: string) => Promise<Outcome>;
  readonly cancelErasure: (pupilId: string) => Promise<Outcome>;
  /** Erases for good, and locks. */
  readonly confirmErasure: (pupilId: string) => Promise<Outcome>;
}

/** Deciding how long records are kept. */
export interface RetentionActions {
  readonly saveSchedule: (schedule: RetentionSchedule) => Promise<Outcome>;
  readonly keepUntil: (
    pupilId: string,
    how: { readonly until: SchoolDate; readonly reason: string },
  ) => Promise<Outcome<string>>;
}

export interface WatchCaseEnds {
  readonly watch: (show: (view: CaseEndsView) => void) => () => void;
}

/** Copies of everything that is held about a pupil. `done` with a sentence. */
export interface CopyActions {
  readonly subjectAccess: (pupilId: string) => Promise<Outcome<string>>;
}
