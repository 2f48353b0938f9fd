import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { send } from '@/utils/messages/messages';
import { keptHere } from '@/utils/platform/answer-here';
import { mappingFor } from '@/utils/readers/mappings/address';
import { readWithAnswer } from '@/utils/readers/mappings/told-page';
import type { KeptAnswer } from '@/utils/readers/mappings/told-page';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';

/** What staff have taught of the pages of this site, and the reading of this page with it. */
export interface TaughtHere {
  /** Asks the background once; when staff teach something new, a new script takes over and asks again. */
  readonly ask: () => Promise<void>;
  readonly isTaught: () => boolean;
  readonly read: (now: SchoolMoment) => Promise<Reading>;
}

export function taughtHere(document: Document): TaughtHere {
  let asked: Promise<readonly Mapping[]> | null = null;
  let known: readonly Mapping[] = [];
  const ask = async () => {
    asked ??= send('taught-pages', null).then((mappings) => mappings ?? []);
    known = await asked;
  };
  const mapping = () => mappingFor(known, document.URL);
  return {
    ask,
    isTaught: () => mapping()?.list !== undefined,
    read: async (now) => {
      await ask();
      const options = { today: dateOf(now), mapping: mapping() };
      return readWithAnswer(document, options, keptHere() as KeptAnswer | null, now);
    },
  };
}
