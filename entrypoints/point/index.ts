import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ASK_PLACE } from '@/utils/messages/page-asks';
import type { PageAsk } from '@/utils/messages/page-asks';
import { answer } from './answer';

/** Run in a page for one question of the panel; its answer goes back to the panel alone. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<string, unknown>;
  const ask = world[ASK_PLACE] as PageAsk | undefined;
  world[ASK_PLACE] = undefined;
  return ask === undefined ? undefined : answer(document, ask);
});
