import type { Criterion } from '../criteria';

/** One place of a paper: the canonical field that answers it, under the paper's own label. */
export interface PaperField {
  readonly id: string;
  readonly label: string;
}

/** A fixed row of a checklist: which chronology shows that the action was taken. */
export interface ChecklistRow {
  readonly id: string;
  readonly label: string;
  readonly takes: string;
}

export type PaperSection =
  | {
      readonly kind: 'fields';
      readonly heading: string;
      readonly note?: string;
      readonly fields: readonly PaperField[];
    }
  | {
      readonly kind: 'criteria';
      readonly heading: string;
      readonly note?: string;
      readonly criteria: readonly { readonly id: Criterion; readonly label: string }[];
    }
  | {
      readonly kind: 'checklist';
      readonly heading: string;
      readonly note?: string;
      readonly columns: readonly [string, string, string];
      readonly rows: readonly ChecklistRow[];
    }
  | { readonly kind: 'log'; readonly heading: string; readonly note?: string; readonly takes: string }
  | { readonly kind: 'note'; readonly heading: string; readonly note: string };

/** A check an authority expects before it takes a referral. */
export interface Gate {
  readonly id: string;
  readonly label: string;
  readonly check: GateCheck;
  /** School days of absence by the end of which it should be done; null where the authority names none. */
  readonly byDay: number | null;
  /** The authority says "if appropriate": a person may decide otherwise and say why. */
  readonly ifAppropriate?: boolean;
}

export type GateCheck =
  'first-day-call' | 'contacts-tried' | 'enquiries' | 'home-visit' | 'social-media' | 'criteria';

/** A paper as rows. Field lists that are not known are not invented: then `fieldList` is `ours`, and the paper says so. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly kind:
    'cme-referral' | 'attendance-return' | 'sickness-return' | 'notification' | 'roll-return' | 'case-pack';
  readonly authority: string | null;
  readonly fieldList: 'theirs' | 'ours';
  /** What the reader of the paper should know about its field list. Printed on it. */
  readonly about: string;
  /** What the person who makes it should know. Not printed. */
  readonly advice?: string;
  /** Where a person may send it. Editable; the program sends nothing. */
  readonly recipient: { readonly name: string; readonly email?: string; readonly post?: string };
  readonly source: string;
  readonly sections: readonly PaperSection[];
  readonly gates: readonly Gate[];
}
