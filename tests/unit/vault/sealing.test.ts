import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, randomBytes } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { compressed, decompressed } from '@/utils/vault/bytes/compress';
import { newAgreementPair, agreementKeyFrom } from '@/utils/vault/keys/agreement';
import { sealingKeyFrom } from '@/utils/vault/keys/expand';
import { openBox, sealTo } from '@/utils/vault/sealing/box';
import { padded, paddedSize, unpadded } from '@/utils/vault/sealing/padding';
import { open, openBytes, seal, sealBytes } from '@/utils/vault/sealing/seal';

const ROW = { table: 'papers', id: 'p-1', status: 'made' };
let key: CryptoKey;
beforeAll(async () => {
  key = await sealingKeyFrom(randomBytes(32), 'entries');
});

const changedAt = (bytes: Bytes, at: number, by = 1): Bytes =>
  bytes.map((byte, place) => (place === at ? byte ^ by : byte));

describe('what is sealed', () => {
  it('comes back as it was, compressed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (value, compress) => {
        const sealed = await seal(key, ROW, value, { compress });
        expect(canonical(await open(key, ROW, sealed))).toBe(canonical(value));
      }),
      { numRuns: 200 },
    );
  });

  it('is never the same twice', async () => {
    const [one, two] = await Promise.all([
      seal(key, ROW, 'rang, no answer'),
      seal(key, ROW, 'rang, no answer'),
    ]);
    expect(toBase64url(one)).not.toBe(toBase64url(two));
  });

  it('does not open in another row, or beside another status', async () => {
    const sealed = await seal(key, ROW, 'x');
    for (const plain of [
      { ...ROW, id: 'p-2' },
      { ...ROW, status: 'sent' },
      { ...ROW, table: 'events' },
      {},
    ]) {
      await expect(open(key, plain, sealed)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it('does not open with any one byte changed, cut off or added', async () => {
    const sealed = await seal(key, ROW, 'x');
    for (let at = 1; at < sealed.length; at += 1) {
      await expect(open(key, ROW, changedAt(sealed, at))).rejects.toMatchObject({ kind: 'damaged' });
    }
    for (const bytes of [
      sealed.slice(0, -1),
      new Uint8Array([...sealed, 0]),
      new Uint8Array(),
      sealed.slice(0, 9),
    ]) {
      await expect(open(key, ROW, bytes)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it('is refused by name when it is of an older suite, or of a newer one', async () => {
    const sealed = await seal(key, ROW, 'x');
    const older = changedAt(sealed, 0);
    await expect(open(key, ROW, older)).rejects.toMatchObject({ kind: 'older-suite' });
    await expect(open(key, ROW, sealed, { minimumSuite: 2 })).rejects.toMatchObject({ kind: 'older-suite' });
    await expect(open(key, ROW, older, { minimumSuite: 0 })).rejects.toMatchObject({ kind: 'older-suite' });
    await expect(open(key, ROW, changedAt(sealed, 0, 8))).rejects.toMatchObject({ kind: 'newer-suite' });
  });

  it('is of the same size for a short note and a longer one', async () => {
    const [short, longer] = await Promise.all([seal(key, ROW, 'No.'), seal(key, ROW, 'a'.repeat(200))]);
    expect(short.length).toBe(longer.length);
  });

  it('takes the bytes of an IV of 96 bits, and only those, from chance', async () => {
    const asked: number[] = [];
    const source = (length: number) => {
      asked.push(length);
      return new Uint8Array(length).fill(7);
    };
    const sealed = await sealBytes(key, ROW, bytesOf('x'), { randomness: source });
    expect(asked).toEqual([12]);
    expect([...sealed.subarray(2, 14)]).toEqual(Array(12).fill(7));
    await expect(openBytes(key, ROW, sealed)).resolves.toEqual(bytesOf('x'));
  });
});

describe('the strips of a whole school', () => {
  it('open in well under a second, sealed in chunks of a hundred and compressed', async () => {
    const strip = { marks: '/\\'.repeat(190), times: { '2026-11-24': ['08:52'] } };
    const chunk = Array.from({ length: 100 }, (_, place) => ({ pupilId: `pupil-${place}`, strip }));
    const sealed = await seal(key, ROW, chunk, { compress: true });
    const from = performance.now();
    for (let chunks = 0; chunks < 20; chunks += 1) await open(key, ROW, sealed);
    expect(performance.now() - from).toBeLessThan(500);
    expect(sealed.length).toBeLessThan(canonical(chunk).length / 5);
  });

  it('are refused when they say they are longer than they are', async () => {
    const small = await compressed(bytesOf('marks'));
    expect(() => decompressed(changedAt(small, 0, 255))).toThrow(RangeError);
    expect(() => decompressed(changedAt(small, 3, 1))).toThrow(RangeError);
  });
});

describe('padding', () => {
  it('comes off again, and wastes at most an eighth of what is long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
        const bytes = new Uint8Array(length).fill(1);
        expect(toBase64url(unpadded(padded(bytes)))).toBe(toBase64url(bytes));
        if (length > 4096) expect(paddedSize(length)).toBeLessThanOrEqual(length * 1.125);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when its length says something else', () => {
    expect(() => unpadded(changedAt(padded(bytesOf('x')), 0, 1))).toThrow(RangeError);
    expect(() => unpadded(bytesOf('short'))).toThrow(RangeError);
  });
});

describe('a sealed box', () => {
  it('opens for its reader only, and not for whoever sealed it', async () => {
    const [reader, other] = await Promise.all([newAgreementPair(), newAgreementPair()]);
    const box = await sealTo(reader.public, ROW, { told: 'dsl' });
    const opened = openBox(
      { public: reader.public, private: await agreementKeyFrom(reader.private) },
      ROW,
      box,
    );
    await expect(opened).resolves.toEqual({ told: 'dsl' });
    const stranger = { public: other.public, private: await agreementKeyFrom(other.private) };
    await expect(openBox(stranger, ROW, box)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is refused when the point it was sealed with is none', async () => {
    const pair = await newAgreementPair();
    const reader = { public: pair.public, private: await agreementKeyFrom(pair.private) };
    const box = await sealTo(pair.public, ROW, 'x');
    await expect(openBox(reader, ROW, changedAt(box, 40))).rejects.toMatchObject({ kind: 'damaged' });
    await expect(openBox(reader, ROW, box.slice(0, 65))).rejects.toMatchObject({ kind: 'damaged' });
    await expect(sealTo('AAAA', ROW, 'x')).rejects.toMatchObject({ kind: 'damaged' });
  });
});

describe('bytes as text', () => {
  it('come back as they were, in one spelling only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
        expect(text).toMatch(/^[\w-]*$/);
      }),
    );
    expect(fromBase64url('AA')).toEqual(new Uint8Array([0]));
    for (const text of ['AB', 'A', 'AA==', 'A A', '+/', 'é']) expect(fromBase64url(text)).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order in which fields were set', () => {
    expect(canonical({ b: [1, { d: null, c: 'é' }], a: true, gone: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  it('refuses what JSON cannot carry', () => {
    for (const value of [Number.NaN, undefined, () => 1, new Uint8Array(2), [undefined]]) {
      expect(() => canonical(value)).toThrow(TypeError);
    }
  });
});
