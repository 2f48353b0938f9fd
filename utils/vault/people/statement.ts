import { bytesOf } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { hashOfEntry } from '@/utils/vault/events/envelope';
import type { Head } from '@/utils/vault/events/links';
import type { Place } from '@/utils/vault/events/seal-event';
import type { EpochPublic } from '@/utils/vault/keys/epoch-keys';
import { signed } from '@/utils/vault/keys/signing';
import { SUITE } from '@/utils/vault/sealing/suite';
import type { Acting } from './acting';
import type { Member } from './member';

/** Secrets of one or more epochs, sealed to one holder; base64url. */
export interface GrantBox {
  readonly to: string;
  readonly box: string;
}

/** What somebody states about who holds which keys. It lies in clear, because it is needed to unlock. */
export type StatementBody =
  | {
      /** The first of a vault, by its first DSL or head. The vault's id is made from it. */
      readonly kind: 'founding';
      readonly nonce: string;
      readonly founder: Member;
      readonly recovery: Member;
      readonly epoch: EpochPublic;
      readonly boxes: readonly GrantBox[];
    }
  | {
      readonly kind: 'grant';
      readonly member: Member;
      /** Milliseconds since 1970 after which it is void, for cover staff; null for no end. */
      readonly until: number | null;
      readonly boxes: readonly GrantBox[];
    }
  | {
      /** Somebody has left: from here a new epoch, whose keys all others get. */
      readonly kind: 'leaving';
      readonly member: string;
      readonly epoch: EpochPublic;
      readonly boxes: readonly GrantBox[];
    }
  | {
      readonly kind: 'erasure';
      readonly caseId: string;
      /** Sealed with the vault key of the epoch, base64url. */
      readonly reason: string;
      readonly epoch: number;
      /** Whoever asked for it. Whoever agreed signs the statement. */
      readonly first: { readonly by: string; readonly sig: string };
    };

/** Signed, and chained by device like the entries of the log. */
export interface Statement {
  readonly v: number;
  readonly vault: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly at: string;
  readonly by: string;
  readonly body: StatementBody;
  readonly sig: string;
}

const FIELDS = ['at', 'body', 'by', 'device', 'prev', 'seq', 'sig', 'v', 'vault'] as const;
const KINDS: readonly string[] = [
  'founding',
  'grant',
  'leaving',
  'erasure',
] satisfies StatementBody['kind'][];

/** Reads the frame of a statement; null unless it has these fields. What is in the body only its signature vouches for. */
export function statementIn(value: unknown): Statement | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Object.keys(value).sort().join() !== FIELDS.join()) return null;
  const { v, vault, device, seq, prev, at, by, body, sig } = value as Record<keyof Statement, unknown>;
  const texts = [vault, device, at, by, sig].every((text) => typeof text === 'string');
  const numbers = [v, seq].every((number) => Number.isSafeInteger(number) && (number as number) >= 0);
  const kind = typeof body === 'object' && body !== null ? (body as { kind?: unknown }).kind : null;
  const sound = texts && numbers && (prev === null || typeof prev === 'string');
  return sound && typeof kind === 'string' && KINDS.includes(kind) ? (value as Statement) : null;
}

export function statementBytes({ v, vault, device, seq, prev, at, by, body }: Omit<Statement, 'sig'>): Bytes {
  return bytesOf(canonical({ what: 'statement', v, vault, device, seq, prev, at, by, body }));
}

/** Makes a statement, and says what the head of the device's chain of statements then is. */
export async function makeStatement(
  body: StatementBody,
  acting: Acting,
  { vault, device, head, at }: Place,
): Promise<{ readonly statement: Statement; readonly head: Head }> {
  const unsigned = {
    v: SUITE,
    vault,
    device,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    at,
    by: acting.member.id,
    body,
  };
  const sig = await signed(acting.member.signing.way, acting.sign, statementBytes(unsigned));
  const statement: Statement = { ...unsigned, sig };
  return { statement, head: { seq: statement.seq, hash: await hashOfEntry(statement) } };
}
