import { browser } from '@/utils/platform/browser';
import { checkReading } from './check-reading';
import { messageIn } from './messages';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { isOwnPage, readerOrigin } from './senders';
import type { Sender } from './senders';

/** What the background does with each message. */
export interface BackgroundHandlers {
  /** Origins of the MIS that staff have added. */
  addresses(): Promise<readonly string[]>;
  registerRead(reading: Reading, origin: string): Promise<{ readonly recorded: boolean }>;
  /** What staff have taught of pages at an address. */
  taughtPages(origin: string): Promise<readonly Mapping[]>;
  addressesChanged(): Promise<void>;
  lookAgain(): Promise<void>;
}

/** Who is asked whether a message may be answered. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** The answer to one message, or undefined for one that is refused: unknown, malformed, or not from where it may come. */
export async function answerTo(
  value: unknown,
  sender: Sender,
  self: Self,
  handlers: BackgroundHandlers,
): Promise<unknown> {
  const message = messageIn(value);
  if (message === null) return undefined;
  if (message.name === 'register-read' || message.name === 'taught-pages') {
    const origin = readerOrigin(sender, self.id, await handlers.addresses());
    if (message.name === 'taught-pages') return origin === null ? undefined : handlers.taughtPages(origin);
    const reading = origin === null ? null : checkReading(message.body);
    return origin === null || reading === null ? undefined : handlers.registerRead(reading, origin);
  }
  if (!isOwnPage(sender, self.id, self.origin)) return undefined;
  await (message.name === 'look-again' ? handlers.lookAgain() : handlers.addressesChanged());
  return null;
}

/** The one listener of the background. Two would compete: an asynchronous listener answers every message. */
export function listen(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, sendResponse: (answer: unknown) => void) => {
      const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
      answerTo(message, sender, self, handlers).then(sendResponse, () => {
        sendResponse(undefined);
      });
      return true;
    },
  );
}
