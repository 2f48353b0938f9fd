import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '@/utils/messages/messages';
import { nowInSchool } from '@/utils/platform/clock';
import { readerHere } from '@/utils/platform/reader-here';
import { readerBringer } from './bring-reader';
import { isReadFromAbove } from './register-like';
import { taughtPages } from './taught-pages';
import { watchPage } from './watch-page';

/**
 * Watches for registers at the addresses that staff added and nowhere else, and has the reader brought to a page where
 * one may stand. It clicks and types nothing. Frames of one origin are read as one page, by the outermost of them.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  world: 'ISOLATED',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // A frame that is closed off from its own site is none of it.
    if (isReadFromAbove(window) || origin === 'null') return;
    const taught = taughtPages(document);
    const bring = readerBringer();
    const { moved } = watchPage({
      document,
      signal: ctx.signal,
      isStopped: () => ctx.isInvalid,
      isTaught: taught.isTaught,
      isBusy: () => readerHere()?.isReadingWhole() === true,
      look: async (touched) => {
        const [mappings, now, reader] = [await taught.ask(), await nowInSchool(), await bring()];
        return reader?.look({ mappings, now, touched }) ?? null;
      },
      send: async (reading, age) => (await send('register-read', { reading, age }))?.recorded === true,
    });
    ctx.addEventListener(window, 'wxt:locationchange', moved);
    void taught.ask().then(moved);
  },
});
