import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, sha256 } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import type { PlainFields } from '@/utils/vault/sealing/seal';
import { momentParts } from './hybrid-clock';

/**
 * An entry of the log as it is kept, and later sent to other machines. All but `sealed` can be read by whoever holds
 * the file, so there is little of it. Nothing of an entry ever changes; a correction is another entry.
 */
export interface Envelope {
  /** `<vault>:<hybrid moment>:<device>:<SHA-256 of sealed, base64url>` */
  readonly id: string;
  /** The suite (sealing/suite.ts). */
  readonly v: number;
  /** Id of the member whose key signed it. */
  readonly author: string;
  readonly device: string;
  /** Counts the entries of the device from 1. */
  readonly seq: number;
  /** Hash of the device's entry before; null for its first. */
  readonly prev: string | null;
  /** Which key seals it: `vault.<epoch>`, `case.<case>.<epoch>` or `restricted.<case>.<epoch>`. */
  readonly kid: string;
  /** Base64url. */
  readonly sealed: string;
  /** By the author, over all the other fields. */
  readonly sig: string;
}

export type Unsigned = Omit<Envelope, 'sig'>;

const FIELDS = ['author', 'device', 'id', 'kid', 'prev', 'sealed', 'seq', 'sig', 'v'] as const;
const WORD = /^[A-Za-z0-9_-]+$/;

/** Reads an envelope out of anything; null unless it has these fields, of these kinds, and no others. */
export function envelopeIn(value: unknown): Envelope | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Object.keys(value).sort().join() !== FIELDS.join()) return null;
  const { id, v, author, device, seq, prev, kid, sealed, sig } = value as Record<keyof Envelope, unknown>;
  const texts = [id, author, device, kid, sealed, sig].every((text) => typeof text === 'string');
  const numbers = [v, seq].every((number) => Number.isSafeInteger(number) && (number as number) >= 0);
  const link = prev === null || typeof prev === 'string';
  return texts && numbers && link && WORD.test(String(device)) ? (value as Envelope) : null;
}

/** The parts of an id; null when it has others. */
export function idParts(id: string): { vault: string; at: string; device: string; hash: string } | null {
  const [vault, at, device, hash, ...more] = id.split(':');
  if (!vault || !at || !device || !hash || more.length > 0) return null;
  return momentParts(at) === null ? null : { vault, at, device, hash };
}

export async function idOf(vault: string, at: string, device: string, sealed: Bytes): Promise<string> {
  return `${vault}:${at}:${device}:${toBase64url(await sha256(sealed))}`;
}

/** The hash that the next entry of the device names. */
export async function hashOfEntry(entry: object): Promise<string> {
  return toBase64url(await sha256(bytesOf(canonical(entry))));
}

/** What is signed. */
export function toBeSigned({ id, v, author, device, seq, prev, kid, sealed }: Unsigned): Bytes {
  return bytesOf(canonical({ id, v, author, device, seq, prev, kid, sealed }));
}

/** What is bound to the sealed part. The id is not, being made from it; the vault and the moment are. */
export function boundToEvent(
  vault: string,
  at: string,
  { v, author, device, seq, prev, kid }: Omit<Unsigned, 'id' | 'sealed'>,
): PlainFields {
  return { vault, at, v, author, device, seq, prev, kid };
}

export function sealedBytes({ sealed }: Pick<Envelope, 'sealed'>): Bytes | null {
  return fromBase64url(sealed);
}
