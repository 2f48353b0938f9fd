import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { signed } from '@/utils/vault/keys/signing';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import { openWith, sealWith } from '@/utils/vault/sealing/named-key';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Acting } from './acting';
import { readsRestricted } from './member';
import type { StatementBody } from './statement';

/** What one person asks for, signed by them. It does nothing until another states it. */
export type ErasureAsked = Extract<StatementBody, { kind: 'erasure' }>;
type Asked = Pick<ErasureAsked, 'caseId' | 'reason' | 'epoch'>;

const boundTo = (vault: string, caseId: string) => ({ what: 'erasure', vault, caseId });

/** What the first person signs to have a case erased. */
export function erasureBytes(vault: string, { caseId, reason, epoch }: Asked, by: string): Bytes {
  return bytesOf(canonical({ what: 'asked for an erasure', vault, caseId, reason, epoch, by }));
}

/** Asks for a case to be erased. The reason is sealed with the vault key, not the case's own: it stays readable. */
export async function askForErasure(
  by: Acting,
  vault: string,
  caseId: string,
  reason: string,
  vaultKey: NamedKey & { readonly epoch: number },
): Promise<ErasureAsked> {
  const sealed = toBase64url(await sealWith(vaultKey, boundTo(vault, caseId), reason));
  const asked = { caseId, reason: sealed, epoch: vaultKey.epoch };
  const sig = await signed(by.member.signing.way, by.sign, erasureBytes(vault, asked, by.member.id));
  return { kind: 'erasure', ...asked, first: { by: by.member.id, sig } };
}

/**
 * Whether somebody may agree to an erasure that was asked for. Whoever agrees puts it into `makeStatement`; when it is
 * written, every key record of the case is replaced by `destroyed` in the same write.
 *
 * @throws VaultTrouble not-allowed for the person who asked, for the office, and for the recovery key
 */
export function agreeToErasure({ member }: Acting, asked: ErasureAsked): ErasureAsked {
  const may = readsRestricted(member.role) && member.role !== 'recovery' && member.id !== asked.first.by;
  if (!may) throw new VaultTrouble('not-allowed');
  return asked;
}

/** Why a case was to be erased. @param vaultKey of the epoch that `asked` names @throws VaultTrouble damaged, no-key */
export async function erasureReason(vault: string, asked: Asked, vaultKey: NamedKey): Promise<string> {
  const sealed = fromBase64url(asked.reason);
  if (sealed === null) throw new VaultTrouble('damaged');
  return (await openWith(vaultKey, boundTo(vault, asked.caseId), sealed)) as string;
}
