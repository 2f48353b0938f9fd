import { send } from '@/utils/messages/messages';
import { mappingFor } from '@/utils/readers/mappings/address';
import type { Mapping } from '@/utils/register/mapping';
import { documentsOf } from './register-like';

/** What staff have taught of the pages of this site. */
export interface TaughtPages {
  /** Asks the background once; when staff teach something new, a new script takes over and asks again. */
  readonly ask: () => Promise<readonly Mapping[]>;
  /** Whether a list was taught of this page or a frame of it: there may be a register without any table. */
  readonly isTaught: () => boolean;
}

export function taughtPages(document: Document): TaughtPages {
  let asked: Promise<readonly Mapping[]> | null = null;
  let known: readonly Mapping[] = [];
  const ask = async () => {
    asked ??= send('taught-pages', null).then((mappings) => mappings ?? []);
    known = await asked;
    return known;
  };
  const isTaught = () =>
    known.length > 0 && documentsOf(document).some(({ URL }) => mappingFor(known, URL)?.list !== undefined);
  return { ask, isTaught };
}
