import type { FormContext } from '@/utils/referral/labels/context';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import type { Edits } from './edits';
import type { Written } from './write';

/** One of the answers a form offers. `choose` is null for one that is there to be read only. */
export interface Option {
  readonly text: string;
  readonly choose: (edits: Edits) => boolean;
}

/** Somewhere on a form where an answer may go. */
export type Place = {
  /** The form's own words for it. */
  readonly label: string;
  readonly context: FormContext;
  /** Not worth telling anybody of when it is not understood: a line of instructions that ends with a colon. */
  readonly quiet: boolean;
  /** What a person confirmed that it asks for: then the words are not read again. */
  readonly confirmed?: Meaning;
} & (
  | {
      readonly kind: 'text';
      /** Takes a day and nothing else. */
      readonly dateOnly: boolean;
      readonly limit: number | null;
      /** Whether lines have room, where that is a matter of size and not of a number of characters. */
      readonly fits?: (lines: readonly string[]) => boolean;
      /** Why nothing could be written, when `write` answers null. */
      readonly whyNot?: string;
      /** Answers what the form now shows, or null when nothing could be written. */
      readonly write: (edits: Edits, put: Written) => string | null;
    }
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'refused'; readonly why: string }
);

export const SEVERAL_BLANKS = 'There are several blanks for one answer, so none was filled.';
export const SEVERAL_PEOPLE = 'It is not certain whom the rows under this are about.';
export const NOT_SURE = 'It is not certain what is asked here.';
export const ALREADY_FILLED = 'Something stands there already.';
export const LOCKED = 'The form does not let anybody change this.';

/** The words of a label without what surrounds them. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\uFFFC\s]+/g, ' ')
    .replace(/^[\s:;,.–—-]+/, '')
    .replace(/[\s:;_….–—*-]+$/, '')
    .trim();
}
