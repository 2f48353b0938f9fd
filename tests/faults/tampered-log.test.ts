import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '@/utils/vault/bytes/base64url';
import { hashOfEntry, idOf, sealedBytes, toBeSigned } from '@/utils/vault/events/envelope';
import type { Envelope } from '@/utils/vault/events/envelope';
import type { Fault } from '@/utils/vault/events/links';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { verifyChain } from '@/utils/vault/events/verify-chain';
import { signed } from '@/utils/vault/keys/signing';
import { holder } from '../unit/vault/invented-school';
import type { Holder } from '../unit/vault/invented-school';
import { newLog } from '../unit/vault/invented-log';
import type { InventedLog } from '../unit/vault/invented-log';
import { figure, rounds } from './figures';
import { SEED, numbers } from './numbers';
import type { Pick } from './numbers';

const RUNS = rounds(500, 10_000);

let kept: InventedLog;
let stranger: Holder;
beforeAll(async () => {
  [kept, stranger] = await Promise.all([newLog(3), holder('dsl')]);
});

interface Mutated {
  readonly log: readonly unknown[];
  /** One of these must be named. */
  readonly named: readonly Fault[];
}
type Mutation = (pick: Pick) => Mutated | Promise<Mutated>;

const some = (pick: Pick): [number, Envelope] => {
  const place = pick(kept.log.length);
  return [place, kept.log[place] as Envelope];
};
const put = (place: number, event: unknown): unknown[] =>
  kept.log.map((old, at) => (at === place ? event : old));
const flipped = (pick: Pick, text: string): string => {
  const at = pick(text.length);
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = signs[(signs.indexOf(text[at] ?? '') + 1 + pick(62)) % 64] ?? 'A';
  const changed = text.slice(0, at) + other + text.slice(at + 1);
  return changed === text ? `${text}A` : changed;
};
const sign = async (event: Omit<Envelope, 'sig'>, { member, acting }: Holder): Promise<Envelope> => ({
  ...event,
  sig: await signed(member.signing.way, acting.sign, toBeSigned(event)),
});
const byAuthor = ({ author }: Envelope): Holder =>
  author === kept.office.member.id ? kept.office : kept.school.dsl;
const otherThan = (event: Envelope): Holder =>
  byAuthor(event) === kept.office ? kept.school.dsl : kept.office;
const withSealed = async (event: Envelope, bytes: Uint8Array<ArrayBuffer>): Promise<Envelope> => {
  const [vault = '', at = '', device = ''] = event.id.split(':');
  return { ...event, sealed: toBase64url(bytes), id: await idOf(vault, at, device, bytes) };
};
const bitFlipped = (pick: Pick, event: Envelope): Uint8Array<ArrayBuffer> => {
  const bytes = sealedBytes(event) ?? new Uint8Array();
  const at = 1 + pick(bytes.length - 1);
  return bytes.map((byte, place) => (place === at ? byte ^ (1 << pick(8)) : byte));
};
const rewritten = (event: Envelope, who: Holder) =>
  sealEvent({ note: 'another text' }, kept.key, who.acting, {
    vault: kept.context.vault,
    device: event.device,
    head: event.prev === null ? null : { seq: event.seq - 1, hash: event.prev },
    at: event.id.split(':')[1] ?? '',
  });

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'one sign of a text field changed': (pick) => {
    const [place, event] = some(pick);
    const field = (['id', 'author', 'device', 'kid', 'sealed', 'sig'] as const)[pick(6)] ?? 'id';
    const named: readonly Fault[] = ['altered', 'unknown-author', 'older-suite'];
    return { log: put(place, { ...event, [field]: flipped(pick, event[field]) }), named };
  },
  'another number of entry': (pick) => {
    const [place, event] = some(pick);
    return { log: put(place, { ...event, seq: event.seq + 1 + pick(1000) }), named: ['altered'] };
  },
  'another entry before it': (pick) => {
    const [place, event] = some(pick);
    const prev =
      event.prev === null || pick(2) === 0 ? toBase64url(new Uint8Array(32).fill(pick(256))) : null;
    return { log: put(place, { ...event, prev }), named: ['altered'] };
  },
  'a bit of the sealed text, with the id made to fit': async (pick) => {
    const [place, event] = some(pick);
    return { log: put(place, await withSealed(event, bitFlipped(pick, event))), named: ['altered'] };
  },
  'a bit of the sealed text, signed anew by its author': async (pick) => {
    const [place, event] = some(pick);
    const changed = await withSealed(event, bitFlipped(pick, event));
    return { log: put(place, await sign(changed, byAuthor(event))), named: ['re-signed'] };
  },
  'an entry dropped': (pick) => {
    const [place] = some(pick);
    return { log: kept.log.filter((_, at) => at !== place), named: ['dropped'] };
  },
  'the end cut off': (pick) => ({ log: kept.log.slice(0, pick(kept.log.length)), named: ['dropped'] }),
  'two entries of a device in each other’s place': (pick) => {
    const [place, event] = some(pick);
    const mates = kept.log.flatMap((other, at) =>
      other.device === event.device && at !== place ? [at] : [],
    );
    const mate = mates[pick(mates.length)] ?? 0;
    const log = put(place, kept.log[mate]).map((old, at) => (at === mate ? event : old));
    return { log, named: ['reordered'] };
  },
  'an entry put in again': (pick) => {
    const [, event] = some(pick);
    const at = pick(kept.log.length + 1);
    return { log: [...kept.log.slice(0, at), event, ...kept.log.slice(at)], named: ['replayed'] };
  },
  'an entry put in again as another’s': async (pick) => {
    const [, event] = some(pick);
    const other = otherThan(event);
    const again = await sign({ ...event, author: other.member.id, seq: 4 }, other);
    return { log: [...kept.log, again], named: ['re-signed', 'reordered'] };
  },
  'signed by somebody else of the vault': async (pick) => {
    const [place, event] = some(pick);
    return { log: put(place, await sign(event, otherThan(event))), named: ['re-signed'] };
  },
  'another text by its author, under the same number': async (pick) => {
    const [place, event] = some(pick);
    return { log: put(place, (await rewritten(event, byAuthor(event))).event), named: ['re-signed'] };
  },
  'another text by another person, under the same number': async (pick) => {
    const [place, event] = some(pick);
    return { log: put(place, (await rewritten(event, otherThan(event))).event), named: ['re-signed'] };
  },
  'signed by a stranger in their own name': async (pick) => {
    const [place, event] = some(pick);
    const named: readonly Fault[] = ['unknown-author'];
    return { log: put(place, await sign({ ...event, author: stranger.member.id }, stranger)), named };
  },
  'an older suite, signed by its author': async (pick) => {
    const [place, event] = some(pick);
    const bytes = sealedBytes(event) ?? new Uint8Array();
    const older = await withSealed(
      event,
      bytes.map((byte, at) => (at === 0 ? 0 : byte)),
    );
    const changed = pick(2) === 0 ? older : { ...event, v: 0 };
    return { log: put(place, await sign(changed, byAuthor(event))), named: ['older-suite'] };
  },
  'a field left out, added or of another kind': (pick) => {
    const [place, event] = some(pick);
    const { sig, ...without } = event;
    const odd = [
      without,
      { ...without, signature: sig },
      { ...event, note: 'x' },
      { ...event, seq: '1' },
      { ...event, sealed: null },
      null,
      [event],
    ];
    return { log: put(place, odd[pick(odd.length)]), named: ['altered'] };
  },
};

describe(`${RUNS} changes to a log`, () => {
  it('are all noticed, and named for what they are', async () => {
    const pick = numbers();
    const kinds = Object.entries(MUTATIONS);
    const noticed: Record<string, number> = {};
    const missed: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const [kind, mutate] = kinds[run % kinds.length] ?? ['', () => ({ log: [], named: [] })];
      const { log, named } = await mutate(pick);
      const faults = (await verifyChain(log, kept.context, { heads: kept.heads })).map(({ fault }) => fault);
      if (faults.some((fault) => named.includes(fault))) noticed[kind] = (noticed[kind] ?? 0) + 1;
      else missed.push(`${run}: ${kind}: ${faults.join(', ') || 'nothing named'}`);
    }
    const total = Object.values(noticed).reduce((sum, count) => sum + count, 0);
    figure(
      'log tampered with',
      `${total} of ${RUNS} changes noticed and named, ${kinds.length} kinds, seed ${SEED}`,
    );
    expect(missed).toEqual([]);
    expect(Object.keys(noticed)).toHaveLength(kinds.length);
  }, 600_000);

  it('began from a log in which nothing is wrong', async () => {
    expect(await verifyChain(kept.log, kept.context, { heads: kept.heads })).toEqual([]);
    expect(kept.heads['desk']?.hash).toBe(await hashOfEntry(kept.log.at(-2) ?? {}));
  });
});
