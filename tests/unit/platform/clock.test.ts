import { describe, expect, it } from 'vitest';
import { momentInEngland } from '@/utils/platform/clock';
import { hashOf, newId } from '@/utils/platform/ids';
import { patternOf } from '@/utils/platform/permissions';

describe('the time at school', () => {
  it.each([
    ['2026-11-24T09:30:00Z', '2026-11-24T09:30'],
    ['2026-07-01T08:45:00Z', '2026-07-01T09:45'],
    ['2026-10-25T00:59:59Z', '2026-10-25T01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59'],
    ['2026-06-30T23:30:00Z', '2026-07-01T00:30'],
  ])('is, at %s, %s by the clock in England', (instant, moment) => {
    expect(momentInEngland(Date.parse(instant))).toBe(moment);
  });
});

describe('what the machine lends the rules', () => {
  it('writes an address as the browser’s permissions do, without a port', () => {
    expect(patternOf('https://school.mis.example:8443')).toBe('https://school.mis.example/*');
  });

  it('makes ids that differ', () => {
    expect(newId()).not.toBe(newId());
  });

  it('hashes a file by SHA-256', async () => {
    // FIPS 180-2: the empty message.
    expect(await hashOf(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});
