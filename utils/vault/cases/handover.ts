import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { isSignedBy, signed } from '@/utils/vault/keys/signing';
import type { Acting } from '@/utils/vault/people/acting';
import { isGenuine } from '@/utils/vault/people/member';
import type { Member } from '@/utils/vault/people/member';
import { openBox, sealTo } from '@/utils/vault/sealing/box';
import { SUITE, checkSuite } from '@/utils/vault/sealing/suite';
import { VaultTrouble } from '@/utils/vault/trouble';

/** One case as a file that one other key-holder, in this vault or another, can open. */
export interface Handover {
  readonly v: number;
  readonly what: 'handover';
  readonly vault: string;
  readonly at: string;
  /** Whoever hands over, with the keys to check it by. */
  readonly from: Member;
  /** Id of whoever may open it. */
  readonly to: string;
  /** Base64url. */
  readonly sealed: string;
  readonly sig: string;
}

const boundTo = ({ v, what, vault, at, from, to }: Omit<Handover, 'sealed' | 'sig'>) => ({
  v,
  what,
  vault,
  at,
  from: from.id,
  to,
});

function signedPart({ sealed, ...file }: Omit<Handover, 'sig'>): Bytes {
  return bytesOf(canonical({ ...boundTo(file), sealed }));
}

/**
 * Seals a case for another key-holder and signs it.
 *
 * @param to their member record, whose `fingerprint` was compared by telephone
 * @param contents the case as JSON: entries, papers, and what else goes with it
 * @throws VaultTrouble damaged when the id of `to` is not that of its keys
 */
export async function handOver(
  from: Acting,
  to: Member,
  vault: string,
  at: string,
  contents: unknown,
): Promise<Handover> {
  if (!(await isGenuine(to))) throw new VaultTrouble('damaged');
  const file = { v: SUITE, what: 'handover', vault, at, from: from.member, to: to.id } as const;
  const sealed = toBase64url(await sealTo(to.agreement, boundTo(file), contents, { compress: true }));
  const sig = await signed(from.member.signing.way, from.sign, signedPart({ ...file, sealed }));
  return { ...file, sealed, sig };
}

/**
 * Opens a handover file. Who made it is proved only as far as the fingerprint of `from` was compared with theirs.
 *
 * @throws VaultTrouble no-key when it is for somebody else; damaged, older-suite, newer-suite, not-checkable
 */
export async function openHandover(reader: Acting, file: Handover): Promise<unknown> {
  checkSuite(file.v);
  if (file.to !== reader.member.id) throw new VaultTrouble('no-key');
  const sealed = fromBase64url(file.sealed);
  const genuine = await isGenuine(file.from);
  if (sealed === null || !genuine || !(await isSignedBy(file.from.signing, signedPart(file), file.sig))) {
    throw new VaultTrouble('damaged');
  }
  return openBox(reader.reader, boundTo(file), sealed);
}

/** A member's id as it is read out over the telephone: 32 letters and figures in groups of four. */
export function fingerprint({ id }: Pick<Member, 'id'>): string {
  const hex = [...(fromBase64url(id) ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
