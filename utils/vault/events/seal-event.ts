import { toBase64url } from '@/utils/vault/bytes/base64url';
import { signed } from '@/utils/vault/keys/signing';
import type { Acting } from '@/utils/vault/people/acting';
import { sealWith } from '@/utils/vault/sealing/named-key';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import { SUITE } from '@/utils/vault/sealing/suite';
import { boundToEvent, hashOfEntry, idOf, toBeSigned } from './envelope';
import type { Envelope } from './envelope';
import type { Head } from './links';

/** Where on its device's chain an entry goes. `head` must be what is still the head when the entry is written. */
export interface Place {
  readonly vault: string;
  /** Opaque, without a colon. */
  readonly device: string;
  readonly head: Head | null;
  /** Of the hybrid clock, later than that of the head. */
  readonly at: string;
}

/**
 * Seals and signs one entry, and says what the head of the chain then is. Single entries are never compressed.
 *
 * @param body anything that JSON carries
 */
export async function sealEvent(
  body: unknown,
  key: NamedKey,
  acting: Acting,
  { vault, device, head, at }: Place,
): Promise<{ readonly event: Envelope; readonly head: Head }> {
  const link = {
    v: SUITE,
    author: acting.member.id,
    device,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    kid: key.kid,
  };
  const bytes = await sealWith(key, boundToEvent(vault, at, link), body);
  const unsigned = { ...link, id: await idOf(vault, at, device, bytes), sealed: toBase64url(bytes) };
  const sig = await signed(acting.member.signing.way, acting.sign, toBeSigned(unsigned));
  const event: Envelope = { ...unsigned, sig };
  return { event, head: { seq: event.seq, hash: await hashOfEntry(event) } };
}
