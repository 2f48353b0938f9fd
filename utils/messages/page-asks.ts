import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import type { ReadRecord } from '@/utils/readers/record/read-record';
import type { UnknownMark } from '@/utils/readers/mappings/unknown-marks';
import type { Told } from '@/utils/readers/mappings/taught-facts';
import type { ListTrouble } from '@/utils/readers/mappings/teach-list';
import type { FactTrouble } from '@/utils/readers/mappings/teach-facts';

/** What staff point at on a page. */
export const POINT_AT = ['name', 'mark', 'id', 'date', 'session', 'group'] as const;
export type PointAt = (typeof POINT_AT)[number];

export type Taught = Pick<Mapping, 'list' | 'date' | 'session' | 'group'>;

/**
 * What the panel asks of the page in front, by a script run there for this one question. Nothing is asked of a page
 * that staff have not added, and the page itself sees neither question nor answer.
 */
export interface PageAsks {
  /** Read the page, with what was taught of it and what staff answered about it. */
  read: {
    asks: { readonly now: SchoolMoment; readonly mapping: Mapping | null; readonly told?: Told };
    answers: {
      readonly address: string;
      readonly reading: Reading;
      readonly unknown: readonly UnknownMark[];
    };
  };
  /** Keep an answer for as long as this page shows these pupils. */
  keep: {
    asks: { readonly now: SchoolMoment; readonly mapping: Mapping | null; readonly told: Told };
    answers: { readonly reading: Reading };
  };
  /** Have staff point at something. Null when they stopped. */
  point: {
    asks: { readonly what: PointAt; readonly words: string };
    answers: { readonly shown: string } | null;
  };
  /** Read the record of one pupil. */
  record: { asks: null; answers: { readonly address: string; readonly read: ReadRecord } };
  /** End a pointing that is under way, and forget what was pointed at. */
  stop: { asks: null; answers: null };
  /** What is taught by all that was pointed at so far. */
  taught: {
    asks: null;
    answers:
      | { readonly kind: 'taught'; readonly taught: Taught }
      | { readonly kind: 'trouble'; readonly at: PointAt; readonly why: ListTrouble | FactTrouble };
  };
}

export type PageAskName = keyof PageAsks;

export type PageAsk = {
  [Name in PageAskName]: { readonly name: Name; readonly body: PageAsks[Name]['asks'] };
}[PageAskName];

/** Where the question is left for the script that answers it, in the world of our scripts in that page. */
export const ASK_PLACE = 'tenthDayAsk';
