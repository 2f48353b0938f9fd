import { bytesOf, joined, randomBytes, textOf } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { compressed, decompressed } from '@/utils/vault/bytes/compress';
import { VaultTrouble } from '@/utils/vault/trouble';
import { padded, unpadded } from './padding';
import { MINIMUM_SUITE, SUITE, checkSuite } from './suite';

/** What stands in clear beside something sealed. It is bound to it: sealed bytes moved elsewhere do not open. */
export type PlainFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface SealOptions {
  /** For many strips at once. Never for single entries: opening 20,000 compressed ones took 24 s against 0.8 s. */
  readonly compress?: boolean;
  readonly randomness?: Randomness;
}

export interface OpenOptions {
  readonly minimumSuite?: number;
}

const HEADER_BYTES = 2;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const AS_IT_IS = 0;
const COMPRESSED = 1;

function boundTo(plain: PlainFields, header: Bytes): Bytes {
  return joined(header, bytesOf(canonical(plain)));
}

/** Seals bytes: suite, form, IV, then the padded bytes under AES-256-GCM with the header and `plain` bound to them. */
export async function sealBytes(
  key: CryptoKey,
  plain: PlainFields,
  bytes: Bytes,
  { compress = false, randomness = randomBytes }: SealOptions = {},
): Promise<Bytes> {
  const header = new Uint8Array([SUITE, compress ? COMPRESSED : AS_IT_IS]);
  const iv = randomness(IV_BYTES);
  const additionalData = boundTo(plain, header);
  const content = padded(compress ? await compressed(bytes) : bytes);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content);
  return joined(header, iv, new Uint8Array(cipher));
}

/** @throws VaultTrouble damaged, older-suite, newer-suite */
export async function openBytes(
  key: CryptoKey,
  plain: PlainFields,
  sealed: Bytes,
  { minimumSuite = MINIMUM_SUITE }: OpenOptions = {},
): Promise<Bytes> {
  const [suite, form] = sealed;
  if (suite === undefined || form === undefined || sealed.length < HEADER_BYTES + IV_BYTES + TAG_BYTES) {
    throw new VaultTrouble('damaged');
  }
  checkSuite(suite, minimumSuite);
  const additionalData = boundTo(plain, sealed.slice(0, HEADER_BYTES));
  const iv = sealed.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  try {
    const cipher = sealed.subarray(HEADER_BYTES + IV_BYTES);
    const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, cipher);
    const bytes = unpadded(new Uint8Array(content));
    return form === COMPRESSED ? decompressed(bytes) : bytes;
  } catch {
    throw new VaultTrouble('damaged');
  }
}

/** Seals a value as canonical JSON. */
export function seal(
  key: CryptoKey,
  plain: PlainFields,
  value: unknown,
  options?: SealOptions,
): Promise<Bytes> {
  return sealBytes(key, plain, bytesOf(canonical(value)), options);
}

/** @throws VaultTrouble damaged, older-suite, newer-suite */
export async function open(
  key: CryptoKey,
  plain: PlainFields,
  sealed: Bytes,
  options?: OpenOptions,
): Promise<unknown> {
  return JSON.parse(textOf(await openBytes(key, plain, sealed, options)));
}
