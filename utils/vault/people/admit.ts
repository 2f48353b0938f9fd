import { toBase64url } from '@/utils/vault/bytes/base64url';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import type { Head } from '@/utils/vault/events/links';
import type { Place } from '@/utils/vault/events/seal-event';
import { newEpoch } from '@/utils/vault/keys/epoch-keys';
import type { EpochSecrets } from '@/utils/vault/keys/epoch-keys';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Acting } from './acting';
import { grantBox } from './granted';
import { readsRestricted } from './member';
import type { Member } from './member';
import { isHereAt } from './standing';
import type { Standing } from './standing';
import { makeStatement } from './statement';
import type { Statement } from './statement';
import { vaultId } from './vault-id';

export interface Made {
  readonly statement: Statement;
  readonly head: Head;
}

function mayAdmit({ member }: Acting): void {
  if (!readsRestricted(member.role)) throw new VaultTrouble('not-allowed');
}

/**
 * Founds a vault: its first epoch, granted to the first DSL or head and to the recovery key.
 *
 * @throws VaultTrouble not-allowed when the founder is neither DSL nor head
 */
export async function foundVault(
  founder: Acting,
  recovery: Member,
  { device, at }: Pick<Place, 'device' | 'at'>,
): Promise<Made & { readonly vault: string }> {
  mayAdmit(founder);
  const nonce = toBase64url(randomBytes(16));
  const vault = await vaultId(nonce, founder.member.id, recovery.id);
  const { public: epoch, secrets } = await newEpoch(1);
  const boxes = await Promise.all(
    [founder.member, recovery].map((member) => grantBox(vault, member, [secrets])),
  );
  const body = { kind: 'founding', nonce, founder: founder.member, recovery, epoch, boxes } as const;
  return { vault, ...(await makeStatement(body, founder, { vault, device, head: null, at })) };
}

/**
 * Grants a holder the keys of their role, for all epochs there have been. A person whose passphrase is lost gets a new
 * member with new keys this way, and a new printed recovery key is a member too.
 *
 * @param secrets those of whoever grants
 * @param until for cover staff; null for no end
 * @throws VaultTrouble not-allowed unless the DSL, the head or the recovery key grants it
 */
export async function grant(
  by: Acting,
  secrets: readonly EpochSecrets[],
  member: Member,
  place: Place,
  until: number | null = null,
): Promise<Made> {
  mayAdmit(by);
  const boxes = [await grantBox(place.vault, member, secrets)];
  return makeStatement({ kind: 'grant', member, until, boxes }, by, place);
}

/**
 * States that a holder has left, and begins the next epoch for all others. What the holder could read they may have
 * copied: only what is written from now on is closed to them.
 *
 * @throws VaultTrouble not-allowed; also when nobody but the recovery key would be left to admit others
 */
export async function letGo(by: Acting, standing: Standing, leaving: string, place: Place): Promise<Made> {
  mayAdmit(by);
  const others = [...standing.members.values()].filter(
    (known) => known.member.id !== leaving && isHereAt(known, place.at),
  );
  const left = others.some(({ member }) => readsRestricted(member.role) && member.role !== 'recovery');
  if (!standing.members.has(leaving) || !left) throw new VaultTrouble('not-allowed');
  const { public: epoch, secrets } = await newEpoch(standing.epochs.length + 1);
  const boxes = await Promise.all(others.map(({ member }) => grantBox(standing.vault, member, [secrets])));
  return makeStatement({ kind: 'leaving', member: leaving, epoch, boxes }, by, place);
}
