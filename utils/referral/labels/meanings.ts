import type { MeaningRow } from './meaning-row';
import { MEANINGS_OF_CASE } from './meanings-of-case';
import { MEANINGS_OF_LOG } from './meanings-of-log';
import { MEANINGS_OF_PEOPLE } from './meanings-of-people';

/** Every wording whose meaning is known. A label that is none of them is left. */
export const MEANINGS: readonly MeaningRow[] = [
  ...MEANINGS_OF_PEOPLE,
  ...MEANINGS_OF_CASE,
  ...MEANINGS_OF_LOG,
];
