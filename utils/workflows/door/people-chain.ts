import { headOfStatements, readVault } from '@/utils/store/people';
import type { VaultHere } from '@/utils/store/people';
import { tick } from '@/utils/vault/events/hybrid-clock';
import type { Head } from '@/utils/vault/events/links';
import { actingAs } from '@/utils/vault/people/acting';
import { grant, letGo } from '@/utils/vault/people/admit';
import type { Made } from '@/utils/vault/people/admit';
import type { Member } from '@/utils/vault/people/member';
import { standingOf } from '@/utils/vault/people/read-statements';
import type { Statement } from '@/utils/vault/people/statement';
import type { Unlocked } from '@/utils/vault/session/keyring';
import { reopen } from '@/utils/vault/session/unlock';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { SessionHere } from './session-here';

/** Whoever acts, and with which keys. */
export interface Hand {
  readonly here: SessionHere;
  readonly unlocked: Unlocked;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Statements about who holds keys, one after the other, before any of them is written. */
export interface PeopleChain {
  readonly hand: Hand;
  readonly vault: VaultHere;
  /** What is to be written, in order. */
  readonly stated: readonly Statement[];
  /** What whoever acts holds after it. */
  readonly unlocked: Unlocked;
  readonly head: Head | null;
  readonly at: string | null;
}

/** The chain as it lies in the store now, with nothing stated yet. @throws VaultTrouble locked */
export async function chainNow(hand: Hand): Promise<PeopleChain> {
  const { database } = hand.here;
  const vault = await readVault(database);
  if (vault === null) throw new VaultTrouble('locked');
  const { head, at } = await headOfStatements(database, vault.device);
  return { hand, vault, stated: [], unlocked: hand.unlocked, head, at };
}

function placeOn({ hand, vault, head, at }: PeopleChain) {
  return { vault: vault.vault, device: vault.device, head, at: tick(at, hand.now).at };
}

async function after(chain: PeopleChain, { statement, head }: Made): Promise<PeopleChain> {
  const { hand, vault, unlocked } = chain;
  const stated = [...chain.stated, statement];
  const rows = await hand.here.database.statements.toArray();
  const standing = await standingOf([...rows.map((row) => row.statement), ...stated], vault.vault);
  return {
    ...chain,
    stated,
    head,
    at: statement.at,
    vault: { ...vault, standing },
    unlocked: await reopen(unlocked.member.id, unlocked.halves, standing, hand.now),
  };
}

/** Then somebody is granted the keys of their role, those of every epoch so far. @throws VaultTrouble not-allowed */
export async function granted(
  chain: PeopleChain,
  member: Member,
  until: number | null = null,
): Promise<PeopleChain> {
  const { member: own, halves, epochs } = chain.unlocked;
  const secrets = epochs.map((epoch) => epoch.secrets);
  return after(chain, await grant(await actingAs(own, halves), secrets, member, placeOn(chain), until));
}

/** Then somebody has left, and a new epoch begins for all others. @throws VaultTrouble not-allowed */
export async function released(chain: PeopleChain, memberId: string): Promise<PeopleChain> {
  const { member: own, halves } = chain.unlocked;
  const acting = await actingAs(own, halves);
  return after(chain, await letGo(acting, chain.vault.standing, memberId, placeOn(chain)));
}
