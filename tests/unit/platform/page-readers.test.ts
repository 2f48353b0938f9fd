import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as PageReaders from '@/utils/platform/page-readers';
import { fakeBrowser } from './fake-browser';

const OAK = 'https://oak.example';
const ELM = 'https://elm.example:8443';

let allowed: Set<string>;
let fake: ReturnType<typeof fakeBrowser>;
let readers: typeof PageReaders;

beforeEach(async () => {
  allowed = new Set(['https://oak.example/*']);
  fake = fakeBrowser(allowed);
  vi.resetModules();
  vi.doMock('@/utils/platform/browser', () => ({ browser: fake.browser }));
  readers = await import('@/utils/platform/page-readers');
});

const read = (...origins: string[]) => readers.readPagesOf(() => Promise.resolve(origins));

describe('which pages are read', () => {
  it('registers the reader for the addresses that are added and allowed, in every frame', async () => {
    await read(OAK, ELM);
    expect(fake.registered).toMatchObject([
      { matches: ['https://oak.example/*'], allFrames: true, world: 'ISOLATED' },
    ]);
  });

  it('comes to the same state however often it is asked', async () => {
    await read(OAK);
    await read(OAK);
    expect(fake.registered).toHaveLength(1);
  });

  it('registers nothing when no address is left', async () => {
    await read(OAK);
    await read();
    expect(fake.registered).toEqual([]);
  });

  it('lets two changes at once not cross each other', async () => {
    allowed.add('https://elm.example/*');
    await Promise.all([read(OAK), read(OAK, ELM), read(ELM)]);
    expect(fake.calls).toEqual(['register', 'unregister', 'register', 'unregister', 'register']);
    expect(fake.registered).toMatchObject([{ matches: ['https://elm.example/*'] }]);
  });

  it('goes on after a change that failed', async () => {
    await expect(readers.readPagesOf(() => Promise.reject(new Error('no store')))).rejects.toThrow(
      'no store',
    );
    await read(OAK);
    expect(fake.registered).toHaveLength(1);
  });

  it('reads pages that were open before, and minds no tab that closes meanwhile', async () => {
    await readers.readOpenPagesOf([OAK, ELM]);
    expect(fake.browser.tabs.query).toHaveBeenCalledWith({ url: ['https://oak.example/*'] });
    expect(fake.browser.scripting.executeScript).toHaveBeenCalledTimes(2);
  });

  it('asks for no tab at all while no address is allowed', async () => {
    await readers.readOpenPagesOf([ELM]);
    expect(fake.browser.tabs.query).not.toHaveBeenCalled();
  });
});
