import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '@/utils/messages/messages';
import { nowInSchool } from '@/utils/platform/clock';
import { taughtHere } from './taught-here';
import { watchPage } from './watch-page';

/** Reads registers while staff look at them, at the addresses they added and nowhere else. It clicks and types nothing. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  world: 'ISOLATED',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const taught = taughtHere(document);
    const { moved } = watchPage({
      document,
      signal: ctx.signal,
      isStopped: () => ctx.isInvalid,
      isTaught: taught.isTaught,
      read: async () => taught.read(await nowInSchool()),
      send: async (reading) => (await send('register-read', reading))?.recorded === true,
    });
    ctx.addEventListener(window, 'wxt:locationchange', moved);
    void taught.ask().then(moved);
  },
});
