import { browser } from '@/utils/platform/browser';
import { checkAgedReading } from './check-reading';
import { messageIn } from './messages';
import type { MessageName } from './messages';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { frameOf, isOwnPage, readerOrigin } from './senders';
import type { Frame, Sender } from './senders';

/** What the background does with each message. */
export interface BackgroundHandlers {
  /** Origins of the MIS that staff have added. */
  addresses(): Promise<readonly string[]>;
  /** @param age of what the page showed, in minutes */
  registerRead(reading: Reading, origin: string, age: number): Promise<{ readonly recorded: boolean }>;
  /** Brings the reader into one frame. */
  readerWanted(frame: Frame): Promise<{ readonly brought: boolean }>;
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

const FROM_PAGES = [
  'register-read',
  'reader-wanted',
  'taught-pages',
] as const satisfies readonly MessageName[];

type FromPages = (typeof FROM_PAGES)[number];

/** The answer to a script of ours in a page of the MIS. */
function answerToPage(
  name: FromPages,
  body: unknown,
  from: { readonly origin: string; readonly sender: Sender },
  handlers: BackgroundHandlers,
): Promise<unknown> | undefined {
  switch (name) {
    case 'taught-pages':
      return handlers.taughtPages(from.origin);
    case 'reader-wanted': {
      const frame = frameOf(from.sender);
      return frame === null ? undefined : handlers.readerWanted(frame);
    }
    case 'register-read': {
      const read = checkAgedReading(body);
      return read === null ? undefined : handlers.registerRead(read.reading, from.origin, read.age);
    }
  }
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
  const asked = FROM_PAGES.find((name) => name === message.name);
  if (asked !== undefined) {
    const origin = readerOrigin(sender, self.id, await handlers.addresses());
    return origin === null ? undefined : answerToPage(asked, message.body, { origin, sender }, handlers);
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
