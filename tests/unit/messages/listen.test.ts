import { describe, expect, it, vi } from 'vitest';
import { answerTo } from '@/utils/messages/listen';
import type { BackgroundHandlers } from '@/utils/messages/listen';
import { isOwnPage, readerOrigin } from '@/utils/messages/senders';
import { AMELIA, MIS, THIS_MORNING, register } from '../workflows/school';

const SELF = { id: 'tenth-day', origin: 'chrome-extension://tenth-day/' };
const READING = register(THIS_MORNING, [[AMELIA, 'N']]);
const AGED = { reading: READING, age: 5 };
const TAB = { id: 1 };

function handlers() {
  return {
    addresses: () => Promise.resolve([MIS]),
    registerRead: vi.fn(() => Promise.resolve({ recorded: true })),
    readerWanted: vi.fn((_frame: { tabId: number; frameId: number }) => Promise.resolve({ brought: true })),
    taughtPages: vi.fn((_origin: string) => Promise.resolve([])),
    addressesChanged: vi.fn(() => Promise.resolve()),
    lookAgain: vi.fn(() => Promise.resolve()),
  } satisfies BackgroundHandlers;
}

describe('who may speak for a page', () => {
  it.each([
    ['a page of the MIS', { id: 'tenth-day', tab: TAB, url: `${MIS}/register?class=4B` }, MIS],
    ['another extension', { id: 'other', tab: TAB, url: `${MIS}/register` }, null],
    ['something without a tab', { id: 'tenth-day', url: `${MIS}/register` }, null],
    ['an address that was not added', { id: 'tenth-day', tab: TAB, url: 'https://elsewhere.example/' }, null],
    ['another port', { id: 'tenth-day', tab: TAB, url: `${MIS}:8443/register` }, null],
    ['a plain connection', { id: 'tenth-day', tab: TAB, url: 'http://mis.example/register' }, null],
    ['a name that begins like the MIS', { id: 'tenth-day', tab: TAB, url: `${MIS}.evil.example/` }, null],
    ['a frame without an address', { id: 'tenth-day', tab: TAB, url: 'about:srcdoc' }, null],
    ['nobody', { id: 'tenth-day', tab: TAB }, null],
  ])('knows %s', (_, sender, origin) => {
    expect(readerOrigin(sender, SELF.id, [MIS])).toBe(origin);
  });

  it('takes only pages of this extension for its own', () => {
    expect(
      isOwnPage(
        { id: 'tenth-day', url: 'chrome-extension://tenth-day/dashboard.html' },
        SELF.id,
        SELF.origin,
      ),
    ).toBe(true);
    expect(
      isOwnPage({ id: 'tenth-day', url: 'chrome-extension://tenth-day.evil/x' }, SELF.id, SELF.origin),
    ).toBe(false);
    expect(isOwnPage({ id: 'tenth-day', url: `${MIS}/register` }, SELF.id, SELF.origin)).toBe(false);
  });
});

describe('the one listener', () => {
  const fromMis = { id: 'tenth-day', tab: TAB, url: `${MIS}/register` };
  const fromDashboard = { id: 'tenth-day', tab: TAB, url: 'chrome-extension://tenth-day/dashboard.html' };

  it('records a reading from the MIS and says only that it did', async () => {
    const h = handlers();
    expect(await answerTo({ name: 'register-read', body: AGED }, fromMis, SELF, h)).toEqual({
      recorded: true,
    });
    expect(h.registerRead).toHaveBeenCalledWith(READING, MIS, 5);
  });

  it('refuses a reading from elsewhere, and one that is not sound', async () => {
    const h = handlers();
    const elsewhere = { ...fromMis, url: 'https://elsewhere.example/' };
    expect(await answerTo({ name: 'register-read', body: AGED }, elsewhere, SELF, h)).toBeUndefined();
    expect(await answerTo({ name: 'register-read', body: { page: 'x' } }, fromMis, SELF, h)).toBeUndefined();
    expect(h.registerRead).not.toHaveBeenCalled();
  });

  it.each([-1, 0.5, '5', undefined])(
    'refuses a reading of which the page was %j minutes old',
    async (age) => {
      const h = handlers();
      const body = { reading: READING, age };
      expect(await answerTo({ name: 'register-read', body }, fromMis, SELF, h)).toBeUndefined();
      expect(h.registerRead).not.toHaveBeenCalled();
    },
  );

  it('brings the reader into the frame that asks for it, and into no page that was not added', async () => {
    const h = handlers();
    const wanted = { name: 'reader-wanted', body: null };
    expect(await answerTo(wanted, { ...fromMis, frameId: 3 }, SELF, h)).toEqual({ brought: true });
    expect(h.readerWanted.mock.calls).toEqual([[{ tabId: 1, frameId: 3 }]]);
    const elsewhere = { ...fromMis, frameId: 3, url: 'https://elsewhere.example/' };
    expect(await answerTo(wanted, elsewhere, SELF, h)).toBeUndefined();
    expect(h.readerWanted).toHaveBeenCalledTimes(1);
  });

  it('hands a page what was taught of its own address, and other pages nothing', async () => {
    const h = handlers();
    const elsewhere = { ...fromMis, url: 'https://elsewhere.example/' };
    expect(await answerTo({ name: 'taught-pages', body: null }, fromMis, SELF, h)).toEqual([]);
    expect(await answerTo({ name: 'taught-pages', body: null }, elsewhere, SELF, h)).toBeUndefined();
    expect(h.taughtPages.mock.calls).toEqual([[MIS]]);
  });

  it('lets no page of the MIS change which addresses are read', async () => {
    const h = handlers();
    await answerTo({ name: 'addresses-changed', body: null }, fromMis, SELF, h);
    await answerTo({ name: 'look-again', body: null }, fromMis, SELF, h);
    expect(h.addressesChanged).not.toHaveBeenCalled();
    expect(h.lookAgain).not.toHaveBeenCalled();
    expect(await answerTo({ name: 'addresses-changed', body: null }, fromDashboard, SELF, h)).toBeNull();
    expect(h.addressesChanged).toHaveBeenCalledTimes(1);
  });

  it.each([null, 'register-read', { name: 'toString' }, { name: 'erase-everything', body: null }])(
    'does not answer %j',
    async (message) => {
      expect(await answerTo(message, fromDashboard, SELF, handlers())).toBeUndefined();
    },
  );
});
