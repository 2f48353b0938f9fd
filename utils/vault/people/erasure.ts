import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { signed } from '@/utils/vault/keys/signing';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import { sealWith } from '@/utils/vault/sealing/named-key';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Acting } from './acting';
import type { StatementBody } from './statement';

type ErasureBody = Extract<StatementBody, { kind: 'erasure' }>;
/** What one person asks and another agrees to. */
export type ErasureAsked = Omit<ErasureBody, 'second'> & { readonly by: string };

/** What the second person signs to have a case erased. */
export function erasureBytes(
  vault: string,
  { caseId, reason, epoch }: Pick<ErasureBody, 'caseId' | 'reason' | 'epoch'>,
  by: string,
): Bytes {
  return bytesOf(canonical({ what: 'second for an erasure', vault, caseId, reason, epoch, by }));
}

/** Asks for a case to be erased. The reason is sealed with the vault key, not the case's own: it stays readable. */
export async function askForErasure(
  by: Acting,
  vault: string,
  caseId: string,
  reason: string,
  vaultKey: NamedKey & { readonly epoch: number },
): Promise<ErasureAsked> {
  const plain = { what: 'erasure', vault, caseId };
  const sealed = toBase64url(await sealWith(vaultKey, plain, reason));
  return { kind: 'erasure', caseId, reason: sealed, epoch: vaultKey.epoch, by: by.member.id };
}

/**
 * Agrees to an erasure that somebody else asked for. What comes out goes into `makeStatement`, by whoever asked; when it
 * is written, every key record of the case is replaced by `destroyed` in the same write.
 *
 * @throws VaultTrouble not-allowed for the person who asked, and for the recovery key
 */
export async function agreeToErasure(
  second: Acting,
  vault: string,
  { by, ...asked }: ErasureAsked,
): Promise<ErasureBody> {
  if (second.member.id === by || second.member.role === 'recovery') throw new VaultTrouble('not-allowed');
  const { way } = second.member.signing;
  const sig = await signed(way, second.sign, erasureBytes(vault, asked, by));
  return { ...asked, second: { by: second.member.id, sig } };
}
