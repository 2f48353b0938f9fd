import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { EpochSecrets } from './epoch-keys';
import { lookUpKeyFrom } from './expand';

/**
 * The key for looking things up without saying in clear what is looked for. It comes from the first epoch and never
 * changes, or everything would have to be filed anew whenever somebody leaves.
 */
export function lookUpKey(first: EpochSecrets): Promise<CryptoKey> {
  const vault = fromBase64url(first.vault);
  if (vault === null || first.epoch !== 1) throw new VaultTrouble('damaged');
  return lookUpKeyFrom(vault);
}

/** What stands in an index in place of an id: the same for the same id, and nothing to anybody without the key. */
export async function lookUp(key: CryptoKey, kind: 'pupil' | 'case' | 'upn', id: string): Promise<string> {
  const tag = await crypto.subtle.sign('HMAC', key, bytesOf(`${kind}\n${id}`));
  return toBase64url(new Uint8Array(tag).slice(0, 16));
}
