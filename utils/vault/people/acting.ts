import { fromBase64url } from '@/utils/vault/bytes/base64url';
import { agreementKeyFrom } from '@/utils/vault/keys/agreement';
import { signingKeyFrom } from '@/utils/vault/keys/signing';
import type { BoxReader } from '@/utils/vault/sealing/box';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Member, PrivateHalves } from './member';

/** A key-holder who has signed in, with keys that can be used and not read. */
export interface Acting {
  readonly member: Member;
  readonly sign: CryptoKey;
  /** Opens what others sealed to this person. */
  readonly reader: BoxReader;
}

/** @throws VaultTrouble damaged when the halves are no keys */
export async function actingAs(member: Member, halves: PrivateHalves): Promise<Acting> {
  const [signing, agreement] = [fromBase64url(halves.signing), fromBase64url(halves.agreement)];
  if (signing === null || agreement === null) throw new VaultTrouble('damaged');
  try {
    const [sign, secret] = await Promise.all([
      signingKeyFrom(member.signing.way, signing),
      agreementKeyFrom(agreement),
    ]);
    return { member, sign, reader: { public: member.agreement, private: secret } };
  } catch {
    throw new VaultTrouble('damaged');
  }
}
