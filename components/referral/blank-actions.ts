import type { Outcome } from '@/components/actions';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import type { BlankLook, BlankMapping } from '@/utils/referral/blanks/blank';

/** The blank in use for a paper, and whether the file itself is on this computer. */
export interface KeptBlank {
  readonly mapping: BlankMapping;
  readonly hasFile: boolean;
}

/** A file that was looked at and is not kept yet. */
export interface BlankInHand {
  readonly look: BlankLook;
  readonly bytes: Uint8Array;
}

/** A blank that was filled, to be looked at. Nothing of it is kept or saved yet. */
export interface BlankFilled {
  readonly filled: readonly { readonly label: string; readonly value: string }[];
  readonly left: readonly { readonly label: string; readonly why: string }[];
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly answers: readonly Answer[];
  readonly kind: BlankLook['kind'];
}

/** What staff can do with the authority's own blank forms. */
export interface BlankActions {
  readonly watchBlanks: (show: (blanks: readonly KeptBlank[]) => void) => () => void;
  /** A file that was confirmed before is kept at once: then its mapping comes back. */
  readonly lookAtBlank: (
    form: string,
    name: string,
    bytes: Uint8Array,
  ) => Promise<Outcome<BlankInHand | BlankMapping>>;
  readonly reviewBlank: (mapping: BlankMapping) => Promise<Outcome<BlankInHand>>;
  readonly keepBlank: (
    form: string,
    inHand: BlankInHand,
    fills: Readonly<Record<string, string>>,
  ) => Promise<Outcome<BlankMapping>>;
  readonly fillBlank: (mapping: BlankMapping, ask: Ask, now: SchoolMoment) => Promise<Outcome<BlankFilled>>;
  readonly saveFilled: (pupilId: string, form: string, filled: BlankFilled) => Promise<Outcome>;
  readonly removeBlank: (form: string) => Promise<Outcome>;
  readonly saveMatches: (mapping: BlankMapping) => void;
  readonly loadMatches: (text: string) => Promise<Outcome<BlankMapping>>;
}
