import { send } from '@/utils/messages/messages';
import { readerHere } from '@/utils/platform/reader-here';
import type { PageReader } from '@/utils/platform/reader-here';

/**
 * The reader in this page, brought there by the background at the first call. A reader that an older script brought is
 * not used: the extension may have been brought up to date since.
 */
export function readerBringer(): () => Promise<PageReader | null> {
  let brought: Promise<{ readonly brought: boolean } | null> | null = null;
  return async () => {
    brought ??= send('reader-wanted', null);
    if ((await brought)?.brought === true) return readerHere();
    brought = null;
    return null;
  };
}
