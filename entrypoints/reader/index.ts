import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '@/utils/platform/reader-here';
import { pageReader } from './page-reader';

/** Brought into a page when something like a register stands there: the watcher alone is too small to read it. */
export default defineUnlistedScript(() => {
  offerReader(pageReader(document));
});
