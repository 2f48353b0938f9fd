import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, sha256 } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { newAgreementPair } from '@/utils/vault/keys/agreement';
import { newSigningPair } from '@/utils/vault/keys/signing';
import type { SigningPublic, SigningWay } from '@/utils/vault/keys/signing';

/** What a key-holder may open. The printed recovery key is a holder like any other, without a person. */
export type HolderRole = 'office' | 'dsl' | 'head' | 'recovery';

/** A key-holder as everybody may see them. Nothing here says who it is. */
export interface Member {
  /** Made from the keys: nobody can put other keys under a known id. */
  readonly id: string;
  readonly role: HolderRole;
  readonly signing: SigningPublic;
  /** Public half of the key to which others seal. */
  readonly agreement: string;
}

/** The private halves, PKCS 8 as base64url. They are never written down unsealed. */
export interface PrivateHalves {
  readonly signing: string;
  readonly agreement: string;
}

const READS_RESTRICTED: Readonly<Record<HolderRole, boolean>> = {
  office: false,
  dsl: true,
  head: true,
  recovery: true,
};

const ID_BYTES = 16;

/** Whether a role opens what is restricted, and may admit people and let them go. The office may do neither. */
export function readsRestricted(role: HolderRole): boolean {
  return READS_RESTRICTED[role];
}

export async function memberId(signing: SigningPublic, agreement: string): Promise<string> {
  const hash = await sha256(bytesOf(canonical({ signing, agreement })));
  return toBase64url(hash.slice(0, ID_BYTES));
}

/** True when the id is that of the keys. */
export async function isGenuine(member: Member): Promise<boolean> {
  return (await memberId(member.signing, member.agreement)) === member.id;
}

/** Two new pairs of keys for one holder. */
export async function newMember(
  role: HolderRole,
  way?: SigningWay,
): Promise<{ readonly member: Member; readonly halves: PrivateHalves }> {
  const [signing, agreement] = await Promise.all([newSigningPair(way), newAgreementPair()]);
  const id = await memberId(signing.public, agreement.public);
  return {
    member: { id, role, signing: signing.public, agreement: agreement.public },
    halves: { signing: toBase64url(signing.private), agreement: toBase64url(agreement.private) },
  };
}
