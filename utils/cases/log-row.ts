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

/** One line of a case log (design.md 5.3). The result of a row is always in `outcome`. */
export type LogRow =
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
    })
  | (RowBase & {
      readonly kind: 'sent';
      readonly form: string;
      readonly to?: string;
      readonly review?: SchoolDate;
    })
  | (RowBase & { readonly kind: 'flag'; readonly flag: Flag; readonly outcome: 'set' | 'cleared' })
  | (RowBase & { readonly kind: 'note'; readonly about?: string; readonly outcome?: string });

export type LogKind = LogRow['kind'];
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
  /** Whoever wrote it meant it for the DSL and the head alone. */
  readonly dslOnly?: true;
  /** There is such an entry, and whoever is signed in has no key to it: `row` says only when it was written. */
  readonly withheld?: true;
  /** It was taken in from a handover file: out of which records, by whose keys, and when the file was made. */
  readonly handedOver?: { readonly vault: string; readonly by: string; readonly at: SchoolMoment };
}
