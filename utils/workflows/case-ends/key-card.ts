import { readSetting } from '@/utils/store/read';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { bytesOf, textOf } from '@/utils/vault/bytes/bytes';
import { fingerprint } from '@/utils/vault/cases/handover';
import { isGenuine } from '@/utils/vault/people/member';
import type { HolderRole, Member } from '@/utils/vault/people/member';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';

/** The public half of somebody's keys, with whose they say it is: what others need to make a file for them. Nothing in it is secret. */
export interface KeyCard {
  readonly what: 'key card';
  readonly v: 1;
  readonly member: Member;
  readonly name: string;
  readonly school: string;
}

/** Somebody a file can be made for. */
export interface Recipient {
  readonly member: Member;
  readonly name: string;
  readonly school: string;
  readonly fingerprint: string;
}

export const CARD_FILE = 'my.tdcard';
const NO_CARD = 'This is no key card. Ask for the file that “Save my key card” makes.';
const CHANGED = 'This key card was changed since it was made. Ask for it again, by another way.';
const MOST_BYTES = 20_000;
const ROLES: readonly HolderRole[] = ['office', 'dsl', 'head'];

/** The card of whoever is signed in. @throws VaultTrouble locked */
export async function ownCard(ports: Ports): Promise<Outcome<Bytes>> {
  const acting = await actingNow(ports);
  if (acting === null) return refusedFor(NOBODY_ACTING);
  const { member } = (await ports.database.cipher.keyring()).acting;
  const school = (await readSetting(ports.database, 'school'))?.name ?? '';
  const card: KeyCard = { what: 'key card', v: 1, member, name: acting.name, school };
  return done(bytesOf(JSON.stringify(card, null, 2)));
}

function cardIn(bytes: Bytes): KeyCard | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const card = JSON.parse(textOf(bytes)) as Partial<KeyCard> | null;
    const texts = [card?.name, card?.school, card?.member?.id, card?.member?.agreement];
    const sound =
      card?.what === 'key card' && card.v === 1 && texts.every((text) => typeof text === 'string');
    return sound && ROLES.some((role) => role === card.member?.role) ? (card as KeyCard) : null;
  } catch {
    return null;
  }
}

/** Reads a card that somebody sent. Whose it really is shows only when its fingerprint is compared by telephone. */
export async function readCard(bytes: Bytes): Promise<Outcome<Recipient>> {
  const card = cardIn(bytes);
  if (card === null) return refusedFor(NO_CARD, 'key-card');
  const { member, name, school } = card;
  if (!(await isGenuine(member))) return refusedFor(CHANGED, 'key-card');
  return done({ member, name, school, fingerprint: fingerprint(member) });
}
