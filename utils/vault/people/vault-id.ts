import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, sha256 } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { SUITE } from '@/utils/vault/sealing/suite';

const VAULT_ID_BYTES = 16;

/** The id of a vault. Nobody can found another vault under the same id. */
export async function vaultId(nonce: string, founder: string, recovery: string): Promise<string> {
  const hash = await sha256(bytesOf(canonical({ v: SUITE, nonce, founder, recovery })));
  return toBase64url(hash.slice(0, VAULT_ID_BYTES));
}
