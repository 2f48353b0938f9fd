import { defineContentScript } from 'wxt/utils/define-content-script';
import { dateOf } from '@/utils/calendar/school-date';
import { send } from '@/utils/messages/messages';
import { nowInSchool } from '@/utils/platform/clock';
import { readRegister } from '@/utils/readers/read-register';
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
    const { moved } = watchPage({
      document,
      signal: ctx.signal,
      isStopped: () => ctx.isInvalid,
      read: async () => readRegister(document, { today: dateOf(await nowInSchool()) }),
      send: async (reading) => (await send('register-read', reading))?.recorded === true,
    });
    ctx.addEventListener(window, 'wxt:locationchange', moved);
  },
});
