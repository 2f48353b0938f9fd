import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { Flag } from '@/utils/roster/pupil';

export const CONTACT_METHODS = ['call', 'text', 'email', 'letter', 'in-person', 'app'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** Outcomes of forms.md 2.8, letter for letter. Own wording is allowed too; these are what rules look for and screens offer. */
export const OUTCOMES = [
  'no answer',
  'number dead',
  'message left',
  'spoke, reason given',
  'spoke, whereabouts confirmed',
  'moved, address given',
  'moved, no address',
  'returned to sender',
  'property empty',
  'occupied by others',
  'no reply at door',
  'sibling attending',
  'sibling absent',
  'agency knows family',
  'agency no trace',
  'refused',
] as const;
export type KnownOutcome = (typeof OUTCOMES)[number];

export const TOLD = [
  'dsl',
  'social-worker',
  'youth-justice-worker',
  'social-care',
  'mash',
  'police',
  'la',
  'la-ehe',
  'admissions',
  'referring-school',
] as const;
export type Told = (typeof TOLD)[number];

/** Whom an enquiry is with: one of these, or free text. */
export const ENQUIRY_WITH = [
  'siblings',
  'agencies',
  'staff',
  'friends',
  'neighbours',
  'relatives',
  'social-media',
  'la',
  'other-school',
] as const;

interface RowBase {
  readonly at: SchoolMoment;
  /** Who did it, as their name or role is written in the log. */
  readonly by?: string;
  readonly text?: string;
  readonly number?: string;
  readonly relationship?: string;
  readonly address?: string;
  readonly spokeTo?: string;
  readonly person?: string;
}

/** One line of a case log as scenarios write it (design.md 5.3). The result of a row is always in `outcome`. */
type ScenarioRow =
  | (RowBase & { readonly kind: 'contact-attempt'; readonly method: ContactMethod; readonly outcome: string })
  | (RowBase & { readonly kind: 'home-visit'; readonly outcome: string })
  | (RowBase & { readonly kind: 'enquiry'; readonly with: string; readonly outcome?: string })
  | (RowBase & { readonly kind: 'told'; readonly who: Told })
  | (RowBase & { readonly kind: 'sighting' })
  | (RowBase & { readonly kind: 'whereabouts'; readonly outcome: 'known' | 'unknown' })
  | (RowBase & {
      readonly kind: 'step';
      readonly step: string;
      readonly outcome: 'done' | 'waived';
      readonly reason?: string;
      readonly review?: SchoolDate;
      /** What a waiver means: the step does not apply, or it is left for now and looked at again. */
      readonly decision?: Decision;
    })
  | (RowBase & {
      readonly kind: 'sent';
      readonly form: string;
      readonly to?: string;
      readonly review?: SchoolDate;
    })
  | (RowBase & { readonly kind: 'flag'; readonly flag: Flag; readonly outcome: 'set' | 'cleared' })
  | (RowBase & { readonly kind: 'note'; readonly about?: string; readonly outcome?: string });

/** Lines that only this program writes: how staff work together on a case. They count for no step. */
type WorkRow =
  /** A step, or the whole case, handed to a colleague; `text` says why, `person` names them. */
  | (RowBase & {
      readonly kind: 'passed-on';
      readonly from: Role;
      readonly to: Role;
      readonly step?: string;
      /** Id of the member of staff, where it is for one person and not for a role. */
      readonly staff?: string;
    })
  /** Somebody has seen what was handed to them, and has it now. */
  | (RowBase & { readonly kind: 'taken-on'; readonly event: string })
  /** The reason of a decision that only the DSL and the head may read; everybody reads that there was one. */
  | (RowBase & { readonly kind: 'reason'; readonly step: string })
  /** One person's ticks on the checklist before a deletion from roll. */
  | (RowBase & {
      readonly kind: 'deletion-tick';
      readonly ground: string;
      readonly ticked: readonly string[];
      readonly on?: SchoolDate;
    });

/** One line of a case log. */
export type LogRow = ScenarioRow | WorkRow;

/** What a person decides when a step is not taken. */
export type Decision = 'not-needed' | 'not-escalating';

/** Whose work it is. */
type Role = 'office' | 'dsl' | 'head';

/** Kinds that scenarios, forms and chronologies know. */
export type LogKind = ScenarioRow['kind'];
export const LOG_KINDS = [
  'contact-attempt',
  'home-visit',
  'enquiry',
  'told',
  'sighting',
  'whereabouts',
  'step',
  'sent',
  'flag',
  'note',
] as const satisfies readonly LogKind[];

export const WORK_KINDS = [
  'passed-on',
  'taken-on',
  'reason',
  'deletion-tick',
] as const satisfies readonly WorkRow['kind'][];

/** Whether a line belongs into a chronology: how staff shared the work does not. */
export function isChronologyRow(row: LogRow): row is ScenarioRow {
  return !WORK_KINDS.some((kind) => kind === row.kind);
}

/**
 * A fact about a case, kept for ever: who recorded it, when, under which rules. A correction is a new event that names
 * the one it corrects; nothing is edited.
 */
export interface CaseEvent {
  /** Made on the device. */
  readonly id: string;
  readonly pupilId: string;
  /** Opaque id of the member of staff who recorded it. */
  readonly author: string;
  readonly recordedAt: SchoolMoment;
  /** Version of the rules and policy that were in force. */
  readonly rules: string;
  readonly row: LogRow;
  /** The event that this one takes back (undo) or replaces. */
  readonly corrects?: string;
  /** Other events of the same press: taking this one back takes them back too. */
  readonly also?: readonly string[];
  /** Whoever wrote it meant it for the DSL and the head alone. */
  readonly dslOnly?: true;
  /** There is such an entry, and whoever is signed in has no key to it: `row` says only when it was written. */
  readonly withheld?: true;
  /** It was taken in from a handover file: out of which records, by whose keys, and when the file was made. */
  readonly handedOver?: { readonly vault: string; readonly by: string; readonly at: SchoolMoment };
}
