import type { SchoolDate } from '@/utils/calendar/school-date';

export const BLANK_FORMAT = 'tenth-day-blank-form';
export const BLANK_VERSION = 1;

/** Left to a person. */
export const LEAVE = 'leave';
/** Filled as the program understands it: boxes that each state something, a table of people. */
export const AS_FOUND = 'as-found';

/** One place of an authority's blank, as it is shown to the person who confirms the matches. */
export interface BlankPlace {
  /** The same in every copy of the file. */
  readonly key: string;
  /** The form's own words. */
  readonly label: string;
  /** The heading it stands under. */
  readonly under: string;
  readonly takes: 'text' | 'date' | 'choice' | 'checklist' | 'log' | 'people';
  /** `locked`: nothing may be filled there, whatever is chosen. */
  readonly sure: 'sure' | 'unsure' | 'locked';
  /** A field of forms.md 2 (several of one person joined by "+"), `as-found` or `leave`. */
  readonly fills: string;
  /** Why it is not sure, in words. */
  readonly why: string | null;
}

/** A file that was looked at: what it is and where it may be filled. */
export interface BlankLook {
  readonly name: string;
  readonly kind: 'word' | 'pdf';
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly places: readonly BlankPlace[];
}

export interface ConfirmedPlace {
  readonly key: string;
  readonly label: string;
  readonly fills: string;
}

/** What staff confirmed of one blank, by its hash: labels and fields, never an answer. */
export interface BlankMapping {
  readonly format: typeof BLANK_FORMAT;
  readonly version: typeof BLANK_VERSION;
  readonly name: string;
  /** The paper it is the blank of. */
  readonly form: string;
  readonly kind: BlankLook['kind'];
  readonly hash: string;
  /** 1 for the first time it was confirmed, one more for each correction. */
  readonly revision: number;
  readonly confirmedOn: SchoolDate;
  readonly places: readonly ConfirmedPlace[];
}

/** What a place is confirmed to ask for; null for a place that nobody has confirmed. */
export type Confirmed = (key: string) => string | null;

export function confirmedBy(mapping: BlankMapping): Confirmed {
  const fills = new Map(mapping.places.map((place) => [place.key, place.fills]));
  return (key) => fills.get(key) ?? null;
}
