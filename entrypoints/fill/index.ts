import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FormInPage } from '@/utils/fillers/in-page';
import { FORM_PLACE } from '@/utils/platform/form-in-front';

/** Run in the page of a form when staff press a button in the panel; it does nothing until it is asked. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<typeof FORM_PLACE, FormInPage | undefined>;
  world[FORM_PLACE] ??= new FormInPage(document);
});
