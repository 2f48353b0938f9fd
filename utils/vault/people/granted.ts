import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import type { EpochSecrets } from '@/utils/vault/keys/epoch-keys';
import { openBox, sealTo } from '@/utils/vault/sealing/box';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Acting } from './acting';
import { readsRestricted } from './member';
import type { Member } from './member';
import type { Standing } from './standing';
import type { GrantBox } from './statement';

const boundTo = (vault: string, to: string) => ({ what: 'grant', vault, to });

/** The secrets that a holder's role opens, sealed to them. The office gets no private half of `restricted`. */
export async function grantBox(
  vault: string,
  { id, role, agreement }: Member,
  secrets: readonly EpochSecrets[],
): Promise<GrantBox> {
  const own = readsRestricted(role) ? secrets : secrets.map((epoch) => ({ ...epoch, restricted: null }));
  const box = await sealTo(agreement, boundTo(vault, id), { epochs: own });
  return { to: id, box: toBase64url(box) };
}

/** All that was granted to somebody, by epoch. @throws VaultTrouble damaged */
export async function grantedSecrets(
  { vault, boxes }: Standing,
  { member, reader }: Acting,
): Promise<ReadonlyMap<number, EpochSecrets>> {
  const secrets = new Map<number, EpochSecrets>();
  for (const { to, box } of boxes) {
    if (to !== member.id) continue;
    const bytes = fromBase64url(box);
    if (bytes === null) throw new VaultTrouble('damaged');
    const opened = (await openBox(reader, boundTo(vault, to), bytes)) as { epochs: readonly EpochSecrets[] };
    for (const epoch of opened.epochs) {
      const known = secrets.get(epoch.epoch);
      if (known === undefined || known.restricted === null) secrets.set(epoch.epoch, epoch);
    }
  }
  return secrets;
}
