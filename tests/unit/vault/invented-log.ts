import { sealEvent } from '@/utils/vault/events/seal-event';
import type { LogContext } from '@/utils/vault/events/check-event';
import type { Envelope } from '@/utils/vault/events/envelope';
import type { Head } from '@/utils/vault/events/links';
import type { SigningWay } from '@/utils/vault/keys/signing';
import { authorsOf } from '@/utils/vault/people/standing';
import { namedKey } from '@/utils/vault/sealing/named-key';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import { admitted, keyringFor, moment, newSchool, standingIn } from './invented-school';
import type { Holder, InventedSchool } from './invented-school';

/** A log of two devices, by two people, in the order in which it is kept. */
export interface InventedLog {
  readonly school: InventedSchool;
  readonly office: Holder;
  readonly key: NamedKey;
  readonly log: readonly Envelope[];
  readonly heads: Readonly<Record<string, Head>>;
  readonly context: LogContext;
}

/** @param length entries of each device */
export async function newLog(length: number, way?: SigningWay): Promise<InventedLog> {
  const school = await newSchool(way);
  const office = await admitted(school, 'office');
  const key = await namedKey(await keyringFor(school, school.dsl), { kind: 'vault', epoch: 1 });
  const log: Envelope[] = [];
  const heads: Record<string, Head> = {};
  for (let round = 0; round < length; round += 1) {
    for (const [device, who] of [
      ['desk', office],
      ['laptop', school.dsl],
    ] as const) {
      const place = { vault: school.vault, device, head: heads[device] ?? null, at: moment(school) };
      const { event, head } = await sealEvent({ round, device }, key, who.acting, place);
      log.push(event);
      heads[device] = head;
    }
  }
  const context = { vault: school.vault, authors: authorsOf(await standingIn(school)) };
  return { school, office, key, log, heads, context };
}
