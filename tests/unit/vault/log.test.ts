import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '@/utils/vault/bytes/base64url';
import { eventFault } from '@/utils/vault/events/check-event';
import { idOf, sealedBytes, toBeSigned } from '@/utils/vault/events/envelope';
import type { Envelope } from '@/utils/vault/events/envelope';
import { kidOf, keyNameIn } from '@/utils/vault/events/kid';
import type { KeyName } from '@/utils/vault/events/kid';
import { FAULTS } from '@/utils/vault/events/links';
import { openContent, openEvent } from '@/utils/vault/events/open-event';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { faultSentence, verifyChain } from '@/utils/vault/events/verify-chain';
import { signed } from '@/utils/vault/keys/signing';
import { namedKey } from '@/utils/vault/sealing/named-key';
import { holder, keyringFor } from './invented-school';
import type { Holder } from './invented-school';
import { newLog } from './invented-log';
import type { InventedLog } from './invented-log';

let kept: InventedLog;
beforeAll(async () => {
  kept = await newLog(4);
});

const entry = (place: number): Envelope => {
  const event = kept.log[place];
  if (event === undefined) throw new Error('The log is shorter than that');
  return event;
};
const faultsIn = async (log: readonly unknown[]) =>
  (await verifyChain(log, kept.context, { heads: kept.heads })).map(({ fault }) => fault);
const replaced = (place: number, event: unknown) =>
  kept.log.map((old, index) => (index === place ? event : old));

async function signedAnew(event: Envelope, who: Holder): Promise<Envelope> {
  const bytes = sealedBytes(event) ?? new Uint8Array();
  const [vault = '', at = '', device = ''] = event.id.split(':');
  const unsigned = { ...event, id: await idOf(vault, at, device, bytes) };
  return { ...unsigned, sig: await signed(who.member.signing.way, who.acting.sign, toBeSigned(unsigned)) };
}

describe('an entry of the log', () => {
  it('says what was written, for whoever has the key', async () => {
    await expect(openEvent(entry(2), kept.key, kept.context)).resolves.toEqual({ round: 1, device: 'desk' });
  });

  it('is signed with ECDSA where the browser has no Ed25519', async () => {
    const older = await newLog(1, 'ECDSA-P256');
    expect(older.school.dsl.member.signing.way).toBe('ECDSA-P256');
    expect(await verifyChain(older.log, older.context, { heads: older.heads })).toEqual([]);
  });

  it('does not open with the key of another epoch or vault', async () => {
    await expect(openContent(entry(0), { ...kept.key, kid: 'vault.2' })).rejects.toMatchObject({
      kind: 'no-key',
    });
    const other = await newLog(1);
    await expect(openContent(entry(0), other.key)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is bound to its author, place, clock and vault even for somebody who does not check signatures', async () => {
    const event = entry(2);
    const changes: Partial<Envelope>[] = [
      { author: kept.office.member.id === event.author ? kept.school.dsl.member.id : kept.office.member.id },
      { seq: 9 },
      { device: 'other' },
      { prev: null },
      { id: event.id.replace(/:[0-9a-f]{12}/, ':019000000000') },
    ];
    for (const change of changes) {
      await expect(openContent({ ...event, ...change }, kept.key)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it('does not open once its signature is wrong', async () => {
    const forged = { ...entry(2), sig: entry(4).sig };
    await expect(openEvent(forged, kept.key, kept.context)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is refused by name when its vault asks for a newer suite', async () => {
    const strict = { ...kept.context, minimumSuite: 2 };
    await expect(openEvent(entry(0), kept.key, strict)).rejects.toMatchObject({ kind: 'older-suite' });
    expect(await eventFault({ ...entry(0), v: 2 }, kept.context)).toBe('not-checkable');
  });
});

describe('a log', () => {
  it('in order has nothing to be named', async () => {
    expect(await faultsIn(kept.log)).toEqual([]);
    expect(await faultsIn([])).toEqual(['dropped', 'dropped']);
  });

  it('names an entry whose text was changed, also with its id made to fit', async () => {
    const bytes = sealedBytes(entry(2)) ?? new Uint8Array();
    const sealed = toBase64url(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
    expect(await faultsIn(replaced(2, { ...entry(2), sealed }))).toEqual(['altered']);
    const fitted = await signedAnew({ ...entry(2), sealed }, kept.office);
    expect(await faultsIn(replaced(2, { ...fitted, sig: entry(2).sig }))).toEqual(['altered']);
  });

  it('names every entry that is missing: the first, one in the middle, the last', async () => {
    for (const place of [0, 2, 6]) {
      const findings = await verifyChain(
        kept.log.filter((_, at) => at !== place),
        kept.context,
        { heads: kept.heads },
      );
      expect(findings).toEqual([{ fault: 'dropped', place: null, device: 'desk', seq: place / 2 + 1 }]);
    }
  });

  it('does not notice the last entry missing when nothing says where the log ends', async () => {
    expect(await verifyChain(kept.log.slice(0, 6), kept.context)).toEqual([]);
  });

  it('names entries of one device that changed places; between devices there is no order to keep', async () => {
    const [a, b, c, d, ...rest] = kept.log;
    expect(await faultsIn([c, b, a, d, ...rest])).toEqual(['reordered']);
    expect(await faultsIn([b, a, c, d, ...rest])).toEqual([]);
  });

  it('names an entry that was put in twice', async () => {
    const findings = await verifyChain([...kept.log, entry(2)], kept.context, { heads: kept.heads });
    expect(findings).toEqual([{ fault: 'replayed', place: 8, device: 'desk', seq: 2 }]);
  });

  it('names an entry that its own author wrote anew, in the middle and at the end', async () => {
    const place = { vault: kept.context.vault, device: 'desk', at: '0fffffffffff-0000' };
    for (const [at, before] of [
      [2, 0],
      [6, 4],
    ] as const) {
      const head = { seq: at / 2, hash: entry(at).prev ?? '' };
      const { event } = await sealEvent({ note: 'milder' }, kept.key, kept.office.acting, { ...place, head });
      expect(entry(before).seq).toBe(head.seq);
      const faults = await faultsIn(replaced(at, event));
      expect(faults).toContain('re-signed');
      expect(await faultsIn([...kept.log, event])).toContain('re-signed');
    }
  });

  it('names an entry signed with the key of somebody else than its author', async () => {
    const forged = await signedAnew(entry(2), kept.school.dsl);
    expect(await faultsIn(replaced(2, forged))).toEqual(['re-signed']);
  });

  it('names an entry whose id is not made from what is sealed, though its author signed it so', async () => {
    const unsigned = { ...entry(2), id: entry(0).id };
    const { member, acting } = kept.office;
    const sig = await signed(member.signing.way, acting.sign, toBeSigned(unsigned));
    expect(await faultsIn(replaced(2, { ...unsigned, sig }))).toEqual(['altered']);
  });

  it('names an author whom nobody admitted', async () => {
    const stranger = await holder('office');
    const forged = await signedAnew({ ...entry(2), author: stranger.member.id }, stranger);
    expect(await faultsIn(replaced(2, forged))).toEqual(['unknown-author']);
  });

  it('names an older suite, in the envelope and in what is sealed', async () => {
    expect(await faultsIn(replaced(2, { ...entry(2), v: 0 }))).toEqual(['older-suite']);
    const bytes = sealedBytes(entry(2)) ?? new Uint8Array();
    const older = await signedAnew(
      { ...entry(2), sealed: toBase64url(bytes.map((byte, at) => (at === 0 ? 0 : byte))) },
      kept.office,
    );
    expect(await faultsIn(replaced(2, older))).toEqual(['older-suite']);
  });

  it('names what is no entry, and entries of another vault', async () => {
    for (const odd of [
      null,
      'x',
      {},
      { ...entry(2), more: 1 },
      { ...entry(2), seq: -1 },
      { ...entry(2), device: 'a:b' },
    ]) {
      expect(await faultsIn(replaced(2, odd))).toContain('altered');
    }
    const other = await newLog(1);
    expect(await faultsIn([...kept.log, other.log[0]])).toContain('altered');
  });

  it('makes one finding of an entry that says it is the millionth', async () => {
    const findings = await verifyChain(replaced(6, { ...entry(6), seq: 9_000_000_000 }), kept.context, {
      heads: kept.heads,
    });
    expect(findings.length).toBeLessThan(4);
    expect(findings.map(({ fault }) => fault)).toContain('altered');
  });

  it('can be checked from a known place on: the last few hundred at the start of the day', async () => {
    const from = {
      desk: { seq: 2, hash: entry(4).prev ?? '' },
      laptop: { seq: 2, hash: entry(5).prev ?? '' },
    };
    expect(await verifyChain(kept.log.slice(4), kept.context, { from, heads: kept.heads })).toEqual([]);
    const wrong = { ...from, desk: { seq: 2, hash: 'another' } };
    const findings = await verifyChain(kept.log.slice(4), kept.context, { from: wrong, heads: kept.heads });
    expect(findings).toEqual([{ fault: 're-signed', place: null, device: 'desk', seq: 2 }]);
  });

  it('has a sentence for everything that can be wrong', () => {
    expect(new Set(FAULTS.map(faultSentence)).size).toBe(FAULTS.length);
  });
});

describe('the name of a key', () => {
  it('is read back as it was written; anything else names none', () => {
    const names: KeyName[] = [
      { kind: 'vault', epoch: 3 },
      { kind: 'case', caseId: 'c-1', epoch: 1 },
      { kind: 'restricted', caseId: 'c-1', epoch: 2 },
      { kind: 'restricted', caseId: null, epoch: 12 },
    ];
    expect(names.map((name) => keyNameIn(kidOf(name)))).toEqual(names);
    for (const kid of [
      '',
      'vault',
      'vault.0',
      'case.1',
      'vault.c-1.1',
      'case.a b.1',
      'other.1',
      'vault.1 ',
    ]) {
      expect(keyNameIn(kid)).toBeNull();
    }
  });

  it('opens nothing when it names an epoch or a case that there is no key to', async () => {
    const ring = await keyringFor(kept.school, kept.office);
    await expect(namedKey(ring, { kind: 'vault', epoch: 2 })).rejects.toMatchObject({ kind: 'no-key' });
    await expect(namedKey(ring, { kind: 'case', caseId: 'c-1', epoch: 1 })).rejects.toMatchObject({
      kind: 'no-key',
    });
  });
});
