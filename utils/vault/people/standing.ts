import type { KnownAuthor } from '@/utils/vault/events/check-event';
import { momentParts, writtenMoment } from '@/utils/vault/events/hybrid-clock';
import type { Finding } from '@/utils/vault/events/links';
import type { EpochPublic } from '@/utils/vault/keys/epoch-keys';
import type { Member } from './member';
import type { GrantBox } from './statement';

/** A holder, and from and until when they are one. */
export interface Membership {
  readonly member: Member;
  readonly from: string;
  /** Milliseconds since 1970; null for no end. */
  readonly until: number | null;
  /** Hybrid moment of their leaving; null while they are here. */
  readonly leftAt: string | null;
}

/** What the statements of a vault add up to. */
export interface Standing {
  readonly vault: string;
  readonly members: ReadonlyMap<string, Membership>;
  /** From the first on, without a gap. */
  readonly epochs: readonly EpochPublic[];
  readonly boxes: readonly GrantBox[];
  /** Cases that were erased, and when. */
  readonly erased: ReadonlyMap<string, string>;
  /** Statements that were not taken, or are missing. Shown to the DSL, never dropped in silence. */
  readonly findings: readonly Finding[];
}

/** Whether somebody is a holder at a hybrid moment. */
export function isHereAt({ from, until, leftAt }: Membership, at: string): boolean {
  const inTime = until === null || (momentParts(at)?.ms ?? Infinity) <= until;
  return at >= from && inTime && (leftAt === null || at <= leftAt);
}

/** Whether somebody is a holder now. @param now milliseconds since 1970 */
export function isHere({ until, leftAt }: Membership, now: number): boolean {
  return leftAt === null && (until === null || now <= until);
}

/** Whose entries the log takes, and from and until when. */
export function authorsOf({ members }: Standing): ReadonlyMap<string, KnownAuthor> {
  return new Map(
    [...members].map(([id, { member, from, until, leftAt }]) => {
      const last = until === null ? null : writtenMoment(until);
      const ends = [leftAt, last].filter((end) => end !== null).sort();
      return [id, { signing: member.signing, from, until: ends[0] ?? null }];
    }),
  );
}
