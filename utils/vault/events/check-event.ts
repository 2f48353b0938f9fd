import { toBase64url } from '@/utils/vault/bytes/base64url';
import { sha256 } from '@/utils/vault/bytes/bytes';
import { isSignedBy } from '@/utils/vault/keys/signing';
import type { SigningPublic } from '@/utils/vault/keys/signing';
import { MINIMUM_SUITE, SUITE } from '@/utils/vault/sealing/suite';
import { VaultTrouble } from '@/utils/vault/trouble';
import { idParts, sealedBytes, toBeSigned } from './envelope';
import type { Envelope } from './envelope';
import type { Fault } from './links';

/** Whose key it was, and from and until when entries of theirs are taken. */
export interface KnownAuthor {
  readonly signing: SigningPublic;
  readonly from: string;
  /** Hybrid moment after which the person had left, or their time was up; null while they are here. */
  readonly until: string | null;
}

export interface LogContext {
  readonly vault: string;
  readonly authors: ReadonlyMap<string, KnownAuthor>;
  readonly minimumSuite?: number;
}

function inTime({ from, until }: KnownAuthor, at: string): boolean {
  return at >= from && (until === null || at <= until);
}

async function signedByAnother(event: Envelope, { authors }: LogContext): Promise<boolean> {
  for (const [id, { signing }] of authors) {
    if (id !== event.author && (await isSignedBy(signing, toBeSigned(event), event.sig))) return true;
  }
  return false;
}

async function signatureFault(event: Envelope, at: string, context: LogContext): Promise<Fault | null> {
  const author = context.authors.get(event.author);
  if (author === undefined || !inTime(author, at)) return 'unknown-author';
  try {
    if (await isSignedBy(author.signing, toBeSigned(event), event.sig)) return null;
    return (await signedByAnother(event, context)) ? 're-signed' : 'altered';
  } catch (error) {
    if (error instanceof VaultTrouble) return 'not-checkable';
    throw error;
  }
}

/** What is wrong with one entry by itself; null when nothing is. No key is needed to tell. */
export async function eventFault(event: Envelope, context: LogContext): Promise<Fault | null> {
  const parts = idParts(event.id);
  const sealed = sealedBytes(event);
  if (parts === null || sealed === null) return 'altered';
  const lowest = Math.max(context.minimumSuite ?? MINIMUM_SUITE, MINIMUM_SUITE);
  if (event.v < lowest || (sealed[0] ?? 0) < lowest) return 'older-suite';
  if (event.v > SUITE) return 'not-checkable';
  if (parts.vault !== context.vault || parts.device !== event.device) return 'altered';
  if (parts.hash !== toBase64url(await sha256(sealed))) return 'altered';
  return signatureFault(event, parts.at, context);
}
