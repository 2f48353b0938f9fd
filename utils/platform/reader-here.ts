import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import type { WholeProgress } from '@/utils/register/whole-progress';

/** What a look at a page gave: the reading, and the whole register when this look was the last part of it. */
export interface Look {
  readonly reading: Reading;
  /** How old the content of the reading may be, in minutes. */
  readonly age: number;
  readonly whole: { readonly reading: Reading; readonly age: number } | null;
}

export interface Asked {
  readonly now: SchoolMoment;
  readonly mappings: readonly Mapping[];
  /** When staff last did anything on the page, in ms since it was opened. */
  readonly touched: number;
}

/** The reader as it stands in a page, brought there when something like a register came up. */
export interface PageReader {
  look(asked: Asked): Look;
  /** True while the whole register is being read: the page moves by our own hand. */
  isReadingWhole(): boolean;
  startWhole(asked: Asked): WholeProgress;
  /** Null before the first start. */
  wholeProgress(): WholeProgress | null;
  stopWhole(): WholeProgress | null;
}

/** Where scripts of ours in one page meet: their world is shared among them and closed to the page. */
export const READER_PLACE = 'tenthDayReader';

type World = Record<typeof READER_PLACE, PageReader | undefined>;

export function offerReader(reader: PageReader): void {
  (globalThis as unknown as World)[READER_PLACE] = reader;
}

/** The reader in this page; null when none was brought. */
export function readerHere(): PageReader | null {
  return (globalThis as unknown as World)[READER_PLACE] ?? null;
}
